using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记答复送达.</summary>
internal sealed class ReplyModel(PlatformDb db, RequestClocks clocks, RecordReply record) : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    [BindProperty]
    public string? Method { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => record.RunAsync(new(id, Version, Method, On), HttpContext.Acting(), cancel),
            r => r.AnsweredInTime is false ? "已登记，申请办结；答复超过了法定期限。" : "已登记，申请办结。",
            cancel
        );
}
