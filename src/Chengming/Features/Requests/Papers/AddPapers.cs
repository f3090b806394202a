using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Requests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Papers;

/// <summary>添加材料: papers that came after the registration, or that the counter scans; a closed case takes them, too, until it is filed.</summary>
public sealed class AddPapers(PlatformDb db, ReceivePapers receive, FileChange files)
{
    /// <summary>Which case, and which files.</summary>
    public sealed record Input(Guid RequestId, IReadOnlyList<PaperEntry> Papers);

    /// <summary>Adds them all, or none and says why.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .SingleAsync(r => r.Id == input.RequestId, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == request.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        if (await files.RefusalAsync(request, cancel) is { } filed)
        {
            return filed;
        }

        if (input.Papers.Count == 0)
        {
            return new Problem(PaperEntry.FieldOf(PaperKind.Identity), "还没有选择文件；请在对应的种类下选择。");
        }

        var (problems, papers) = await receive.ExamineAsync(input.Papers, online: false, context, cancel);
        if (problems.Count > 0)
        {
            return problems;
        }

        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
        var kept = await receive.KeepAsync(agency.Id, papers, acting, cancel);
        var before = await db.Set<CasePaper>().CountAsync(p => p.RequestId == request.Id, cancel);
        EnterPapers.Enter(db, request, kept, before, fromApplicant: false, acting);
        await db.SaveChangesAsync(cancel);
        return request;
    }
}
