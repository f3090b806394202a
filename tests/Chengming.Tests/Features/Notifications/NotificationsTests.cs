using System.Net;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Notifications;

public sealed class NotificationsTests : IAsyncDisposable
{
    private readonly PortalServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Nothing_SaysWhatWouldBeHere()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var page = await PageAsync(client, "/office/notifications");

        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Equal("0", page.QuerySelectorAll(".badge-count")[1].TextContent);
    }

    [Fact]
    public async Task AddAsync_ToARole_ReachesEverybodyWithItInTheAgency_WithTheCallersSave()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var notify = scope.ServiceProvider.GetRequiredService<Notify>();
        var agency = await db.Agencies.SingleAsync(a => a.Code == "demo-yjj", Cancel);

        var told = await notify.AddAsync(StaffRole.Reviewer, agency.Id, new("材料待审核", "说明", "/office"), Cancel);

        Assert.Equal((1, 0), (told, await db.Set<Notification>().CountAsync(Cancel)));
        await db.SaveChangesAsync(Cancel);
        using var client = await server.SignedInAsync(StaffRole.Reviewer);
        Assert.Equal(
            "材料待审核",
            (await PageAsync(client, "/office/notifications")).QuerySelector("td a")!.TextContent
        );
    }

    [Fact]
    public async Task Open_OwnNotification_ShowsIt_AndMarksItRead()
    {
        await TellAsync("chengban", "甲", "乙");
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var list = await PageAsync(client, "/office/notifications");
        var link = list.QuerySelectorAll("td a").Single(a => a.TextContent == "乙").GetAttribute("href")!;

        var page = await PageAsync(client, link);

        Assert.Equal(
            ("乙", "/office"),
            (page.QuerySelector("h1")!.TextContent, page.QuerySelector("main a.btn")!.GetAttribute("href"))
        );
        var after = await PageAsync(client, "/office/notifications");
        Assert.Equal(["甲", "乙"], after.QuerySelectorAll("td a").Select(a => a.TextContent));
        Assert.Equal(["未读", "已读"], after.QuerySelectorAll("td .state").Select(s => s.TextContent));
        Assert.Equal("1", after.QuerySelectorAll(".badge-count")[1].TextContent);
    }

    [Fact]
    public async Task Open_NotificationOfSomebodyElse_DoesNotExist_AndStaysUnread()
    {
        var id = Assert.Single(await TellAsync("shenhe", "甲"));
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.GetAsync(new Uri($"/office/notifications/{id}", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Assert.Null((await db.Set<Notification>().SingleAsync(n => n.Id == id, Cancel)).ReadAt);
    }

    [Fact]
    public async Task MarkAllRead_MarksOwnOnly()
    {
        await TellAsync("chengban", "甲", "乙");
        await TellAsync("shenhe", "丙");
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync("/office/notifications", [], "form[action*='handler=Read']");

        var page = await PageAsync(client, "/office/notifications");
        Assert.Contains(
            "已将 2 条通知标为已读",
            page.QuerySelector(".done-band")!.TextContent,
            StringComparison.Ordinal
        );
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Assert.Equal(1, await db.Set<Notification>().CountAsync(n => n.ReadAt == null, Cancel));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/office")]
    [InlineData("/check")]
    public void Create_LeadingOutOfTheOffice_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() =>
            new Notification(Guid.NewGuid(), "甲", "", address, DateTimeOffset.UnixEpoch)
        );

    [Fact]
    public async Task Get_DayThatIsNone_SaysSo_AndShowsTheRest()
    {
        await TellAsync("chengban", "甲");
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var page = await PageAsync(client, "/office/notifications?from=2026-13-40");

        Assert.Equal("#from", page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll(".office-list tbody tr"));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<List<Guid>> TellAsync(string who, params string[] subjects)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var notify = scope.ServiceProvider.GetRequiredService<Notify>();
        var account = await db.StaffAccounts.SingleAsync(a => a.SignInName == who, Cancel);
        foreach (var subject in subjects)
        {
            await notify.RunAsync([account.Id], new(subject, "说明", "/office"), Cancel);
        }

        return await db.Set<Notification>()
            .Where(n => n.RecipientId == account.Id)
            .Select(n => n.Id)
            .ToListAsync(Cancel);
    }

    private static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalServer.PageOf(answer);
    }
}
