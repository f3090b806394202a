using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Office;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ImportWork;

/// <summary>导入存量: where a spreadsheet or a ZIP file of documents is brought, and what was brought before.</summary>
[EnableRateLimiting(FilesFeature.CheckLimit)]
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
internal sealed class ImportItemsModel(PlatformDb db, BeginItemImport begin) : OfficePage
{
    private const int MostShown = 30;

    [BindProperty]
    public string? Column { get; set; }

    [BindProperty]
    public string? EarlierPublishedIn { get; set; }

    [BindProperty]
    public bool AttachesFiles { get; set; } = true;

    /// <summary>What the agency brought, newest first.</summary>
    public IReadOnlyList<ItemImport> Imports { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? source, CancellationToken cancel)
    {
        await using var bytes = source?.OpenReadStream();
        var outcome = await begin.RunAsync(
            new(User.Scope().AgencyId, source?.FileName, bytes, Column, EarlierPublishedIn, AttachesFiles),
            HttpContext.Acting(),
            cancel
        );
        if (outcome.IsDone)
        {
            return LocalRedirect(PublishingLinks.Import(outcome.Value.Id));
        }

        await ReadAsync(cancel);
        return Refused(outcome.Problems);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var agency = User.Scope().AgencyId;
        Imports = await db.Set<ItemImport>()
            .AsNoTracking()
            .Where(i => i.AgencyId == agency)
            .OrderByDescending(i => i.CreatedAt)
            .Take(MostShown)
            .ToListAsync(cancel);
    }
}
