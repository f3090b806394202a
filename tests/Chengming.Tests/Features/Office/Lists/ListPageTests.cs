using System.Net;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Office.Lists;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Office.Lists;

/// <summary>What every list page can do, on the list of published reports.</summary>
public sealed class ListPageTests(LateServer server) : IClassFixture<LateServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Handler_SeesOwnAgencyOnly_NewestYearFirst()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var page = await PageAsync(client, "/office/reports");

        Assert.All(Cells(page, 0), name => Assert.Equal("示例县应急管理局", name));
        Assert.Equal(["2024", "2023", "2022", "2021", "2020", "2019"], Cells(page, 1));
        Assert.Equal("共 6 条", page.QuerySelector("#list-count")!.TextContent);
    }

    [Fact]
    public async Task Get_SortedByFigure_PutsTheRowsInOrder_AndSaysSoToScreenReaders()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        var page = await PageAsync(client, "/office/reports?sort=received");

        var figures = Cells(page, 2).Select(f => int.Parse(f, null)).ToList();
        Assert.Equal(figures.Order(), figures);
        Assert.True(figures.Distinct().Count() > 1);
        var heading = page.QuerySelector("th[aria-sort]")!;
        Assert.Equal(("ascending", "新收▲"), (heading.GetAttribute("aria-sort"), heading.TextContent.Trim()));
        Assert.Contains("sort=-received", heading.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FilterThatFindsNothing_SaysWhatToDo()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        var page = await PageAsync(client, "/office/reports?q=%25_'\"--");

        Assert.Empty(page.QuerySelectorAll(".office-list"));
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task Columns_Chosen_AreKeptForThePersonAlone()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.SubmitAsync(
            "/office/reports",
            new() { ["shown"] = "year" },
            "form[action*='handler=Columns']"
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await PageAsync(client, "/office/reports");
        Assert.Equal(
            ["机关", "年度▼"],
            page.QuerySelectorAll(".office-list thead th").Select(h => h.TextContent.Trim())
        );
        using var other = await server.SignedInAsync(StaffRole.Handler);
        Assert.True((await PageAsync(other, "/office/reports")).QuerySelectorAll(".office-list thead th").Length > 2);
    }

    [Fact]
    public async Task SavedFilter_OpensTheSameList_AndIsNobodyElses()
    {
        using var client = await server.SignedInAsync(StaffRole.Reviewer);
        using var saved = await client.SubmitAsync(
            "/office/reports?year=2023&sort=received",
            new() { ["filterName"] = "前年" },
            "form[action*='handler=SaveFilter']"
        );
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        var link = (await PageAsync(client, "/office/reports")).QuerySelector(".saved-filter a")!;

        Assert.Equal(
            ("前年", "/office/reports?year=2023&sort=received"),
            (link.TextContent, link.GetAttribute("href"))
        );
        using var other = await server.SignedInAsync(StaffRole.Publisher);
        Assert.Null((await PageAsync(other, "/office/reports")).QuerySelector(".saved-filter"));

        using var dropped = await client.SubmitAsync("/office/reports", [], ".saved-filter");
        Assert.Null((await PageAsync(client, "/office/reports")).QuerySelector(".saved-filter"));
    }

    [Fact]
    public async Task SavedFilter_WithoutName_SaysSoAtTheList()
    {
        using var client = await server.SignedInAsync(StaffRole.Reviewer);

        using var answer = await client.SubmitAsync(
            "/office/reports?year=2023",
            new() { ["filterName"] = " " },
            "form[action*='handler=SaveFilter']"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        Assert.Equal("#filterName", page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Equal("2023", page.QuerySelector("#year")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Export_Filtered_HoldsTheRowsOfThePage_AndIsAudited()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        var rows = await client.SpreadsheetAsync("/office/reports?year=2023&sort=agency");

        var shown = await PageAsync(client, "/office/reports?year=2023&sort=agency");
        Assert.Equal(Cells(shown, 0).Prepend("机关"), rows.Select(r => r[0].Text));
        Assert.Equal(Cells(shown, 2).Prepend("新收"), rows.Select(r => r[2].Text));
        Assert.Equal("n", rows[1][2].Type);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var record = await db
            .AuditRecords.AsNoTracking()
            .Where(r => r.Act == nameof(ListExported))
            .OrderByDescending(r => r.Sequence)
            .FirstAsync(Cancel);
        Assert.Equal("吴素芬", record.ActorName);
        Assert.Contains("年度：2023", record.Details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://elsewhere.example\",\"看\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    public async Task Export_TextThatLooksLikeAFormula_StaysAText(string subject)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var account = await db.StaffAccounts.SingleAsync(a => a.SignInName == "baomi", Cancel);
        var notify = scope.ServiceProvider.GetRequiredService<Notify>();
        await notify.RunAsync([account.Id], new(subject, "", "/office"), Cancel);
        using var client = await server.SignedInAsync(StaffRole.SecrecyReviewer);

        var rows = await client.SpreadsheetAsync("/office/notifications");

        Assert.Contains(rows, r => r[0] == ("inlineStr", subject));
    }

    private static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalServer.PageOf(answer);
    }

    private static List<string> Cells(IDocument page, int column) =>
        [.. page.QuerySelectorAll(".office-list tbody tr").Select(r => r.Children[column].TextContent.Trim())];
}
