using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Papers;

/// <summary>Puts kept files to a case in the unit of work of whoever asks, and records each.</summary>
internal static class EnterPapers
{
    /// <summary>Enters them; nothing is saved here.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="request">The case.</param>
    /// <param name="papers">What was kept.</param>
    /// <param name="after">How many papers the case has already.</param>
    /// <param name="fromApplicant">True for what the applicant sent online.</param>
    /// <param name="context">Who.</param>
    public static void Enter(
        PlatformDb db,
        DisclosureRequest request,
        IReadOnlyList<KeptPaper> papers,
        int after,
        bool fromApplicant,
        ActionContext context
    )
    {
        foreach (var (index, paper) in papers.Index())
        {
            db.Add(paper.File);
            db.Add(new CasePaper(request, after + index + 1, paper.Kind, paper.File, fromApplicant));
            db.Record(context, new PaperAdded(request.Subject, paper.Kind.Code, paper.File.PlainHash.Value));
        }
    }
}

/// <summary>A paper was put to a case.</summary>
/// <param name="Subject">The case.</param>
/// <param name="PaperKind">Code of its kind.</param>
/// <param name="FileHash">SHA-256 of its bytes.</param>
[Term("收取申请材料")]
public sealed record PaperAdded(AuditSubject Subject, string PaperKind, string FileHash) : AuditedEvent(Subject);
