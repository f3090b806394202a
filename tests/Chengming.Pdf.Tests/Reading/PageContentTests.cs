using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

public sealed class PageContentTests
{
    private const string Hello = "BT /F1 10 Tf 100 700 Td (H) Tj ET";

    /// <summary>The page is 600 by 800; the pen stands at x 100, y 700 from below.</summary>
    [Theory]
    [InlineData("", 600, 800, 100, 100, 0)]
    [InlineData("/Rotate 90", 800, 600, 700, 100, 1)]
    [InlineData("/Rotate 180", 600, 800, 500, 700, 2)]
    [InlineData("/Rotate 270", 800, 600, 100, 500, 3)]
    [InlineData("/Rotate -90", 800, 600, 100, 500, 3)]
    [InlineData("/CropBox[50 100 550 750]", 500, 650, 50, 50, 0)]
    public void Page_RotatedOrCropped_CountsFromTheCornerTheReaderSees(
        string entries,
        double width,
        double height,
        double x,
        double y,
        int turns
    )
    {
        var page = PdfDocument.Open(PdfFile.OnePage(Hello, page: entries).ToBytes()).Page(1);
        var glyph = Assert.Single(page.Glyphs);

        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal((x, y, turns), (glyph.OriginX, glyph.OriginY, glyph.QuarterTurns));
    }

    [Fact]
    public void Page_TextState_MovesTheGlyphs()
    {
        // Helvetica 0 is 556 wide. Size 10, scale 50 %, 1 between characters, 4 more for blanks, rise 3, and 200 back by TJ.
        var page = PageOf("BT /F1 10 Tf 50 Tz 1 Tc 4 Tw 3 Ts 100 700 Td [(0 0) -200 (0)] TJ ET");

        // 0: (5.56 + 1) / 2 = 3.28; blank 278: (2.78 + 1 + 4) / 2 = 3.89; 0: 3.28; TJ: 200 / 1000 · 10 / 2 = 1.
        Assert.Equal([100.0, 103.28, 107.17, 111.45], page.Glyphs.Select(g => Math.Round(g.OriginX, 6)));
        Assert.All(page.Glyphs, g => Assert.Equal(97, g.OriginY, 6));
    }

    [Fact]
    public void Page_LineOperators_MoveToTheNextLine()
    {
        var page = PageOf("BT /F1 10 Tf 12 TL 100 700 Td (A) Tj T* (B) Tj (C) ' 0 -20 TD (D) Tj T* (E) Tj ET");

        Assert.Equal([100.0, 112, 124, 144, 164], page.Glyphs.Select(g => g.OriginY));
    }

    [Fact]
    public void Page_InvisibleText_IsKept() => Assert.Single(PageOf("BT 3 Tr /F1 10 Tf 100 700 Td (H) Tj ET").Glyphs);

    [Fact]
    public void Page_TextOutsideOfThePage_IsLeftOut() =>
        Assert.Empty(PageOf("BT /F1 10 Tf 100 900 Td (H) Tj ET").Glyphs);

    [Fact]
    public void Page_Lines_StrokesThinRectanglesAndThinImages()
    {
        var file = PdfFile
            .OnePage(
                """
                0.5 w 100 700 m 300 700 l S
                100 600 0.5 80 re f
                100 500 200 100 re S
                100 400 200 90 re f
                q 200 0 0 0.4 100 300 cm /X1 Do Q
                10 10 m 60 90 l S
                """
            )
            .AddStream(6, "/Subtype/Image/Width 1/Height 1", [0]);

        var page = PdfDocument.Open(file.ToBytes()).Page(1);

        // The stroke, the four sides of the stroked rectangle, the image; not the filled background, not the slanting line.
        Assert.Equal([100.0, 300, 200, 499.8], page.RulingLines.Where(r => r.IsHorizontal).Select(r => r.Position));
        Assert.Equal([100.25, 300, 100], page.RulingLines.Where(r => !r.IsHorizontal).Select(r => r.Position));
        Assert.False(page.HasImages);
    }

    [Fact]
    public void Page_Image_IsMarked()
    {
        var file = PdfFile
            .OnePage("q 500 0 0 700 0 0 cm /X1 Do Q")
            .AddStream(6, "/Subtype/Image/Filter/DCTDecode", [0xFF, 0xD8]);

        Assert.True(PdfDocument.Open(file.ToBytes()).Page(1).HasImages);
    }

    [Fact]
    public void Page_InlineImage_IsPassedOver()
    {
        var page = PageOf("q 90 0 0 90 0 0 cm BI /W 4 /H 1 /BPC 8 /CS /G ID \u0001EI\u00FF EI Q " + Hello);

        Assert.True(page.HasImages);
        Assert.Equal("H", Assert.Single(page.Glyphs).Text);
    }

    [Fact]
    public void Page_FormObject_IsDrawnThroughItsMatrix()
    {
        var file = PdfFile
            .OnePage("q 1 0 0 1 0 -100 cm /X1 Do Q")
            .AddStream(
                6,
                "/Subtype/Form/Matrix[2 0 0 2 0 0]/Resources<</Font<</F1 5 0 R>>>>",
                "BT /F1 5 Tf 50 400 Td (H) Tj ET"
            );

        var glyph = Assert.Single(PdfDocument.Open(file.ToBytes()).Page(1).Glyphs);

        // x 2 · 50; y 2 · 400 - 100 = 700 from below; size 2 · 5.
        Assert.Equal((100.0, 100.0, 10.0), (glyph.OriginX, glyph.OriginY, glyph.FontSize));
    }

    [Fact]
    public void Page_ActualText_TakesThePlaceOfTheGlyphs()
    {
        var page = PageOf(
            "BT /F1 10 Tf 100 700 Td /Span<</ActualText<FEFF516C5F00>>>BDC (ab) Tj EMC /Span<</ActualText()>>BDC (-) Tj EMC ET"
        );

        Assert.Equal(["公", "开"], page.Glyphs.Select(g => g.Text));
    }

    [Fact]
    public void Page_ArtifactOfPagination_IsMarked()
    {
        var page = PageOf("/Artifact<</Type/Pagination/Subtype/Footer>>BDC " + Hello + " EMC " + Hello);

        Assert.Equal([true, false], page.Glyphs.Select(g => g.IsPagination));
    }

    [Fact]
    public void Page_TwiceTheSame_GivesTheSame()
    {
        var document = PdfDocument.Open(SamplePdfs.Bytes("libreoffice-portrait"));

        Assert.Equal(document.Page(1).Glyphs, document.Page(1).Glyphs);
    }

    private static PdfPage PageOf(string content) => PdfDocument.Open(PdfFile.OnePage(content).ToBytes()).Page(1);
}
