using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Letters.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>发文机关代字 of the person's agency.</summary>
internal sealed class LetterMarkModel(PlatformDb db, NameLetterMark name) : OwnAgencyPage(db)
{
    [BindProperty]
    public string? Mark { get; set; }

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
            var outcome = await name.RunAsync(new(Agency.Id, Version, Mark), HttpContext.Acting(), cancel);
            return outcome.IsDone
                ? DoneAt(RequestLinks.LetterMark, $"已登记发文机关代字“{outcome.Value.Mark}”。")
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var typed = Mark;
            var page = await ChangedMeanwhileAsync(conflict, Db, nameof(Version), cancel);
            await TakeNewestAsync(cancel);
            Mark = typed;
            return page;
        }
    }

    private async Task TakeNewestAsync(CancellationToken cancel)
    {
        var kept = await Db.Set<AgencyLetterMark>()
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.AgencyId == Agency.Id, cancel);
        (Mark, Version) = (kept?.Mark, kept?.Version ?? 0);
    }
}
