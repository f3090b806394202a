using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 发布审查方式 and 地方性假日.</summary>
internal sealed class WaysModel(PlatformDb db, ChooseWays choose) : AgencyPage(db)
{
    [BindProperty]
    public string? ReviewScheme { get; set; }

    [BindProperty]
    public string? HolidayRegion { get; set; }

    /// <summary>The agency's region and those above it; local holidays are set by them.</summary>
    public IReadOnlyList<(string Code, string Name)> Regions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        ShowAsync(
            code,
            () => (ReviewScheme, HolidayRegion) = (Agency.ReviewSchemeKey, Agency.HolidayRegionCode),
            cancel
        );

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () =>
                choose.RunAsync(
                    new(Agency.Id, Version, ReviewScheme ?? "", HolidayRegion),
                    HttpContext.Acting(),
                    cancel
                ),
            a => AgencyLinks.Office(a.Code),
            "已保存办理方式。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var own = Identifiers.RegionCode.Parse(Agency.RegionCode);
        string[] codes = [own.Text, .. own.Above];
        var regions = await Db.Set<Region>()
            .Where(r => codes.Contains(r.Code) || r.Code == Agency.HolidayRegionCode)
            .OrderByDescending(r => r.Code)
            .Select(r => new { r.Code, r.FullName })
            .ToListAsync(cancel);
        Regions = [.. regions.Select(r => (r.Code, r.FullName))];
    }
}
