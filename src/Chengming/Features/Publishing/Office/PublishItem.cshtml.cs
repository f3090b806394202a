using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Releasing;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>发布: now or at a time that is set.</summary>
internal sealed class PublishItemModel(PlatformDb db, PublishItem publish, CancelSchedule unschedule) : ItemPage(db)
{
    /// <summary>The day of a timed publication in China.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The time of that day.</summary>
    [BindProperty]
    public TimeOnly? Time { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostNowAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => publish.RunAsync(new(id, Version), HttpContext.Acting(), cancel),
            PublishingLinks.Item(id),
            item => $"已发布到门户，索引号 {item.IndexNumber}。",
            cancel
        );

    public async Task<IActionResult> OnPostAtAsync(Guid id, CancellationToken cancel)
    {
        if (On is not { } day || Time is not { } time)
        {
            return await FindAsync(id, cancel) ? Refused([new("On", "请填写定时发布的日期和时间。")]) : NotFound();
        }

        return await DoAsync(
            id,
            () =>
                publish.RunAsync(
                    new(id, Version, new DateTimeOffset(day.ToDateTime(time), ChinaTime.Offset)),
                    HttpContext.Acting(),
                    cancel
                ),
            PublishingLinks.Item(id),
            _ => "已设定发布时间，到时自动发布。",
            cancel
        );
    }

    public Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => unschedule.RunAsync(new(id, Version), HttpContext.Acting(), cancel),
            PublishingLinks.Item(id),
            _ => "已取消定时发布，等发布人发布。",
            cancel
        );
}
