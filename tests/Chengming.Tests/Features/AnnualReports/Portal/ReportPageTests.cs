using System.Net;
using AngleSharp.Dom;
using Chengming.Reports.Forms;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.AnnualReports.Portal;

public sealed class ReportPageTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Get_PublishedReport_ShowsAgencyYearAndTheThreeFiguresWithLastYears()
    {
        var page = await server.PageAsync("/reports/demo-zrj/2024");

        Assert.Equal("示例县自然资源局", page.QuerySelector(".report-agency")!.TextContent);
        Assert.Equal("2024年", page.QuerySelector(".report-year")!.TextContent);
        // From Demo/demo-zrj.json: 2024 and, of 2023, t3.received.new, results.total and carriedForward in the column 总计.
        Assert.Equal(["108件", "112件", "8件"], Texts(page, ".key-number"));
        Assert.Equal(["上年 120 件，−12", "上年 115 件，−3", "上年 12 件，−4"], Texts(page, ".key-before"));
    }

    [Theory]
    [InlineData("/reports/demo-yjj/2020", "2019")]
    [InlineData("/reports/demo-yjj/2023", "2021")]
    public async Task Get_PublishedReport_HasAnAnchorForEveryCellOfTheForm(string address, string form)
    {
        var page = await server.PageAsync(address);

        var missing = ReportForms
            .WithKey(form)
            .Cells.Where(c => !c.IsForeign && page.GetElementById(c.Id)?.LocalName != "td")
            .Select(c => c.Id);
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Get_PublishedReport_EveryFigureNamesItsRowAndItsColumn()
    {
        var page = await server.PageAsync("/reports/demo-zrj/2024");

        var headers = page.GetElementById("t3.results.refused.stateSecret.legal.commercial")!
            .GetAttribute("headers")!
            .Split(' ')
            .Select(id => page.GetElementById(id)!.TextContent);
        Assert.Equal(
            ["1.属于国家秘密", "三、本年度办理结果", "商业企业", "法人或其他组织", "申请人情况", "（三）不予公开"],
            headers.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Get_PublishedReport_GreysZeroAndHatchesTheUnread()
    {
        var page = await server.PageAsync("/reports/640300-yjj/2020");

        Assert.True(page.GetElementById("t3.received.new.total")!.ClassList.Contains("zero"));
        Assert.True(page.GetElementById("t3.results.total.total")!.ClassList.Contains("unread"));
        Assert.Equal("未读到", page.GetElementById("t3.results.total.total")!.TextContent.Trim());
        Assert.Equal(["0件", "—", "—"], Texts(page, ".key-number"));
    }

    [Fact]
    public async Task Get_PublishedReport_LinksTheOtherYearsAndEveryDownload()
    {
        var page = await server.PageAsync("/reports/demo-yjj/2022");

        Assert.Equal(
            ["2025", "2024", "2023", "2022", "2021", "2020", "2019"],
            page.QuerySelectorAll(".report-head .years a").Select(a => a.TextContent)
        );
        var downloads = page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlAnchorElement>(".downloads a");
        Assert.Equal(
            ["csv", "docx", "html", "json", "pdf", "xlsx"],
            downloads.Select(a => Path.GetExtension(a.PathName)[1..]).Order(StringComparer.Ordinal)
        );
        Assert.All(page.QuerySelectorAll(".downloads .under"), u => Assert.Matches(@"^[A-Z]+，\d", u.TextContent));
    }

    [Fact]
    public async Task Get_PublishedReport_HasTheFiguresOfTheChartInATableBeside()
    {
        var page = await server.PageAsync("/reports/demo-yjj/2025");

        Assert.Equal(2, page.QuerySelectorAll("svg.chart[role=img]").Length);
        var years = page.QuerySelectorAll(".yearly")[0].QuerySelectorAll("tbody tr");
        // From Demo/demo-yjj.json: received, answered, carried forward of 2025.
        Assert.Equal(["17", "16", "2"], years[^1].QuerySelectorAll("td").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Get_PublishedReport_ShowsNoFindings()
    {
        var page = await server.PageAsync("/reports/410303-yjj/2023");

        Assert.Empty(page.QuerySelectorAll(".finding, .mark"));
    }

    [Theory]
    [InlineData("/reports/demo-yjj/2018")]
    [InlineData("/reports/nobody/2024")]
    [InlineData("/reports/demo-yjj/2024.exe")]
    [InlineData("/agencies/nobody/reports")]
    public async Task Get_WhatWasNotPublished_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.PageAsync(address)).StatusCode);

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("csv", "text/csv")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("html", "text/html")]
    [InlineData("pdf", "application/pdf")]
    public async Task Get_Download_ComesAsAFileWithItsName(string format, string type)
    {
        using var client = server.CreateClient();

        using var answer = await client.GetAsync(
            new Uri($"/reports/demo-yjj/2023.{format}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(
            $"示例县应急管理局2023年政府信息公开工作年度报告.{format}",
            answer.Content.Headers.ContentDisposition.FileNameStar
        );
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 500);
    }

    private static IEnumerable<string> Texts(IDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(e => string.Concat(e.TextContent.Split('\n').Select(l => l.Trim())));
}
