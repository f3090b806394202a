using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>提出延期.</summary>
internal sealed class ExtensionModel(PlatformDb db, RequestClocks clocks, ProposeExtension propose)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public int? Days { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => propose.RunAsync(new(id, Version, Days, Reason), HttpContext.Acting(), cancel),
            _ => "已提出延期，等公开工作机构负责人决定。",
            cancel
        );
}
