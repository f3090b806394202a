using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Proceedings;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Proceedings;

/// <summary>Reviews and suits as the handler of the invented bureau records them.</summary>
internal sealed class ProceedingDesk(PortalServer server, RequestDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<RegisterProceeding.Input> InputAsync(string procedure = "review", string? about = null) =>
        new()
        {
            AgencyId = (await desk.AsAsync(StaffRole.Handler)).Actor.AgencyId!.Value,
            Procedure = procedure,
            RequestNumber = about,
            Organ = "示例县人民政府",
            CaseNumber = "示政复〔2026〕9号",
            Matter = "不服不予公开",
            On = desk.Today,
        };

    public async Task<Outcome<RemedyProceeding>> TryRegisterAsync(
        RegisterProceeding.Input input,
        StaffRole role = StaffRole.Handler
    )
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(s => s.GetRequiredService<RegisterProceeding>().RunAsync(input, context, Cancel));
    }

    public async Task<RemedyProceeding> RegisterAsync(RegisterProceeding.Input input) =>
        (await TryRegisterAsync(input)).OrThrow();

    /// <summary>Takes an action on the newest version as the handler.</summary>
    public async Task<Outcome<RemedyProceeding>> TryAsync<TAction>(
        Guid id,
        Func<TAction, int, ActionContext, Task<Outcome<RemedyProceeding>>> act,
        StaffRole role = StaffRole.Handler
    )
        where TAction : notnull
    {
        var context = await desk.AsAsync(role);
        var version = (await NowAsync(id)).Version;
        return await server.DoAsync(s => act(s.GetRequiredService<TAction>(), version, context));
    }

    public Task<Outcome<RemedyProceeding>> TryConcludeAsync(
        Guid id,
        string outcome,
        string? lesson = null,
        DateOnly? newReplyBy = null
    ) =>
        TryAsync<ConcludeProceeding>(
            id,
            (a, v, c) => a.RunAsync(new(id, v, outcome, desk.Today, "1号", lesson, newReplyBy), c, Cancel)
        );

    public async Task<RemedyProceeding> ConcludedAsync(Guid id, string outcome) =>
        (await TryConcludeAsync(id, outcome, "写明依据")).OrThrow();

    public Task<RemedyProceeding> NowAsync(Guid id) =>
        server.ReadAsync(db => db.Set<RemedyProceeding>().AsNoTracking().SingleAsync(p => p.Id == id, Cancel));
}
