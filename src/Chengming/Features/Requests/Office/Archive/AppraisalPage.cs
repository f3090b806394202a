using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Appraising;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>A page about one appraisal.</summary>
internal abstract class AppraisalPage(PlatformDb db, DecideAppraisal decide) : OfficePage
{
    /// <summary>The appraisal.</summary>
    public FileAppraisal Appraisal { get; private set; } = null!;

    /// <summary>The agency.</summary>
    public Agency Agency { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    /// <summary>True when the person may decide on it.</summary>
    public bool MayDecide =>
        Appraisal.DecidedAt is null
        && RequestKeepers.May(HttpContext.Acting().Actor, Agency.Id, StaffRole.Approver)
        && !Appraisal.IsBy(HttpContext.Acting().As(StaffRole.Approver).Actor.Persons);

    /// <summary>True when the person takes files.</summary>
    public bool MayTake => RequestKeepers.May(HttpContext.Acting().Actor, Agency.Id, RequestKeepers.Workers);

    /// <summary>Decides, or shows the page again.</summary>
    protected async Task<IActionResult> DecideAsync(
        Guid id,
        bool approves,
        string? words,
        string done,
        CancellationToken cancel
    )
    {
        var before = Version;
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        try
        {
            var outcome = await decide.RunAsync(new(id, before, approves, words), HttpContext.Acting(), cancel);
            return outcome.IsDone ? DoneAt(ArchiveLinks.Appraisal(id), done) : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
            return await FindAsync(id, cancel) ? page : NotFound();
        }
    }

    /// <summary>Finds it; false when the person sees no such thing.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from appraisal in db.Set<FileAppraisal>().AsNoTracking()
            join agency in User.Scope().Of(db.Agencies.AsNoTracking()) on appraisal.AgencyId equals agency.Id
            where appraisal.Id == id
            select new { appraisal, agency }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        (Appraisal, Agency, Version) = (found.appraisal, found.agency, found.appraisal.Version);
        return true;
    }
}
