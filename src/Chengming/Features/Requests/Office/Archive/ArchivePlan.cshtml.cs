using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Archive;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>归档约定 of the person's agency.</summary>
internal sealed class ArchivePlanModel(PlatformDb db, KeepArchivePlan keep) : OwnAgencyPage(db)
{
    [BindProperty]
    public string? Fonds { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public string? Retention { get; set; }

    [BindProperty]
    public string? RemedyRetention { get; set; }

    /// <summary>The version that the person has before the eyes; 0 while there is none.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAgencyAsync(cancel))
        {
            return NotFound();
        }

        await TakeNewestAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAgencyAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            var outcome = await keep.RunAsync(
                new(Agency.Id, Version, Fonds, Basis, Retention, RemedyRetention),
                HttpContext.Acting(),
                cancel
            );
            return outcome.IsDone ? DoneAt(ArchiveLinks.Plan, "已登记归档约定。") : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var typed = (Fonds, Basis, Retention, RemedyRetention);
            var page = await ChangedMeanwhileAsync(conflict, Db, nameof(Version), cancel);
            await TakeNewestAsync(cancel);
            (Fonds, Basis, Retention, RemedyRetention) = typed;
            return page;
        }
    }

    private async Task TakeNewestAsync(CancellationToken cancel)
    {
        var kept = await Db.Set<ArchivePlan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.AgencyId == Agency.Id, cancel);
        (Fonds, Basis, Version) = (kept?.Fonds, kept?.Basis, kept?.Version ?? 0);
        Retention = kept?.RetentionCode ?? RetentionClass.TenYears.Code;
        RemedyRetention = kept?.RemedyRetentionCode ?? RetentionClass.ThirtyYears.Code;
    }
}
