using System.Globalization;
using System.Xml.Linq;
using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Tables;

namespace Chengming.Pdf.Tests.Writing;

public class TableTests
{
    private static readonly TextStyle Style = new(TestFont.Face, 10, 12);

    /// <summary>A word with its box, in points from the upper left corner of its page.</summary>
    public sealed record Word(int Page, string Text, double Left, double Top, double Right, double Bottom)
    {
        public double Centre => (Left + Right) / 2;

        public double Middle => (Top + Bottom) / 2;
    }

    [Fact]
    public void RowHeights_TallSpan_SharesItsLackOverItsRows()
    {
        // One row needs 12 + 2 × 4 = 20. The stacked label of six lines needs 6 × 11 + 8 = 74 over three rows: (74 − 60) / 3 more each.
        var geometry = new TableGeometry(
            new PdfTable(
                [15, 100],
                3,
                [
                    new PdfTableCell(0, 0, 3, 1, "本年办理结果"),
                    new PdfTableCell(0, 1, 1, 1, "一"),
                    new PdfTableCell(1, 1, 1, 1, "二"),
                    new PdfTableCell(2, 1, 1, 1, "三"),
                ],
                Style
            )
            {
                SidePadding = 2,
                EndPadding = 4,
            }
        );

        Assert.Equal(6, geometry.Texts[0].Lines.Count);
        Assert.All(geometry.RowHeights, h => Assert.Equal(20 + (14.0 / 3), h, 6));
    }

    [Fact]
    public void CellText_NumberTooWide_IsSetSmallerNotDivided()
    {
        // Ten digits are 50 pt wide; the cell has 25: half the size.
        var text = CellText.Of(new PdfTableCell(0, 0, 1, 1, "1234567890"), Style, 25);

        Assert.Single(text.Lines);
        Assert.Equal(5, text.Size, 6);
    }

    [Theory]
    [InlineData(TextAlignment.Left, "一二三四|五")]
    [InlineData(TextAlignment.Centre, "一二三|四五")]
    public void CellText_Alignment_CentredLinesAreEven(TextAlignment alignment, string lines)
    {
        var text = CellText.Of(new PdfTableCell(0, 0, 1, 1, "一二三四五") { Alignment = alignment }, Style, 40);

        Assert.Equal(
            lines,
            string.Join(
                '|',
                text.Lines.Select(l => string.Concat(text.Characters[l.Start..l.End].Select(c => (char)c.CodePoint)))
            )
        );
    }

    [Theory]
    [InlineData(0, 0, 1, 2, 0, 1, 1, 1)] // overlap
    [InlineData(0, 0, 1, 1, 1, 1, 2, 1)] // beyond the last row
    [InlineData(0, 0, 1, 1, 0, 1, 1, 2)] // beyond the last column
    public void Table_CellsThatDoNotFit_AreRefused(
        int r1,
        int c1,
        int rs1,
        int cs1,
        int r2,
        int c2,
        int rs2,
        int cs2
    ) =>
        Assert.Throws<ArgumentException>(() =>
            PdfComposerTests
                .Composer()
                .Table(
                    new PdfTable(
                        [50, 50],
                        2,
                        [new PdfTableCell(r1, c1, rs1, cs1, "甲"), new PdfTableCell(r2, c2, rs2, cs2, "乙")],
                        Style
                    )
                )
        );

    [Fact]
    public void Draw_Spans_WordsStandInTheMiddleOfTheirCells()
    {
        var words = Words(Saved(Matrix(Style, bodyRows: 3)));

        // Three columns of 100 in a type area of 450 from 50: the table begins at 50 + 75 = 125. Rows are 20 high from 50 on.
        Equal(words, "角", 125 + 50, 50 + 20); // two rows high
        Equal(words, "总题", 125 + 200, 50 + 10); // two columns wide
        Equal(words, "甲", 125 + 150, 50 + 30);
        Equal(words, "组", 125 + 50, 90 + 30); // three rows high
        Equal(words, "乙0", 125 + 250, 90 + 10);
        Equal(words, "乙2", 125 + 250, 90 + 50);
    }

    [Fact]
    public void Draw_LongerThanAPage_RepeatsTheHeaderAndNeverSplitsARow()
    {
        // 640 points: 2 header rows and 30 of 20 points fit. 70 rows go on three pages: 30, 30, 10.
        var pdf = Saved(Matrix(Style, bodyRows: 70));
        var words = Words(pdf);

        PdfTools.Check(pdf);
        Assert.Equal([1, 2, 3], words.Where(w => w.Text == "总题").Select(w => w.Page));
        Assert.Equal(
            [30, 30, 10],
            words.Where(w => w.Text.StartsWith('乙') && w.Text.Length > 1).GroupBy(w => w.Page).Select(g => g.Count())
        );
        Assert.All(words.Where(w => w.Page == 2 && w.Text == "乙30"), w => Assert.Equal(50 + 40 + 10, w.Middle, 1.0));
        // The label of the group is shown on each page, in the middle of its part.
        Assert.Equal([390.0, 390.0, 190.0], words.Where(w => w.Text == "组").Select(w => Math.Round(w.Middle, 0)));
    }

