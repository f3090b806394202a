using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Searching;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记检索.</summary>
internal sealed class SearchMadeModel(PlatformDb db, RequestClocks clocks, RecordSearch record)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Units { get; set; }

    [BindProperty]
    public string? Systems { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? Result { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                record.RunAsync(
                    new(id, Version, On, Units, Systems, Words, People, Result),
                    HttpContext.Acting(),
                    cancel
                ),
            _ => "已登记检索。",
            cancel
        );
}
