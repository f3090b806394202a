using System.Linq.Expressions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Complaints;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Features.Requests.TurningPublic;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>One case: how it stands and why, who applied, everything that happened, and what can be done.</summary>
internal sealed class CaseModel(
    PlatformDb db,
    RequestClocks clocks,
    ClaimRequest claim,
    RevealIdentity reveal,
    AddRemark addRemark,
    SecrecyReviews secrecyReviews,
    IPublicDrafts drafts,
    FileChange files
) : RequestPage(db, clocks)
{
    /// <summary>The case with nothing masked, when the person asked for it.</summary>
    public RequestInFull? InFull { get; private set; }

    /// <summary>Its papers, oldest first.</summary>
    public IReadOnlyList<CaseLetter> Letters { get; private set; } = [];

    /// <summary>The papers that came with it.</summary>
    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    /// <summary>The documents that answer it.</summary>
    public IReadOnlyList<DisclosedDocument> Documents { get; private set; } = [];

    /// <summary>The review or suit whose new reply is being prepared; null when there is none.</summary>
    public RemedyProceeding? Anew { get; private set; }

    /// <summary>True while a reply is prepared, the first or one that was ordered.</summary>
    public bool MayAddDocuments => MayWork && (Case.IsOpen || Anew is not null);

    /// <summary>Name of the department; null when there is none.</summary>
    public string? Department { get; private set; }

    /// <summary>The colour with its reason.</summary>
    public DueSign Sign => DueSign.Of(Clocks.Reckon(Agency.Id, Case.Events), Today);

    /// <summary>What article 29 asks for and the application does not hold.</summary>
    public IReadOnlyList<string> Missing => MissingContents.Of(Case);

    /// <summary>The newest proposal when it was refused and nothing came after it.</summary>
    public RequestProposal? LastRefused => Case.IsOpen && Proposals is [.., { IsApproved: false } last] ? last : null;

    /// <summary>True when the person may take the case.</summary>
    public bool MayClaim => May(StaffRole.Handler) && Case.WhyNotClaim() is null;

    /// <summary>Everything that happened, newest first.</summary>
    public IEnumerable<TimelineLine> Timeline => TimelineLine.Of(Case, Proposals, Letters, Candidates);

    /// <summary>What was suggested to become public, oldest first.</summary>
    public IReadOnlyList<ProactiveCandidate> Candidates { get; private set; } = [];

    /// <summary>How the draft of it stands; null while there is none.</summary>
    public DraftStanding? PublicDraft { get; private set; }

    /// <summary>Working days left, in words; empty when no reply is due.</summary>
    public string LeftInWords =>
        Clock.WorkingDaysLeft switch
        {
            null => "",
            < 0 => $"已超过 {-Clock.WorkingDaysLeft} 个工作日。",
            var left => $"还有 {left} 个工作日。",
        };

    /// <summary>What can be done now, with the page where it is done.</summary>
    public IReadOnlyList<(string Step, string Words)> Steps =>
        MayReviewSecrecy ? [("secrecy", "保密审查"), .. RequestSteps.Of(this)] : [.. RequestSteps.Of(this)];

    /// <summary>How the case stands with its secrecy review.</summary>
    public CaseSecrecy Secrecy { get; private set; } = CaseSecrecy.NotDemanded;

    /// <summary>What is to be reviewed for secrecy; null for nothing.</summary>
    public AnswerUnderReview? ToReview =>
        Case.IsOpen
            ? CaseSecrecy.ToReview(Proposals) is { } proposal
                ? AnswerUnderReview.Of(proposal)
                : null
            : Anew is { } order
                ? AnswerUnderReview.Of(order)
                : null;

    /// <summary>True when the review waits for this person, who did not work on the case.</summary>
    private bool MayReviewSecrecy =>
        ToReview is { } answer
        && Secrecy.Awaits(answer)
        && May(StaffRole.SecrecyReviewer)
        && !answer.IsWorkOf([User.AccountId()], Case);

    /// <summary>What comes next, for the large button; null when the person waits for others.</summary>
    public (string Step, string Words)? Next =>
        Steps is [var first, ..] && (Open is null || !RequestSteps.Usual(this).Contains(first)) ? first : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>由我承办.</summary>
    public Task<IActionResult> OnPostClaimAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => claim.RunAsync(new(id, Version), HttpContext.Acting(), cancel),
            _ => "已认领，由您承办。",
            cancel
        );

    /// <summary>写内部意见.</summary>
    public async Task<IActionResult> OnPostRemarkAsync(Guid id, CancellationToken cancel)
    {
        if (await ShowAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        var outcome = await addRemark.RunAsync(new(id, Words), HttpContext.Acting(), cancel);
        return outcome.IsDone ? DoneAt(RequestLinks.Case(id), "已写下内部意见。") : Refused(outcome.Problems);
    }

    /// <summary>查看完整信息.</summary>
    public async Task<IActionResult> OnPostIdentityAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (page is not NotFoundResult)
        {
            var shown = await reveal.RunAsync(id, HttpContext.Acting(), cancel);
            if (!shown.IsDone)
            {
                return Refused(shown.Problems);
            }

            InFull = shown.Value;
        }

        return page;
    }

    /// <summary>The application it was part of, and the parts it was split into, with their numbers.</summary>
    public IReadOnlyList<(Guid Id, string Number, bool IsWhole)> Related { get; private set; } = [];

    /// <summary>Applications that are worked on together with this one, with their numbers.</summary>
    public IReadOnlyList<(Guid Id, string Number)> Together { get; private set; } = [];

    /// <summary>A remark as typed.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Remarks among colleagues, newest first.</summary>
    public IReadOnlyList<CaseRemark> Remarks { get; private set; } = [];

    /// <summary>How much that colleagues were asked for is not answered.</summary>
    public int OpenAssistances { get; private set; }

    /// <summary>True when the person may write a remark.</summary>
    public bool MayRemark => !IsFiled && May(AddRemark.Writers);

    /// <summary>True while it is kept as a file, to which nothing is added.</summary>
    public bool IsFiled { get; private set; }

    /// <summary>True when its file was destroyed: the line of the register is all that is left.</summary>
    public bool IsDestroyed => Case.Events.Any(e => e.Kind is RequestEventKind.FileDestroyed);

    /// <summary>Reviews and suits about the case, oldest first.</summary>
    public IReadOnlyList<RemedyProceeding> Remedies { get; private set; } = [];

    /// <summary>Complaints about the case, oldest first.</summary>
    public IReadOnlyList<DisclosureComplaint> Complaints { get; private set; } = [];

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Department = await Db.Set<AgencyDepartment>()
            .Where(d => d.Id == Case.DepartmentId)
            .Select(d => d.Name)
            .SingleOrDefaultAsync(cancel);
        if (!Case.IsOpen)
        {
            Candidates = await Db.Set<ProactiveCandidate>()
                .AsNoTracking()
                .Where(c => c.RequestId == Case.Id)
                .OrderBy(c => c.Id)
                .ToListAsync(cancel);
            PublicDraft = (
                await drafts.StandingsAsync([.. Candidates.Select(c => c.ItemId).OfType<Guid>().Distinct()], cancel)
            ).Values.FirstOrDefault();
        }

        Related = await RelatedAsync(cancel);
        Together = await TogetherAsync(cancel);
        Remedies = await Db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == Case.Id)
            .OrderBy(p => p.NoticeOn)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        Remarks = await AddRemark.NewestAsync(Db, Case.Id, cancel);
        OpenAssistances = await Db.Set<Assistance>()
            .CountAsync(a => a.RequestId == Case.Id && a.AnsweredAt == null && a.WithdrawnAt == null, cancel);
        IsFiled = await files.RefusalAsync(Case, cancel) is not null;
        Papers = await PaperList.OfAsync(Db, Case, cancel);
        Documents = await DocumentPage.ListAsync(Db, Case.Id, cancel);
        Anew = Remedies.Count == 0 ? null : await NewReply.InHandAsync(Db, Case, cancel);
        // Only a case with a proposal or with a remedy can have one, and every page of a case comes through here.
        Secrecy =
            Remedies.Count > 0 || Proposals.Any(CaseSecrecy.Concerns)
                ? await secrecyReviews.OfAsync(Case.Id, cancel)
                : CaseSecrecy.NotDemanded;
        Complaints = await Db.Set<DisclosureComplaint>()
            .AsNoTracking()
            .Where(c => c.RequestId == Case.Id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        Letters = await Db.Set<CaseLetter>()
            .AsNoTracking()
            .Include(l => l.Steps.OrderBy(s => s.Number))
            .Where(l => l.RequestId == Case.Id)
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);
    }

    // The leading application and those joined to it, likewise only where there are some.
    private async Task<IReadOnlyList<(Guid Id, string Number)>> TogetherAsync(CancellationToken cancel)
    {
        var lead = Case.JoinedToId is { } joined ? await NumbersAsync(r => r.Id == joined, cancel) : [];
        var others = Case.WasJoinedByOthers ? await NumbersAsync(r => r.JoinedToId == Case.Id, cancel) : [];
        return [.. lead, .. others];
    }

    /// <summary>Asks only where there is something to find: hardly any application is split, and every page of a case comes through here.</summary>
    private async Task<IReadOnlyList<(Guid Id, string Number, bool IsWhole)>> RelatedAsync(CancellationToken cancel)
    {
        var whole = Case.SplitFromId is { } from ? await NumbersAsync(r => r.Id == from, cancel) : [];
        var parts = Case.SplitOn is not null ? await NumbersAsync(r => r.SplitFromId == Case.Id, cancel) : [];
        return [.. whole.Select(w => (w.Id, w.Number, true)), .. parts.Select(p => (p.Id, p.Number, false))];
    }

    private async Task<IReadOnlyList<(Guid Id, string Number)>> NumbersAsync(
        Expression<Func<DisclosureRequest, bool>> which,
        CancellationToken cancel
    )
    {
        var found = await Db.Set<DisclosureRequest>()
            .Where(which)
            .OrderBy(r => r.Serial)
            .Select(r => new { r.Id, r.Number })
            .ToListAsync(cancel);
        return [.. found.Select(r => (r.Id, r.Number))];
    }
}
