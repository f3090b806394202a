using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.TurningPublic;

/// <summary>The staff of the demonstration's bureau deciding what becomes public of what was answered.</summary>
internal sealed class TurningDesk(PortalServer server, RequestDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Outcome<ProactiveCandidate>> TryProposeAsync(Guid id, StaffRole role = StaffRole.Handler) =>
        AsAsync<ProposeCandidate, Outcome<ProactiveCandidate>>(
            role,
            (a, c) => a.RunAsync(new(id, "关系公众安全"), c, Cancel)
        );

    public async Task<Outcome<ProactiveCandidate>> TryDecideAsync(
        Guid id,
        bool accepts = true,
        string? words = "多人需要",
        StaffRole role = StaffRole.DisclosureHead
    )
    {
        var newest = (await OfAsync(id)).LastOrDefault(c => c.DecidedAt is null)?.Id ?? Guid.Empty;
        return await AsAsync<DecideCandidate, Outcome<ProactiveCandidate>>(
            role,
            (a, c) => a.RunAsync(new(id, newest, accepts, words), c, Cancel)
        );
    }

    public Task<Outcome<DraftStanding>> TryDraftAsync(
        Guid id,
        Func<DraftForPublic.Input, DraftForPublic.Input>? with = null
    )
    {
        var input = new DraftForPublic.Input
        {
            RequestId = id,
            Column = "inspection-results",
            Title = "危险化学品企业检查情况",
            MadeOn = new DateOnly(2026, 2, 26),
            Text = "检查了三家企业。\n没有发现重大隐患。",
        };
        return AsAsync<DraftForPublic, Outcome<DraftStanding>>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(with?.Invoke(input) ?? input, c, Cancel)
        );
    }

    /// <summary>An answered case whose information is to become public.</summary>
    public async Task<Guid> AcceptedAsync()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id);
        (await TryProposeAsync(id)).OrThrow();
        (await TryDecideAsync(id)).OrThrow();
        return id;
    }

    /// <summary>What was suggested for a case, oldest first.</summary>
    public Task<List<ProactiveCandidate>> OfAsync(Guid id) =>
        server.ReadAsync(db =>
            db.Set<ProactiveCandidate>()
                .AsNoTracking()
                .Where(c => c.RequestId == id)
                .OrderBy(c => c.Id)
                .ToListAsync(Cancel)
        );

    private async Task<T> AsAsync<TAction, T>(StaffRole role, Func<TAction, ActionContext, Task<T>> act)
        where TAction : notnull
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(s => act(s.GetRequiredService<TAction>(), context));
    }
}
