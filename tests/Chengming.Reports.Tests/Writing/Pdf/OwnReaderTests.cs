using Chengming.Pdf.Reading;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Pdf;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Layout;
using Chengming.Reports.Writing.Pdf;

namespace Chengming.Reports.Tests.Writing.Pdf;

/// <summary>What our own reader makes of our own files.</summary>
public class OwnReaderTests
{
    // Positions are written with two decimals.
    private const double Rounding = 0.01;

    [Theory]
    [InlineData("2021", 0)]
    [InlineData("2021", 99_999)]
    [InlineData("2019", 99_999)]
    public void Glyphs_EveryCharacter_IsReadBackInItsPlaceOnThePaper(string form, int largest)
    {
        var report = SampleReports.Valid(form, seed: 4, largest);
        var document = PdfDocument.Open(Written(report));
        var pages = Enumerable.Range(1, document.PageCount).Select(document.Page).ToList();

        Assert.Equal(
            WithoutWhite(string.Concat(PrintedWords.Of(report))),
            TextOf(pages.SelectMany(p => p.Glyphs).Where(g => !g.IsPagination))
        );
        Assert.All(
            pages,
            p =>
            {
                Assert.Equal(0, p.UnmappedGlyphs);
                Assert.False(p.IsDamaged);
                Assert.All(
                    p.Glyphs.Where(g => !g.IsPagination),
                    g =>
                    {
                        // Within the type area of 156 mm × 225 mm, which begins 28 mm and 37 mm from the edges.
                        Assert.InRange(g.OriginX, Millimetres(28) - Rounding, Millimetres(28 + 156));
                        Assert.InRange(g.OriginY, Millimetres(37), Millimetres(37 + 225) + Rounding);
                    }
                );
                Assert.Equal($"—{p.Number}—", TextOf(p.Glyphs.Where(g => g.IsPagination)));
            }
        );
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Grids_OfTheTables_AreReadBackCellByCell(string form)
    {
        var report = SampleReports.Valid(form, seed: 6, largest: 99_999);

        var grids = new PdfReportReader()
            .Read(Written(report), "report.pdf", new ReadingLimits(), TestContext.Current.CancellationToken)
            .Blocks.OfType<GridBlock>()
            .ToList();

        var tables = report.Form.Tables.Select(t => OfficialTable.Of(t, report)).ToList();
        Assert.Equal(tables.Count, grids.Count);
        foreach (var (table, grid) in tables.Zip(grids))
        {
            Assert.Equal((table.Rows, table.Columns), (grid.Rows, grid.Columns));
            Assert.Equal(
                table.Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text)),
                grid.Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, WithoutWhite(c.Text)))
            );
        }
    }

    private static byte[] Written(AnnualReport report)
    {
        using var output = new MemoryStream();
        new PdfReportWriter().Write(report, output);
        return output.ToArray();
    }

    private static double Millimetres(double length) => length * 72 / 25.4;

    private static string TextOf(IEnumerable<PdfGlyph> glyphs) =>
        WithoutWhite(string.Concat(glyphs.Select(g => g.Text)));

    private static string WithoutWhite(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
