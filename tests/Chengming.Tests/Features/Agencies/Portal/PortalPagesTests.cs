using System.Net;
using AngleSharp.Dom;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Agencies.Portal;

public sealed class PortalPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Get_Directory_ListsAgenciesByRegion_AndFiltersByKindAndName()
    {
        var all = await server.PageAsync("/agencies");
        var townships = await server.PageAsync("/agencies?kind=township");
        var found = await server.PageAsync("/agencies?q=%E5%BA%94%E6%80%A5&region=990101"); // 应急

        Assert.Equal("13 个机构", all.QuerySelector("#found")!.TextContent);
        Assert.Equal(
            "true",
            townships
                .QuerySelector("[aria-labelledby=filter-kind] a[href='/agencies?kind=township']")!
                .GetAttribute("aria-current")
        );
        Assert.Equal(["示例县河口镇人民政府"], Names(townships));
        Assert.Equal(["示例县应急管理局"], Names(found));
    }

    [Fact]
    public async Task Get_EmptySite_SaysWhatWouldBeHere()
    {
        await using var empty = new PortalServer { Demo = false };

        var page = await empty.PageAsync("/agencies");

        Assert.Contains("目前还没有登记机构", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AgencyOfTheDemonstration_ShowsWhatItSaysOfItself_AndThatItIsInvented()
    {
        var page = await server.PageAsync("/agencies/demo-yjj");

        Assert.Contains("均为虚构", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "0000-0000801",
            page.QuerySelector("[aria-labelledby=office]")!.TextContent,
            StringComparison.Ordinal
        );
        var departments = page.QuerySelectorAll("[aria-labelledby=departments] tbody th")
            .Select(d => d.TextContent)
            .ToList();
        Assert.Contains("办公室", departments);
        Assert.DoesNotContain("矿山安全科", departments);
        Assert.Equal(4, page.QuerySelectorAll("[aria-labelledby=group] tbody tr").Length);
        Assert.Equal(
            [
                "/agencies/demo-yjj",
                "/agencies/demo-yjj/guide",
                "/agencies/demo-yjj/rules",
                "/agencies/demo-yjj/content",
                "/agencies/demo-yjj/reports",
                "/agencies/demo-yjj/apply",
            ],
            page.QuerySelectorAll(".agency-menu a").Select(a => a.GetAttribute("href"))
        );
        Assert.NotNull(page.QuerySelector(".agency-menu a[aria-current=page][href='/agencies/demo-yjj']"));
    }

    [Fact]
    public async Task Get_RealAgency_SaysNothingInvented()
    {
        var page = await server.PageAsync("/agencies/640302-yjj");

        Assert.Null(page.QuerySelector(".band"));
        Assert.NotNull(page.QuerySelector(".agency-body .empty"));
        Assert.Null(page.QuerySelector(".agency-menu a[href$='#application']"));
    }

    [Fact]
    public async Task Get_Guide_HasEveryPartWithItsAnchor_AndTheChannelsBelowTheApplication()
    {
        var page = await server.PageAsync("/agencies/demo-gov/guide");

        Assert.Equal(
            [
                "scope",
                "classification",
                "arrangement",
                "access",
                "office",
                "application",
                "limits",
                "exemptions",
                "fees",
                "supervision",
            ],
            page.QuerySelectorAll(".guide-text h2").Select(h => h.Id)
        );
        Assert.Equal(
            ["当面提交", "邮政寄送", "传真", "电子邮件"],
            page.QuerySelectorAll("[aria-labelledby=application] tbody th").Select(h => h.TextContent)
        );
        Assert.Contains(
            "示例市人民政府",
            page.QuerySelector("[aria-labelledby=supervision] dl")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/agencies/demo-yjj/guide", "政府信息公开指南", "示例县应急管理局政府信息公开指南")]
    [InlineData("/agencies/demo-yjj/rules", "政府信息公开制度", null)]
    [InlineData("/agencies/demo-yjj", "机构概况", null)]
    public async Task Get_AnyPage_CarriesTheTagsForInspection(string address, string column, string? title)
    {
        var page = await server.PageAsync(address);

        string? Tag(string name) => page.QuerySelector($"meta[name={name}]")?.GetAttribute("content");
        Assert.Equal("9901010002", Tag("SiteIDCode"));
        Assert.Equal("localhost", Tag("SiteDomain"));
        Assert.Equal(column, Tag("ColumnName"));
        Assert.NotNull(Tag("ColumnDescription"));
        Assert.NotNull(Tag("ColumnKeywords"));
        Assert.NotNull(Tag("ColumnType"));
        Assert.Equal(title, Tag("ArticleTitle"));
        if (title is not null)
        {
            Assert.Equal("示例县应急管理局", Tag("ContentSource"));
            // The demonstration is loaded at the tests' clock: 2026-03-02 01:00 UTC.
            Assert.Equal("2026-03-02 09:00", Tag("PubDate"));
        }
    }

    [Theory]
    [InlineData("/agencies")]
    [InlineData("/agencies/demo-yjj")]
    [InlineData("/agencies/demo-yjj/guide")]
    [InlineData("/agencies/demo-yjj/rules")]
    public async Task Get_AnyPage_HasNothingInline(string address)
    {
        var page = await server.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onchange]"));
    }

    [Theory]
    [InlineData("/agencies/nobody")]
    [InlineData("/agencies/nobody/guide")]
    [InlineData("/agencies/demo-yjj/guide/99")]
    [InlineData("/agencies/demo-yjj/rules/00000000-0000-0000-0000-000000000000")]
    public async Task Get_WhatIsNotThere_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.PageAsync(address)).StatusCode);

    [Fact]
    public async Task Get_RuleOfAnotherAgency_IsNotFound()
    {
        var list = await server.PageAsync("/agencies/demo-gov/rules");
        var rule = list.QuerySelector("tbody a")!.GetAttribute("href")!;

        var page = await server.PageAsync(rule.Replace("demo-gov", "demo-yjj", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Get_Rules_ListsThoseInForceBeforeTheOthers()
    {
        var page = await server.PageAsync("/agencies/demo-yjj/rules");

        Assert.Equal(7, page.QuerySelectorAll("[aria-labelledby=in-force] tbody tr").Length);
        Assert.Equal("废止", page.QuerySelector("[aria-labelledby=archived] tbody td:last-child")!.TextContent);
    }

    [Fact]
    public async Task Get_ReportsOfAnAgency_StandInItsMenu()
    {
        var page = await server.PageAsync("/agencies/demo-yjj/reports");

        Assert.NotNull(page.QuerySelector(".agency-menu a[aria-current=page][href='/agencies/demo-yjj/reports']"));
        Assert.NotNull(page.QuerySelector(".breadcrumb a[href='/agencies/demo-yjj']"));
    }

    [Fact]
    public async Task Get_EnglishReader_ReadsTheInterfaceInEnglish()
    {
        var page = await server.PageAsync("/agencies/demo-yjj/guide", "lang=en");

        Assert.Contains(page.QuerySelectorAll(".agency-menu a"), a => a.TextContent == "Disclosure guide");
    }

    private static IEnumerable<string> Names(IDocument page) =>
        page.QuerySelectorAll("tbody td:first-child a").Select(a => a.TextContent);
}
