using System.Net;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Law.Calendar;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.WorkingDays;

public sealed class WorkingDaysPageTests : IAsyncDisposable
{
    private const string Address = "/office/working-days";

    private readonly LateServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ShowsWhichYearsAreKnown_AndMarksTheOthers()
    {
        var page = await server.OfficePageAsync(Address, StaffRole.SystemAdministrator);

        Assert.Equal("暂定", StateOf(page, "2027"));
        Assert.Equal("年底暂定", StateOf(page, "2026"));
        Assert.Equal("已收录", StateOf(page, "2025"));
        var ningxia = RowOf(page, "宁夏回族自治区");
        Assert.Contains("2019至2021", ningxia.TextContent, StringComparison.Ordinal);
        Assert.Contains("暂定 2022至2027", ningxia.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ANotice_IsShownFirst_AndTakenOverWhenItIsSentAgain()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var shown = await client.SubmitAsync(Address, new() { ["Text"] = NoticeSamples.Ningxia2026 });
        var preview = await PortalServer.PageOf(shown);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(2, preview.QuerySelectorAll("[aria-labelledby=preview] tbody tr").Length);
        Assert.Empty(await StoredAsync());

        using var taken = await client.SubmitAsync(Address, Again(preview));

        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        var notice = Assert.Single(await StoredAsync());
        Assert.Equal("粘贴的通知", notice.FileName);
        var after = await server.OfficePageAsync(Address, StaffRole.SystemAdministrator);
        Assert.Contains(
            "2026",
            RowOf(after, "宁夏回族自治区").QuerySelector("[data-label=已收录]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("采用", RowOf(after, "粘贴的通知").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TextChangedAfterTheLook_IsShownAgainFirst()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var shown = await client.SubmitAsync(Address, new() { ["Text"] = NoticeSamples.Ningxia2026 });
        var fields = Again(await PortalServer.PageOf(shown));
        fields["Text"] = NoticeSamples.Ningxia2026.Replace("03-20", "03-23", StringComparison.Ordinal);

        using var answer = await client.SubmitAsync(Address, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "请再核对一次",
            (await PortalServer.PageOf(answer)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Post_FaultyLines_NamesEveryOne_AndKeepsTheText()
    {
        const string Faulty =
            "date,kind,name,notice\n2027-02-30,holiday,春节,国办发明电〔2026〕9号\n2027-01-01,x,元旦,";
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(Address, new() { ["Text"] = Faulty });
        var page = await PortalServer.PageOf(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(3, page.QuerySelectorAll(".problems li").Length);
        Assert.Equal(Faulty, page.QuerySelector("#Text")!.TextContent.Trim('\n').ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Post_AgainstAShippedNotice_AsksForTheReplacementAndItsReason()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var shown = await client.SubmitAsync(Address, new() { ["Text"] = NoticeSamples.AgainstTheNoticeOf2026 });
        var preview = await PortalServer.PageOf(shown);
        using var refused = await client.SubmitAsync(Address, Again(preview));
        var page = await PortalServer.PageOf(refused);
        var fields = Again(preview);
        fields["Replaces"] = "true";
        fields["Reason"] = "另行通知";

        using var taken = await client.SubmitAsync(Address, fields);

        Assert.Equal(2, preview.QuerySelectorAll("[aria-labelledby=preview] .state-error").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull(page.QuerySelector("#Replaces"));
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Equal("另行通知", Assert.Single(await StoredAsync()).ReplacementReason);
    }

    [Fact]
    public async Task Post_Withdraw_NeedsAReason_AndTakesTheNoticeOut()
    {
        var notice = await server.WithAsync(async s =>
            (
                await s.GetRequiredService<ImportHolidayNotice>()
                    .RunAsync(
                        new(new NoticeFile("宁夏.csv", NoticeSamples.Ningxia2026, [])),
                        TestActions.Context,
                        Cancel
                    )
            ).OrThrow()
        );
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        var address = $"{Address}/{notice.Notice.Id}/withdraw";

        using var refused = await client.SubmitAsync(address, []);
        using var done = await client.SubmitAsync(address, new() { ["Reason"] = "录入有误" });
        using var gone = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.True(
            await server.WithAsync(s =>
                Task.FromResult(s.GetRequiredService<WorkingCalendar>().For("64").IsWorkingDay(new(2026, 3, 19)))
            )
        );
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    /// <summary>What the page that shows the changes sends on.</summary>
    private static Dictionary<string, string> Again(IDocument preview) =>
        new()
        {
            ["Text"] = preview.QuerySelector("#Text")!.TextContent.TrimStart('\n'),
            ["Seen"] = preview.QuerySelector("[name=Seen]")!.GetAttribute("value")!,
        };

    private static string StateOf(IDocument page, string year) =>
        RowOf(page, year).QuerySelector(".state")!.TextContent;

    private static IElement RowOf(IDocument page, string heading) =>
        page.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == heading);

    private Task<List<ImportedNotice>> StoredAsync() =>
        server.WithAsync(s =>
            s.GetRequiredService<PlatformDb>().Set<ImportedNotice>().AsNoTracking().ToListAsync(Cancel)
        );
}
