using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Papers;

/// <summary>撤除材料: a paper that the office put to the wrong case. The line stays with the reason; the content is destroyed with its key.</summary>
public sealed class StrikePaper(PlatformDb db, DestroySealedFile destroy, FileChange files, TimeProvider clock)
{
    /// <summary>Which paper of which case, and why.</summary>
    public sealed record Input(Guid RequestId, Guid? PaperId, string? Reason);

    /// <summary>Strikes it off, or says why not.</summary>
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

        var paper = await db.Set<CasePaper>()
            .Include(p => p.File)
            .SingleOrDefaultAsync(p => p.Id == input.PaperId && p.RequestId == input.RequestId, cancel);
        if (paper is null)
        {
            return new Problem("Paper", "请选择要撤除的材料。");
        }

        if (paper.WhyNotStrike() is { } broken)
        {
            return broken.ToProblem();
        }

        var check = new FieldCheck().Needed(nameof(input.Reason), "撤除的原因", input.Reason, CasePaper.LongestReason);
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
        paper.Strike(RequestHand.Of(acting.Actor), clock.GetUtcNow(), input.Reason.Tidy());
        db.Record(
            acting with
            {
                Reason = input.Reason.Tidy(),
            },
            new PaperStruck(request.Subject, paper.KindCode, paper.File.PlainHash.Value)
        );
        await destroy.RunAsync(paper.File, cancel);
        await db.SaveChangesAsync(cancel);
        return request;
    }
}

/// <summary>A paper was struck off and its content destroyed.</summary>
/// <param name="Subject">The case.</param>
/// <param name="PaperKind">Code of its kind.</param>
/// <param name="FileHash">SHA-256 of its bytes.</param>
[Term("撤除申请材料")]
public sealed record PaperStruck(AuditSubject Subject, string PaperKind, string FileHash) : AuditedEvent(Subject);
