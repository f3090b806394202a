using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.LinkWatch;
using Chengming.Jobs;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.LinkWatch;

public sealed class LinkInspectorTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Job_LinkToAWithdrawnItem_IsFound_AndGoneAfterTheCorrection()
    {
        var target = await desk.PublishedAsync(PublishingDesk.Notice("值守安排"));
        var good = await desk.PublishedAsync(PublishingDesk.Notice("检查计划"));
        var content = PublishingDesk.Notice("安全提示") with
        {
            Text = $"<p>见<a href=\"/items/{target}\">值守安排</a>和<a href=\"/items/{good}\">检查计划</a>。</p>",
        };
        var linking = await desk.PublishedAsync(content);
        await desk.WithdrawAsync(target);

        await RunAsync();

        var found = Assert.Single(await OfAsync(linking));
        Assert.Equal(("值守安排", true, true), (found.Words, found.IsCertain, found.IsConfirmed));
        Assert.Contains("撤回", found.Fault, StringComparison.Ordinal);
        var list = await server.OfficePageAsync(PublishingLinks.BrokenLinks);
        Assert.Contains("值守安排", list.QuerySelector(".office-list tbody")!.TextContent, StringComparison.Ordinal);

        await desk.CorrectAsync(linking, "去掉失效链接", content with { Text = "<p>见本局通知。</p>" });
        await desk.ReleaseAsync(linking);
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var rechecked = await handler.SubmitAsync(
            PublishingLinks.BrokenLinks,
            new() { ["Item"] = linking.ToString() },
            "#recheck-form"
        );

        Assert.Equal(System.Net.HttpStatusCode.Found, rechecked.StatusCode);
        Assert.Empty(await OfAsync(linking));
    }

    [Fact]
    public async Task Job_LinkToAFileThatTheItemHasNot_IsFound_AndLooksAgainOnlyWhenItsTimeHasCome()
    {
        var other = await desk.PublishedAsync(PublishingDesk.Notice("通报"));
        var linking = await desk.PublishedAsync(
            PublishingDesk.Notice("目录") with
            {
                Text = $"<p><a href=\"/items/{other}/files/{Guid.NewGuid()}\">附表</a></p>",
            }
        );

        await RunAsync();
        await RunAsync();

        Assert.Equal(1, Assert.Single(await OfAsync(linking)).Failures);
    }

    private Task<List<BrokenLink>> OfAsync(Guid item) =>
        server.ReadAsync(db => db.Set<BrokenLink>().Where(l => l.ItemId == item).ToListAsync(Cancel));

    private Task<bool> RunAsync() =>
        server.DoAsync(async s =>
        {
            await s.GetServices<IPlatformJob>().Single(j => j.Name == "check-links").RunAsync(Cancel);
            return true;
        });
}
