using Chengming.Features.Accounts;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Searching;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests;

/// <summary>The record of a search, and the replies that need one.</summary>
[Collection(RequestSite.Name)]
public sealed class RecordSearchTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十六条第四项：答复信息不存在以前，须有检索记录")]
    public async Task Propose_DoesNotExist_NeedsASearchOnFile()
    {
        var id = (await desk.CaseAsync()).Id;

        var before = await desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "U1a", "没有这份记录"), c, Cancel)
        );
        var searched = await desk.SearchAsync(id);
        var after = await desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "U1a", "没有这份记录"), c, Cancel)
        );

        Assert.Contains("请先登记检索", Assert.Single(before.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("检索词：检查记录", searched.Events[^1].Words, StringComparison.Ordinal);
        Assert.True(after.IsDone);
    }

    [Fact(DisplayName = "第三十五条：认定无正当理由以前，须要求申请人说明理由")]
    public async Task Propose_Excessive_NeedsTheReasonsToBeAskedFor()
    {
        var id = (await desk.CaseAsync()).Id;

        var refused = await desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "N4", "理由不合理"), c, Cancel)
        );

        Assert.Contains("第三十五条", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Incomplete_NamesEveryField()
    {
        var id = (await desk.CaseAsync()).Id;

        var refused = await desk.TryAsync<RecordSearch>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, null, " ", "", null, null, null), c, Cancel)
        );

        Assert.Equal(
            ["On", "People", "Result", "Systems", "Units", "Words"],
            refused.Problems.Select(p => p.Field).Order(StringComparer.Ordinal)
        );
    }
}
