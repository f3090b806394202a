using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 救济机关.</summary>
internal sealed class RemediesModel(PlatformDb db, NameRemedyOrgans name, RemedyDirectory remedies) : AgencyPage(db)
{
    [BindProperty]
    public string? ReviewOrgan { get; set; }

    [BindProperty]
    public string? Court { get; set; }

    /// <summary>The review organ that the tree gives; null when it gives none.</summary>
    public RemedyOrgans Derived { get; private set; } = new(null, null, null);

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        ShowAsync(code, () => (ReviewOrgan, Court) = (Agency.ReviewOrgan, Agency.Court), cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => name.RunAsync(new(Agency.Id, Version, ReviewOrgan, Court), HttpContext.Acting(), cancel),
            a => AgencyLinks.Office(a.Code),
            "已保存救济机关。指南要发布新版后才会更新。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Derived = await remedies.DerivedAsync(Agency, cancel);
}
