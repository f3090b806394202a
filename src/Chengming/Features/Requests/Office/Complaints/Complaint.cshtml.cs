using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Requests.Complaints;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Complaints;

/// <summary>A complaint, with what came of it.</summary>
internal sealed class ComplaintModel(
    PlatformDb db,
    ConcludeComplaint conclude,
    RevealComplainant reveal,
    TimeProvider clock
) : OfficePage
{
    public DisclosureComplaint Complaint { get; private set; } = null!;

    /// <summary>被投诉机关.</summary>
    public Agency About { get; private set; } = null!;

    /// <summary>受理机关.</summary>
    public string Receiver { get; private set; } = "";

    /// <summary>The case it is about; null for none.</summary>
    public DisclosureRequest? OfCase { get; private set; }

    /// <summary>Who complains, when the person asked for it.</summary>
    public Complainant? InFull { get; private set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Result { get; set; }

    [BindProperty]
    public string? Findings { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? ChinaTime.Today(clock));

    public bool MayWork => RequestKeepers.May(HttpContext.Acting().Actor, Complaint.AgencyId, ComplaintKeepers.Roles);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>查看投诉举报人.</summary>
    public async Task<IActionResult> OnPostRevealAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var shown = await reveal.RunAsync(id, HttpContext.Acting(), cancel);
        InFull = shown.Value;
        return shown.IsDone ? Page() : Refused(shown.Problems);
    }

    /// <summary>登记结果.</summary>
    public async Task<IActionResult> OnPostConcludeAsync(Guid id, CancellationToken cancel)
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
            var outcome = await conclude.RunAsync(new(id, before, Result, On, Findings), HttpContext.Acting(), cancel);
            return outcome.IsDone ? DoneAt(ComplaintLinks.Of(id), "已登记结果。") : Refused(outcome.Problems);
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
            from complaint in db.Set<DisclosureComplaint>().AsNoTracking()
            join about in User.Scope().Of(db.Agencies.AsNoTracking()) on complaint.AboutId equals about.Id
            join receiver in db.Agencies on complaint.AgencyId equals receiver.Id
            join request in db.Set<DisclosureRequest>().AsNoTracking()
                on complaint.RequestId equals request.Id
                into requests
            from ofCase in requests.DefaultIfEmpty()
            where complaint.Id == id
            select new
            {
                complaint,
                about,
                receiver.Name,
                ofCase,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        (Complaint, About, Receiver, OfCase) = (found.complaint, found.about, found.Name, found.ofCase);
        Version = found.complaint.Version;
        return true;
    }
}
