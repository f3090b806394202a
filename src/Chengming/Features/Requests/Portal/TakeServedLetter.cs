using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 申请人下载文书: a paper that was served on the applicant, to be read again by whoever follows the case. It is no service of its own; papers to third parties, other organs and
/// colleagues are none of it.
/// </summary>
public sealed class TakeServedLetter(PlatformDb db, LetterVault vault)
{
    /// <summary>Which paper of which case.</summary>
    public sealed record Input(Guid RequestId, Guid LetterId);

    /// <summary>The papers that were served on the applicant, oldest first.</summary>
    internal static async Task<List<CaseLetter>> OfAsync(PlatformDb db, Guid requestId, CancellationToken cancel)
    {
        var toApplicants = LetterKinds.All.Where(k => k.To is LetterAddressee.Applicant).Select(k => k.Code).ToList();
        return await db.Set<CaseLetter>()
            .AsNoTracking()
            .Where(l => l.RequestId == requestId && l.State == LetterState.Served && toApplicants.Contains(l.KindCode))
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<LetterDraft>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var served = await OfAsync(db, input.RequestId, cancel);
        if (served.SingleOrDefault(l => l.Id == input.LetterId) is not { ApprovedOn: { } on } letter)
        {
            return new Problem("", "没有这份文书。");
        }

        db.Record(context, new ServedLetterTaken(letter.Subject));
        await db.SaveChangesAsync(cancel);
        return letter.AsDraft(letter.AgencyName, on, vault.Reveal(letter));
    }
}

/// <summary>The applicant took a paper that was served.</summary>
/// <param name="Subject">The paper.</param>
[Term("申请人下载文书")]
public sealed record ServedLetterTaken(AuditSubject Subject) : AuditedEvent(Subject);
