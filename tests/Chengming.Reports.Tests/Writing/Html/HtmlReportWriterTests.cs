using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Html;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Tests.Writing.Html;

public class HtmlReportWriterTests
{
    [Fact]
    public void Write_OddReports_EveryFigureHasItsAnchorTextAndState()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var report = OddReports.With(seed);
            var page = Page(report);
            var figures = page.QuerySelectorAll("td[id]").ToDictionary(c => c.Id!, c => c);

            foreach (var table in report.Form.Tables)
            {
                var drawn = OfficialTable.Of(table, report).Cells.Where(c => c.CellId is not null).ToList();
                Assert.NotEmpty(drawn);
                Assert.All(drawn, c => Assert.Equal(c.Text, figures[c.CellId!].TextContent));
                Assert.All(drawn, c => Assert.Equal(Class(report[c.CellId!]), figures[c.CellId!].ClassName));
            }
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Write_EveryFigure_NamesTheHeadersOfItsRowAndColumn(string key)
    {
        var report = SampleReports.Valid(key, seed: 2);
        var page = Page(report);

        foreach (var definition in report.Form.Cells.Where(c => !c.IsForeign))
        {
            var cell = page.GetElementById(definition.Id);
            Assert.NotNull(cell);
            var headers = cell.GetAttribute("headers")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
            string?[] expected = [definition.Block.Heading, .. definition.RowPath, .. definition.ColumnPath];
            Assert.Equal(expected.OfType<string>(), headers);
        }
    }

    [Fact]
    public void Write_Page_IsAWholeAccessiblePageWithoutScript()
    {
        var report = SampleReports.Valid("2021", seed: 2);
        var page = Page(report);

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(report.Title, page.Title);
        Assert.Equal(report.Title, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(6, page.QuerySelectorAll("h2").Length);
        Assert.Equal(5, page.QuerySelectorAll("h3").Length);
        Assert.Empty(page.QuerySelectorAll("script, link, img, [onclick]"));
        Assert.Equal(3, page.QuerySelectorAll("table > caption").Length);
        Assert.All(page.QuerySelectorAll("th"), th => Assert.Contains(th.GetAttribute("scope"), Scopes));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Write_TextLikeMarkup_StaysText()
    {
        var sample = SampleReports.Valid("2021", seed: 2);
        var report = new AnnualReport(sample.Form, sample.Cells.ToArray())
        {
            Title = "<script>alert(1)</script>",
            Preamble = [new("a & b < c > d \"e\" 'f' &amp; <img src=x onerror=y>")],
        };

        var page = Page(report);

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("a & b < c > d \"e\" 'f' &amp; <img src=x onerror=y>", page.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void Of_MarkedFigure_BearsClassNoteAndLink()
    {
        var report = SampleReports.Valid("2021", seed: 2);
        var options = new HtmlTableOptions
        {
            Caption = "表三（核对）",
            MarkOf = id =>
                id == "t3.results.total.total" ? new HtmlCellMark("found", "合计<不符>", "#finding-1") : null,
        };
        var fragment = HtmlTable.Of(OfficialTable.Of(report.Form.Table("t3"), report), report, options);
        var page = new HtmlParser().ParseDocument(fragment);

        var cell = page.GetElementById("t3.results.total.total")!;
        Assert.True(cell.ClassList.Contains("found"));
        Assert.Equal("合计<不符>", cell.GetAttribute("title"));
        Assert.Equal("#finding-1", cell.QuerySelector("a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("td a"));
        Assert.Equal("表三（核对）", page.QuerySelector("caption")!.TextContent);
    }

    private static readonly string?[] Scopes = ["col", "colgroup", "row", "rowgroup"];

    private static string Class(ReportCell cell) =>
        cell.State switch
        {
            CellState.Read when cell.Value == 0 => "zero",
            CellState.Read => "number",
            CellState.NotApplicable => "na",
            CellState.Blank => "blank",
            _ => "unread",
        };

    private static IHtmlDocument Page(AnnualReport report)
    {
        using var output = new MemoryStream();
        new HtmlReportWriter().Write(report, output);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(output.ToArray()));
    }
}
