using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

public sealed class FontTests
{
    static FontTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("GBK-EUC-H", 936)]
    [InlineData("GBKp-EUC-H", 936)]
    [InlineData("GBpc-EUC-H", 936)]
    [InlineData("GB-EUC-H", 936)]
    [InlineData("GBK2K-H", 54936)]
    [InlineData("UniGB-UCS2-H", 1201)]
    [InlineData("UniGB-UTF16-H", 1201)]
    [InlineData("UniGB-UTF8-H", 65001)]
    public void Page_PredefinedChineseCMap_IsDecoded(string cmap, int codePage) =>
        Assert.Equal("公开9件", TextOf(Composite(cmap), Encoding.GetEncoding(codePage).GetBytes("公开9件")));

    [Theory]
    [InlineData("GBK-EUC-V", 936)]
    [InlineData("UniGB-UCS2-V", 1201)]
    [InlineData("UniGB-UTF16-V", 1201)]
    public void Page_VerticalCMap_SetsGlyphsDownwards(string cmap, int codePage)
    {
        var page = PageOf(Composite(cmap), Encoding.GetEncoding(codePage).GetBytes("自然人"));

        Assert.Equal(["自", "然", "人"], page.Glyphs.Select(g => g.Text));
        Assert.All(page.Glyphs, g => Assert.True(g.IsVertical));

        // Size 10: each glyph is 10 below the one before; the pen began at y = 800 - 700.
        Assert.Equal([100.0, 110.0, 120.0], page.Glyphs.Select(g => Math.Round(g.Box.Top, 6)));
        Assert.Equal([100.0, 100.0, 100.0], page.Glyphs.Select(g => Math.Round(g.Box.CenterX, 6)));
    }

    [Fact]
    public void Page_FourByteGb18030_IsDecoded() =>
        Assert.Equal("㐀", TextOf(Composite("GBK2K-H"), Encoding.GetEncoding(54936).GetBytes("㐀")));

    [Fact]
    public void Page_SurrogatePairInUtf16_IsOneGlyph() =>
        Assert.Equal("𠀀", TextOf(Composite("UniGB-UTF16-H"), Encoding.BigEndianUnicode.GetBytes("𠀀")));

    [Fact]
    public void Page_HalfWidthAscii_TakesItsWidthFromTheGb1Glyph()
    {
        // GBK-EUC sets ASCII in the half-width glyphs from 814 on, here 500 wide; Chinese is 1000 wide.
        var font = Composite("GBK-EUC-H").Replace("/DW 1000", "/DW 1000/W[814 939 500]", StringComparison.Ordinal);
        var page = PageOf(font, [0x31, 0xB9, 0xAB]);

        Assert.Equal([5.0, 10.0], page.Glyphs.Select(g => Math.Round(g.Box.Width, 6)));
    }

    [Fact]
    public void Page_ToUnicode_CharactersRangesAndLists()
    {
        const string Map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            1 beginbfchar <0001> <516C> endbfchar
            2 beginbfrange <0002> <0003> <5E74> <0010> <0011> [<62A5> <00660069>] endbfrange
            endcmap end end
            """;
        var file = PdfFile
            .OnePage(
                "BT /F1 10 Tf 100 700 Td <00010002000300100011> Tj ET",
                Composite("Identity-H", "/ToUnicode 9 0 R")
            )
            .AddStream(9, "", Map);

        // 5E74 年, so 5E75 幵; the last code is a ligature of two letters.
        Assert.Equal("公年幵报fi", TextOf(file));
    }

    [Fact]
    public void Page_EmbeddedCMapWithMixedLengths_PartsItsCodes()
    {
        const string Map = """
            begincmap /WMode 0 def
            2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange
            1 begincidrange <20> <7E> 1 endcidrange
            1 begincidchar <B9AB> 4000 endcidchar endcmap
            """;
        const string ToUnicode =
            "1 begincodespacerange <00> <80> endcodespacerange 2 beginbfchar <41> <0041> <B9AB> <516C> endbfchar";
        var font = Composite("X", "/ToUnicode 9 0 R")
            .Replace("/Encoding/X", "/Encoding 8 0 R", StringComparison.Ordinal)
            .Replace("/DW 1000", "/DW 1000/W[34[600]]", StringComparison.Ordinal);
        var file = PdfFile
            .OnePage("BT /F1 10 Tf 100 700 Td <41B9AB> Tj ET", font)
            .AddStream(8, "/CMapName/X", Map)
            .AddStream(9, "", ToUnicode);

        var glyphs = PdfDocument.Open(file.ToBytes()).Page(1).Glyphs;

        // 41 is CID 1 + 0x41 - 0x20 = 34, which is 600 wide.
        Assert.Equal(["A", "公"], glyphs.Select(g => g.Text));
        Assert.Equal([6.0, 10.0], glyphs.Select(g => Math.Round(g.Box.Width, 6)));
    }

    [Theory]
    [InlineData("/Encoding/WinAnsiEncoding", "\x80", "€")]
    [InlineData("/Encoding/MacRomanEncoding", "\x8A", "ä")]
    [InlineData("", "\xAE", "ﬁ")]
    [InlineData("/Encoding<</Differences[65/uni516C/u5F00/emdash/f_i/one.oldstyle]>>", "ABCDE", "公开—fi1")]
    public void Page_SimpleFontEncoding_IsApplied(string encoding, string shown, string expected)
    {
        var font = $"<</Type/Font/Subtype/Type1/BaseFont/Helvetica{encoding}>>";

        Assert.Equal(expected, TextOf(font, Encoding.Latin1.GetBytes(shown)));
    }

    [Fact]
    public void Page_NothingSaysTheCharacter_IsCountedAndNotGuessed()
    {
        var page = PageOf(Composite("Identity-H"), [0, 5, 0, 6]);

        Assert.Equal("��", string.Concat(page.Glyphs.Select(g => g.Text)));
        Assert.Equal(2, page.UnmappedGlyphs);
    }

    [Fact]
    public void Page_StandardFontWithoutWidths_HasTheWidthsOfTheStandard()
    {
        // Helvetica: A is 667 wide, i is 222; at size 10.
        var glyphs = PdfDocument.Open(PdfFile.OnePage("BT /F1 10 Tf 100 700 Td (Ai) Tj ET").ToBytes()).Page(1).Glyphs;

        Assert.Equal([6.67, 2.22], glyphs.Select(g => Math.Round(g.Box.Width, 6)));
    }

    private static string Composite(string cmap, string more = "") =>
        $"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{cmap}{more}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000>>]>>";

    private static PdfPage PageOf(string font, byte[] shown) =>
        PdfDocument
            .Open(PdfFile.OnePage($"BT /F1 10 Tf 100 700 Td <{Convert.ToHexString(shown)}> Tj ET", font).ToBytes())
            .Page(1);

    private static string TextOf(string font, byte[] shown) =>
        string.Concat(PageOf(font, shown).Glyphs.Select(g => g.Text));

    private static string TextOf(PdfFile file) =>
        string.Concat(PdfDocument.Open(file.ToBytes()).Page(1).Glyphs.Select(g => g.Text));
}
