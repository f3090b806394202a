using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Law.Publication.Review;
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

    /// <summary>A step with its signer, and the case for which it is kept.</summary>
    public static string InWords(ReviewStep step) =>
        step.OnlyFor switch
        {
            null => $"{step.Name}（{step.Signer}）",
            ReviewCircumstance.GovernmentPortal => $"{step.Name}（{step.Signer}，限上政府门户的信息）",
            ReviewCircumstance.PolicyDocument => $"{step.Name}（{step.Signer}，限政策文件）",
            ReviewCircumstance.SensitiveMatter => $"{step.Name}（{step.Signer}，限敏感或者突发事项）",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.OnlyFor, "A circumstance without words."),
        };

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
