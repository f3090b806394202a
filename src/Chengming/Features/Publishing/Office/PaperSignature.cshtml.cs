using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>登记纸质签字.</summary>
internal sealed class PaperSignatureModel(PlatformDb db, EnterPaperSignature enter) : ItemPage(db)
{
    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public Guid? SignerId { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public string? FormCode { get; set; }

    /// <summary>Who may have signed the step.</summary>
    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    /// <summary>The step whose turn it is; null when there is none.</summary>
    public ReviewStep? Next => Newest.Review is { Next: { Kind: not ReviewStepKind.Drafting } next } ? next : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? sheet, CancellationToken cancel)
    {
        await using var bytes = sheet?.OpenReadStream();
        return await DoAsync(
            id,
            () =>
                enter.RunAsync(
                    new(id, Version, Step ?? "", SignerId, SignedOn, sheet?.FileName, bytes, Opinion, FormCode),
                    HttpContext.Acting(),
                    cancel
                ),
            PublishingLinks.Item(id),
            _ => "已登记纸质签字，审查表扫描件已存档。",
            cancel
        );
    }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        if (Next is not { } step)
        {
            return;
        }

        var role = step.Role.ToStaffRole();
        var agencyId = role is StaffRole.Supervisor ? Agency.ParentId ?? Agency.Id : Agency.Id;
        var people = await Db
            .StaffAccounts.AsNoTracking()
            .Where(a => a.AgencyId == agencyId && a.DisabledAt == null && a.Grants.Any(g => g.Role == role))
            .OrderBy(a => a.Name)
            .Select(a => new { a.Id, a.Name })
            .ToListAsync(cancel);
        Signers = [.. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }
}
