using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>拆分申请.</summary>
internal sealed class SplitModel(PlatformDb db, RequestClocks clocks, SplitRequest split) : RequestPage(db, clocks)
{
    private const int Fields = 5;

    /// <summary>What each part asks for.</summary>
    [BindProperty]
    public IReadOnlyList<string?> Parts { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => split.RunAsync(new(id, Version, Parts), HttpContext.Acting(), cancel),
            _ => "已拆分。各件的回执请分别打印给申请人。",
            cancel
        );

    /// <summary>再加几件: room for as many as one application can be split into.</summary>
    public async Task<IActionResult> OnPostMoreAsync(Guid id, CancellationToken cancel)
    {
        var read = Version;
        var page = await ShowAsync(id, cancel);
        Version = read;
        Parts = [.. Parts.Concat(Enumerable.Repeat((string?)null, SplitRequest.Most)).Take(SplitRequest.Most)];
        return page;
    }

    protected override Task ReadAsync(CancellationToken cancel)
    {
        Parts = [.. Parts.Concat(Enumerable.Repeat((string?)null, Fields)).Take(Math.Max(Fields, Parts.Count))];
        return Task.CompletedTask;
    }
}
