using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Proceedings;

/// <summary>A review or suit, with what can be recorded next.</summary>
internal sealed class ProceedingModel(
    PlatformDb db,
    RecordDefence answer,
    ConcludeProceeding conclude,
    RecordAppeal appeal,
    RecordNewReply replyAnew,
    SecrecyReviews reviews,
    TimeProvider clock
) : OfficePage
{
    public RemedyProceeding Proceeding { get; private set; } = null!;

    public Agency Agency { get; private set; } = null!;

    /// <summary>The application it is about; null for another matter.</summary>
    public DisclosureRequest? About { get; private set; }

    /// <summary>The newest secrecy review of the new reply as it is now; null for none.</summary>
    public SecrecyReview? Reviewed { get; private set; }

    /// <summary>What stands in the way of a new reply that releases information; null when nothing does, or none is ordered.</summary>
    public Rule? Unreviewed { get; private set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? DecisionNumber { get; set; }

    [BindProperty]
    public string? Lesson { get; set; }

    [BindProperty]
    public DateOnly? NewReplyBy { get; set; }

    [BindProperty]
    public string? Organ { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>The day as the forms show it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? ChinaTime.Today(clock));

    public bool IsLate =>
        Proceeding is { IsPending: true, AnsweredOn: null } && Proceeding.AnswerDueOn < ChinaTime.Today(clock);

    /// <summary>True when this form was sent and came back.</summary>
    public bool Tried(string handler) => Request.Query["handler"] == handler;

    public bool MayWork => RequestKeepers.May(HttpContext.Acting().Actor, Agency.Id, RequestKeepers.Workers);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancel) =>
        DoAsync(id, () => answer.RunAsync(new(id, Version, On), HttpContext.Acting(), cancel), "已登记答复。", cancel);

    public Task<IActionResult> OnPostConcludeAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                conclude.RunAsync(
                    new(id, Version, Outcome, On, DecisionNumber, Lesson, NewReplyBy),
                    HttpContext.Acting(),
                    cancel
                ),
            "已登记审结。",
            cancel
        );

    public Task<IActionResult> OnPostAppealAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => appeal.RunAsync(new(id, Version, Organ), HttpContext.Acting(), cancel),
            "已登记上诉或者再审，案件恢复为尚未审结。",
            cancel
        );

    public Task<IActionResult> OnPostReplyAnewAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => replyAnew.RunAsync(new(id, Version, On, Decision), HttpContext.Acting(), cancel),
            "已登记重新答复。",
            cancel
        );

    private async Task<IActionResult> DoAsync(
        Guid id,
        Func<Task<Outcome<RemedyProceeding>>> act,
        string words,
        CancellationToken cancel
    )
    {
        var before = Version;
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Version = before;
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        try
        {
            var outcome = await act();
            return outcome.IsDone ? DoneAt(ProceedingLinks.Of(id), words) : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
            return await FindAsync(id, cancel) ? page : NotFound();
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from proceeding in db.Set<RemedyProceeding>().AsNoTracking()
            join agency in User.Scope().Of(db.Agencies.AsNoTracking()) on proceeding.AgencyId equals agency.Id
            join request in db.Set<DisclosureRequest>().AsNoTracking()
                on proceeding.RequestId equals request.Id
                into requests
            from about in requests.DefaultIfEmpty()
            where proceeding.Id == id
            select new
            {
                proceeding,
                agency,
                about,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        (Proceeding, Agency, About, Version) = (found.proceeding, found.agency, found.about, found.proceeding.Version);
        if (About is not null && Proceeding.WhyNotReplyAnew() is null)
        {
            var (answer, secrecy) = (AnswerUnderReview.Of(Proceeding), await reviews.OfAsync(About.Id, cancel));
            (Reviewed, Unreviewed) = (secrecy.Current(answer), secrecy.WhyNotRelease(answer, null));
        }

        return true;
    }
}
