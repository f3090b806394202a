using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Chengming.Actions.ActionContext;

namespace Chengming.Features.Requests.Office;

/// <summary>One paper of a case: what it says, where it stands, who did what with it, and what can be done.</summary>
internal sealed class LetterModel(PlatformDb db, RequestClocks clocks, LetterActs acts) : LetterPage(db, clocks)
{
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The paper as everybody may see it.</summary>
    public LetterDraft Shown =>
        Letter.AsDraft(Agency.Name, Today).Complete(LetterSecrets.Shown(Case)) with
        {
            Remedy = Letter.Remedy.Length > 0 || Letter.State is not LetterState.Drafted ? Letter.Remedy : Remedy,
        };

    /// <summary>The remedy clause of today.</summary>
    public string Remedy { get; private set; } = "";

    /// <summary>What a draft still lacks.</summary>
    public IReadOnlyList<Problem> Lacking =>
        Letter.IsDraft ? [.. LetterCheck.ProblemsOf(Letter.AsDraft(Agency.Name, Today) with { Remedy = Remedy })] : [];

    public bool MayWrite => MayWork && Letter.IsDraft;

    public bool MayReview => May(StaffRole.Reviewer) && Letter.WhyNotReview(PersonsAs(StaffRole.Reviewer)) is null;

    public bool MayApprove => May(StaffRole.Approver) && Letter.WhyNotApprove(PersonsAs(StaffRole.Approver)) is null;

    /// <summary>Why the person whose office it is may not act on it; null when that is not so.</summary>
    public string? KeptApart =>
        Letter.State is LetterState.Submitted && May(StaffRole.Reviewer) && !MayReview
            ? "您拟写过这件文书，由别的审核人审核。"
        : Letter.State is LetterState.Reviewed && May(StaffRole.Approver) && !MayApprove
            ? "您拟写或者审核过这件文书，由别的领导签发。"
        : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowLetterAsync(id, cancel);

    /// <summary>送审.</summary>
    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => acts.Submit.RunAsync(new(LetterId, LetterVersion), Acting, cancel), _ => "已送审。", cancel);

    /// <summary>审核通过.</summary>
    public Task<IActionResult> OnPostReviewAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.Review.RunAsync(new(LetterId, LetterVersion, Words), Acting, cancel),
            _ => "已审核通过，等待签发。",
            cancel
        );

    /// <summary>签发.</summary>
    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.Approve.RunAsync(new(LetterId, LetterVersion, Words), Acting, cancel),
            l => $"已签发，文号 {l.Number}。",
            cancel
        );

    /// <summary>退回.</summary>
    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.Return.RunAsync(new(LetterId, LetterVersion, Words), Acting, cancel),
            _ => "已退回，拟稿人会看到您的意见。",
            cancel
        );

    /// <summary>作废.</summary>
    public Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.Discard.RunAsync(new(LetterId, LetterVersion, Words), Acting, cancel),
            _ => "已作废。草稿没有编过文号。",
            cancel
        );

    /// <summary>取用 Word.</summary>
    public Task<IActionResult> OnPostWordAsync(Guid id, CancellationToken cancel) =>
        TakeAsync(id, LetterFile.Word, acts.Take.RunAsync, cancel);

    /// <summary>取用 PDF.</summary>
    public Task<IActionResult> OnPostPdfAsync(Guid id, CancellationToken cancel) =>
        TakeAsync(id, LetterFile.Pdf, acts.Take.RunAsync, cancel);

    /// <summary>送达回证.</summary>
    public Task<IActionResult> OnPostSheetAsync(Guid id, CancellationToken cancel) =>
        TakeAsync(id, LetterFile.Pdf, acts.Sheet.RunAsync, cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        await base.ReadAsync(cancel);
        Remedy = Letter is null
            ? ""
            : await acts.Remedies.ClauseAsync(Letter.Kind, Letter.Withholds, Agency, Today, cancel);
    }

    private ActionContext Acting => HttpContext.Acting();

    private async Task<IActionResult> TakeAsync(
        Guid id,
        LetterFile file,
        Func<TakeLetter.Input, ActionContext, CancellationToken, Task<Outcome<LetterDraft>>> take,
        CancellationToken cancel
    )
    {
        if (await ShowLetterAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        var taken = await take(new(LetterId, file.Ending), Acting, cancel);
        return taken.IsDone ? file.Of(taken.Value, Letter.Number, Response) : Refused(taken.Problems);
    }
}

/// <summary>What the page of a paper does.</summary>
internal sealed record LetterActs(
    SubmitLetter Submit,
    ReviewLetter Review,
    ReturnLetter Return,
    ApproveLetter Approve,
    DiscardLetter Discard,
    TakeLetter Take,
    LetterServiceSheet Sheet,
    LetterRemedies Remedies
);