    [Fact]
    public void Draw_KeptTogether_GoesToTheNextPageWithItsHeading()
    {
        var composer = PdfComposerTests.Composer();
        composer.Paragraph(string.Join('\n', Enumerable.Repeat("行", 30)), Style with { LineHeight = 20 });
        composer.Heading(2, "表题", Style with { LineHeight = 20 });
        composer.Table(Matrix(Style, bodyRows: 3));

        var text = PdfTools.Text(PdfComposerTests.Saved(composer).Pdf, 2);

        Assert.Contains("表题", text, StringComparison.Ordinal);
        Assert.Contains("乙2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_RowHigherThanAPage_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            PdfComposerTests
                .Composer()
                .Table(new PdfTable([15], 1, [new PdfTableCell(0, 0, 1, 1, new string('长', 100))], Style))
        );

    [Fact]
    public void Tags_Table_HasRowsHeadersAndSpans()
    {
        var source = PdfTools.Source(Saved(Matrix(Style, bodyRows: 3)));

        // Header: corner, title, two columns; body: one group. Figures: 3 rows of two columns.
        Assert.Equal(5, Count(source, "/S /TH"));
        Assert.Equal(6, Count(source, "/S /TD"));
        Assert.Equal(5, Count(source, "/S /TR"));
        Assert.Equal(1, Count(source, "/RowSpan 3"));
        Assert.Equal(1, Count(source, "/ColSpan 2"));
        Assert.Equal(1, Count(source, "/Scope /Row"));
    }

    [Fact]
    public void Rules_MergedCells_HaveNoneInside()
    {
        var source = PdfTools.Source(Saved(Matrix(Style, bodyRows: 3)));

        // Across, 6 lines: top; below 总题 (not through the corner); below the header; two between the figures (not through
        // the group); bottom. Down, 4: left, after the first column, between 甲 and 乙 (not through 总题), right.
        Assert.Equal(10, source.Split('\n').Count(l => l.EndsWith(" l S", StringComparison.Ordinal)));
    }

    /// <summary>角 (2 × 1), 总题 (1 × 2), 甲 and 乙 below it; 组 over all body rows, figures 甲0, 乙0, 甲1 …; rows 20 high.</summary>
    internal static PdfTable Matrix(TextStyle style, int bodyRows)
    {
        List<PdfTableCell> cells =
        [
            new(0, 0, 2, 1, "角") { Role = TableCellRole.ColumnHeader },
            new(0, 1, 1, 2, "总题") { Role = TableCellRole.ColumnHeader },
            new(1, 1, 1, 1, "甲") { Role = TableCellRole.ColumnHeader },
            new(1, 2, 1, 1, "乙") { Role = TableCellRole.ColumnHeader },
            new(2, 0, bodyRows, 1, "组") { Role = TableCellRole.RowHeader },
        ];
        for (var i = 0; i < bodyRows; i++)
        {
            cells.Add(new PdfTableCell(2 + i, 1, 1, 1, $"甲{i}"));
            cells.Add(new PdfTableCell(2 + i, 2, 1, 1, $"乙{i}"));
        }

        return new PdfTable([100, 100, 100], 2 + bodyRows, cells, style)
        {
            HeaderRows = 2,
            LeastRowHeight = 20,
            EndPadding = 0,
        };
    }

    internal static List<Word> Words(byte[] pdf)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        return
        [
            .. XDocument
                .Parse(PdfTools.Boxes(pdf))
                .Descendants(html + "page")
                .SelectMany(
                    (page, i) =>
                        page.Descendants(html + "word")
                            .Select(w => new Word(
                                i + 1,
                                w.Value,
                                At(w, "xMin"),
                                At(w, "yMin"),
                                At(w, "xMax"),
                                At(w, "yMax")
                            ))
                ),
        ];
    }

    private static double At(XElement word, string name) =>
        double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static void Equal(List<Word> words, string text, double centre, double middle)
    {
        var word = Assert.Single(words, w => w.Text == text);
        Assert.Equal(centre, word.Centre, 0.1);
        Assert.Equal(middle, word.Middle, 1.0);
    }

    private static int Count(string source, string what) => source.Split(what).Length - 1;

    private static byte[] Saved(PdfTable table)
    {
        var composer = new PdfComposer(new PdfDocumentInfo("试样"), new PageSetup(550, 740, 50, 50, 50, 50));
        composer.Table(table);
        return PdfComposerTests.Saved(composer).Pdf;
    }
}
