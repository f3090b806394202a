using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.Identifiers;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>The form of a new agency.</summary>
internal sealed class RegisterModel(PlatformDb db, RegisterAgency register) : OfficePage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? RegionName { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Parent { get; set; }

    [BindProperty]
    public string? CreditCode { get; set; }

    [BindProperty]
    public string? WebsiteCode { get; set; }

    public IReadOnlyList<(string Code, string Words)> Parents { get; private set; } = [];

    /// <summary>True while the tree of regions is empty, so that the first one is typed.</summary>
    public bool NeedsFirstRegion { get; private set; }

    public async Task OnGetAsync(string? parent, CancellationToken cancel)
    {
        Parent = parent;
        Kind = AgencyKind.Department.Code;
        await ReadAsync(cancel);
        Region = await db.Agencies.Where(a => a.Code == parent).Select(a => a.RegionCode).FirstOrDefaultAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (await RegionAsync(cancel) is not { } region)
        {
            return Page();
        }

        var outcome = await register.RunAsync(
            new(
                Code.Tidy(),
                Name.Tidy(),
                ShortName.Tidy() is { Length: > 0 } shorter ? shorter : Name.Tidy(),
                region,
                AgencyKind.All.FirstOrDefault(k => k.Code == Kind) ?? AgencyKind.Department,
                string.IsNullOrEmpty(Parent) ? null : Parent,
                CreditCode,
                WebsiteCode
            ),
            HttpContext.Acting(),
            cancel
        );
        return outcome.IsDone
            ? DoneAt(AgencyLinks.InTree(outcome.Value.Code), $"已登记{outcome.Value.Name}。")
            : Refused(outcome.Problems);
    }

    private async Task<Region?> RegionAsync(CancellationToken cancel)
    {
        var code = Region.Tidy();
        if (RegionCode.FaultOf(code) is { } fault)
        {
            Refused([new(nameof(Region), fault)]);
            return null;
        }

        if (await db.Set<Region>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel) is { } known)
        {
            return known;
        }

        if (RegionName.Tidy() is { Length: > 0 and <= 60 } name)
        {
            return new Region(code, name);
        }

        Refused([new(nameof(RegionName), $"行政区划表里还没有 {code}。请填写它的全称，或者先在“行政区划”里导入。")]);
        return null;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        NeedsFirstRegion = !await db.Set<Region>().AnyAsync(cancel);
        var parents = await db
            .Agencies.Where(a => a.AbolishedOn == null)
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Select(a => new { a.Code, a.Name })
            .ToListAsync(cancel);
        Parents = [.. parents.Select(a => (a.Code, a.Name))];
    }
}
