using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Office;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>办理情况: where the case stands, what comes next and why on that day, and what the applicant can do.</summary>
[EnableRateLimiting(PortalLimits.Cases)]
[TypeFilter<LimitsUploadsBySetting>(
    Order = LimitsUploadsBySetting.BeforeTheToken,
    Arguments = [LimitsUploadsBySetting.WithRoomToSaySo]
)]
internal sealed class FollowedCaseModel(
    PlatformDb db,
    RequestClocks clocks,
    CaseTickets tickets,
    ShowToApplicant show,
    RemedyDirectory organs,
    ConfirmOnline confirm,
    AnswerCorrection answer,
    StateReasons state,
    WithdrawOnline withdraw,
    SuggestOnline suggest,
    IPublicDrafts drafts
) : ApplicantPage(db, clocks, tickets)
{
    /// <summary>The version that the applicant has before the eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The corrected content.</summary>
    [BindProperty]
    public string? Wanted { get; set; }

    /// <summary>The reasons that were asked for, as typed.</summary>
    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public bool IsSure { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Why what was answered should become public, as typed.</summary>
    [BindProperty]
    public string? Suggestion { get; set; }

    /// <summary>What was suggested for the case, oldest first.</summary>
    private CandidatesOfCase candidates = new([]);

    /// <summary>The applicant's suggestions, oldest first.</summary>
    public IReadOnlyList<ProactiveCandidate> Suggestions =>
        [.. candidates.All.Where(c => c.Source is CandidateSource.Applicant)];

    /// <summary>True when the applicant may suggest it now.</summary>
    public bool MaySuggest => SuggestOnline.WhyNot(candidates, Case) is null;

    /// <summary>Where the public reads it; null while it does not.</summary>
    public string? PublicAddress { get; private set; }

    /// <summary>What happened, as the applicant reads it, newest first.</summary>
    public IReadOnlyList<ApplicantLine> Lines => [.. ApplicantLine.Of(Case)];

    /// <summary>What the office asked to be corrected; null while it asked nothing, or the answer is there.</summary>
    public RequestEvent? Asked =>
        Case.WhyNotTakeCorrection() is null ? Case.Events.Last(e => e.Kind is RequestEventKind.CorrectionAsked) : null;

    /// <summary>The request for reasons that waits for its answer; null when there is none.</summary>
    public RequestEvent? AskedForReasons => Case.WhyNotTakeReasons() is null ? Case.ReasonsRequest : null;

    /// <summary>What the applicant sent, with the names.</summary>
    public IReadOnlyList<(CasePaper Paper, string Name)> Papers { get; private set; } = [];

    /// <summary>What is supplied, to be downloaded.</summary>
    public IReadOnlyList<DisclosedDocument> Copies { get; private set; } = [];

    /// <summary>The papers that were served on the applicant.</summary>
    public IReadOnlyList<CaseLetter> Letters { get; private set; } = [];

    /// <summary>The parts that the case was split into.</summary>
    public IReadOnlyList<(Guid Id, string Number)> Parts { get; private set; } = [];

    /// <summary>What a review or suit made of the reply; null when it left it as it is.</summary>
    public CorrectedReply? Corrected { get; private set; }

    /// <summary>What somebody can do who is not content.</summary>
    public ApplicantRemedy Remedy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return LocalRedirect(ApplicantLinks.Cases);
        }

        Version = Case.Version;
        await KeepWantedAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        DoAsync(
            id => confirm.RunAsync(new(id, Version), Tickets.Applicant, cancel),
            r => r.ReceivedOn is null ? "已确认。本机关也确认后，答复期限开始计算。" : "已确认，答复期限开始计算。",
            cancel
        );

    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancel) =>
        DoAsync(
            id =>
                answer.RunAsync(new(id, Version, Wanted, PaperEntry.Of(Request.Form.Files)), Tickets.Applicant, cancel),
            r => r.DueOn is { } due ? $"已收到补正，最迟{ChinaTime.DayInWords(due)}答复。" : "已收到补正。",
            cancel
        );

    public Task<IActionResult> OnPostReasonsAsync(CancellationToken cancel) =>
        DoAsync(
            id => state.RunAsync(new(id, Version, Reasons), Tickets.Applicant, cancel),
            _ => "已收到您说明的理由，本机关会一并考虑；答复期限照常计算。",
            cancel
        );

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        DoAsync(
            id => withdraw.RunAsync(new(id, Version, IsSure, Why), Tickets.Applicant, cancel),
            _ => "已撤回申请。",
            cancel
        );

    /// <summary>建议主动公开.</summary>
    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return LocalRedirect(ApplicantLinks.Cases);
        }

        var outcome = await suggest.RunAsync(new(Case.Id, Suggestion), Tickets.Applicant, cancel);
        return outcome.IsDone
            ? DoneAt(ApplicantLinks.Case, "已收到您的建议，决定后在这里告诉您结果和理由。")
            : Refused(outcome.Problems);
    }

    /// <summary>Goes on to a part: whoever follows the whole may follow it.</summary>
    public async Task<IActionResult> OnPostPartAsync(Guid part, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel) || !Parts.Any(p => p.Id == part))
        {
            return LocalRedirect(ApplicantLinks.Cases);
        }

        Tickets.Give(part);
        return LocalRedirect(ApplicantLinks.Case);
    }

    public LocalRedirectResult OnPostLeave()
    {
        Tickets.TakeBack();
        return LocalRedirect(ApplicantLinks.Cases);
    }

    private async Task<IActionResult> DoAsync(
        Func<Guid, Task<Outcome<DisclosureRequest>>> act,
        Func<DisclosureRequest, string> words,
        CancellationToken cancel
    )
    {
        if (!await ShowAsync(cancel))
        {
            return LocalRedirect(ApplicantLinks.Cases);
        }

        try
        {
            var outcome = await act(Case.Id);
            if (outcome.IsDone)
            {
                return DoneAt(ApplicantLinks.Case, words(outcome.Value));
            }

            await KeepWantedAsync(cancel);
            return Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException)
        {
            Db.ChangeTracker.Clear();
            await ShowAsync(cancel);
            Version = Case.Version;
            ModelState.Remove(nameof(Version));
            await KeepWantedAsync(cancel);
            var page = Refused([
                new("", "您打开这一页之后，办理情况有变化。请看下面的最新情况，再决定是否提交；您填写的内容仍在。"),
            ]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }
    }

    /// <summary>The correction begins with what was wanted; what was typed goes first.</summary>
    private async Task KeepWantedAsync(CancellationToken cancel)
    {
        if (Wanted is null && Asked is not null)
        {
            Wanted = await show.WantedAsync(Case, Tickets.Applicant, cancel);
        }
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return false;
        }

        var proceedings = await Db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == Case.Id)
            .ToListAsync(cancel);
        Corrected = CorrectedReply.Of(proceedings);
        Remedy = ApplicantRemedy.Of(this, await organs.OfAsync(Agency, cancel));
        await ReadCandidatesAsync(cancel);
        Copies = await TakeReleasedCopy.OfAsync(Db, Case, cancel);
        Letters = await TakeServedLetter.OfAsync(Db, Case.Id, cancel);
        Papers = await show.PapersAsync(Case, Tickets.Applicant, cancel);
        Parts = Case.SplitOn is null ? [] : await PartsAsync(cancel);
        return true;
    }

    private async Task ReadCandidatesAsync(CancellationToken cancel)
    {
        if (Case.IsOpen)
        {
            return;
        }

        candidates = new(
            await Db.Set<ProactiveCandidate>()
                .AsNoTracking()
                .Where(c => c.RequestId == Case.Id)
                .OrderBy(c => c.Id)
                .ToListAsync(cancel)
        );
        PublicAddress = candidates.Accepted?.ItemId is { } item
            ? (await drafts.StandingsAsync([item], cancel)).GetValueOrDefault(item)?.PublicAddress
            : null;
    }

    private async Task<IReadOnlyList<(Guid Id, string Number)>> PartsAsync(CancellationToken cancel)
    {
        var parts = await Db.Set<DisclosureRequest>()
            .Where(r => r.SplitFromId == Case.Id)
            .OrderBy(r => r.Serial)
            .Select(r => new { r.Id, r.Number })
            .ToListAsync(cancel);
        return [.. parts.Select(p => (p.Id, p.Number))];
    }
}
