using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>拟写文书: a draft kept with the case. It may still have gaps; it goes on only without them.</summary>
public sealed class DraftLetter(
    PlatformDb db,
    RequestChange requests,
    FileChange files,
    LetterVault vault,
    AgencyLetterTexts texts
)
{
    /// <summary>Which case, which kind of paper, and its words.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Kind">Code of the kind of paper.</param>
    /// <param name="Decision">Code of the decision that it tells; empty for none.</param>
    /// <param name="Edition">Number of the edition of the agency's words with which it was begun; 0 for those that the platform brings.</param>
    /// <param name="Words">What was written.</param>
    public sealed record Input(Guid RequestId, string? Kind, string? Decision, int Edition, LetterEntry Words);

    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await requests.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        if (await files.RefusalAsync(work.Request, cancel) is { } filed)
        {
            return filed;
        }

        var kind = LetterKinds.Find(input.Kind ?? "");
        var text = kind is null ? null : (await texts.OfAsync(work.Agency.Id, kind, input.Edition, cancel))?.Text;
        var problems = new FieldCheck()
            .Holds(work.Request.SplitOn is null, "", "这件申请已经拆分，请在拆分后的各件里拟写文书。")
            .Holds(text is { IsForm: false }, nameof(input.Kind), "请选择文书种类；表格直接生成，不在这里保存。")
            .Holds(
                text is null || Fits(text.Kind, input.Decision),
                nameof(input.Decision),
                "请选择这份告知书写的答复类型。"
            )
            .Problems;
        problems.AddRange(text is null ? [] : input.Words.ProblemsFor(text.Sections));
        if (problems.Count > 0)
        {
            return problems;
        }

        var decision = DecisionKinds.All.FirstOrDefault(k => k.Code == input.Decision);
        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
        var id = Guid.CreateVersion7();
        var letter = new CaseLetter(
            id,
            work.Request,
            text!.Kind,
            decision,
            vault.Protect(id, text, decision?.Code ?? "", input.Words.Full, input.Words.Withholds),
            LetterHand.Of(acting.Actor),
            work.Now
        );
        db.Add(letter);
        db.Record(acting, new LetterDrafted(letter.Subject, work.Request.Number));
        await db.SaveChangesAsync(cancel);
        return letter;
    }

    // A paper that tells a decision names it; another names none.
    private static bool Fits(LetterKind kind, string? decision)
    {
        var own = DecisionKinds.All.Where(k => k.LetterCode == kind.Code).Select(k => k.Code).ToList();
        return own.Count == 0 ? string.IsNullOrEmpty(decision) : own.Contains(decision ?? "");
    }
}

/// <summary>A paper was begun.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
[Term("拟写文书")]
public sealed record LetterDrafted(AuditSubject Subject, string Request) : AuditedEvent(Subject);
