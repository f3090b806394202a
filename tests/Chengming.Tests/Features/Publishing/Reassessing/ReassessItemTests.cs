using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reassessing;
using Chengming.Law.Publication;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Publishing.Reassessing;

public sealed class ReassessItemTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第十八条：不予公开的信息定期评估审查，可以公开的转为主动公开后照常送审")]
    public async Task Run_WithheldItem_StaysOrBecomesADraftForReview_AndIsDueAYearLater()
    {
        await using var site = new PortalServer();
        var desk = new PublishingDesk(site);
        var id = await desk.DraftAsync(
            PublishingDesk.Notice("应急资源调查") with
            {
                Mode = DisclosureMode.Withheld.Code,
                ModeReason = "公开后可能危及公共安全",
            }
        );
        Assert.Null((await desk.ItemAsync(id)).WaitsFor);
        await site.KeepPasswordsAsync();
        Assert.DoesNotContain("评估审查：", await MorningAsync(site), StringComparison.Ordinal);
        site.Clock.Forward(TimeSpan.FromDays(366));
        Assert.Contains("评估审查：应急资源调查", await MorningAsync(site), StringComparison.Ordinal);

        await AssessAsync(desk, id, opens: false);
        Assert.DoesNotContain("评估审查：", await MorningAsync(site), StringComparison.Ordinal);
        Assert.Equal(DisclosureMode.Withheld.Code, (await desk.ItemAsync(id)).Mode);

        await AssessAsync(desk, id, opens: true);

        var item = await desk.ItemAsync(id);
        Assert.Equal((ItemState.Drafting, StaffRole.Handler, false), (item.State, item.WaitsFor, item.IsPublic));
        Assert.Equal(DisclosureMode.Proactive.Code, item.Mode);
        Assert.Equal(
            [false, true],
            await site.ReadAsync(db =>
                db.Set<Reassessment>()
                    .Where(r => r.ItemId == id)
                    .OrderBy(r => r.At)
                    .Select(r => r.Opens)
                    .ToListAsync(Cancel)
            )
        );
        var again = await desk.TryAsync<ReassessItem>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, item.Version, false, "再评估"), c, Cancel)
        );
        Assert.Contains("主动公开的", Assert.Single(again.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<string> MorningAsync(PortalServer site) =>
        (await site.OfficePageAsync("/office")).QuerySelector("main")!.TextContent;

    private static async Task AssessAsync(PublishingDesk desk, Guid id, bool opens)
    {
        var version = (await desk.ItemAsync(id)).Version;
        await desk.DoAsync<ReassessItem>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, opens, opens ? "搬迁完成，风险已消除" : "情况没有变化"), c, Cancel)
        );
    }
}
