using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>The step that withdraws an imported notice.</summary>
internal sealed class WithdrawNoticeModel(PlatformDb db, WithdrawHolidayNotice withdraw) : OfficePage
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ImportedNotice Notice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Version = Notice.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        try
        {
            var outcome = await withdraw.RunAsync(new(id, Version, Reason), HttpContext.Acting(), cancel);
            return outcome.IsDone
                ? DoneAt(AgencyLinks.WorkingDays, $"已撤销“{Notice.FileName}”，工作日不再按它计算。")
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
            return await FindAsync(id, cancel) ? page : NotFound();
        }
    }

    /// <summary>What was withdrawn already is shown on the list only.</summary>
    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.Set<ImportedNotice>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.Id == id && n.WithdrawnAt == null, cancel);
        Notice = found!;
        return found is not null;
    }
}
