using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Proceedings;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>提出答复意见.</summary>
internal sealed class DecisionModel(PlatformDb db, RequestClocks clocks, ProposeDecision propose, Lessons lessons)
    : RequestPage(db, clocks)
{
    [BindProperty(SupportsGet = true)]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>What was learned where earlier replies were corrected; of the kind that is chosen, when one is.</summary>
    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => propose.RunAsync(new(id, Version, Decision, Reasons), HttpContext.Acting(), cancel),
            _ => "已提出答复意见，等分管领导批准。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Lessons = await lessons.OnAsync(Decision, cancel);
}
