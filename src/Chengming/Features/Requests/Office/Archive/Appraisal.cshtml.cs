using Chengming.Data;
using Chengming.Features.Requests.Archive.Appraising;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>An appraisal: the files, who proposed what, and the decision. An approved destruction is the destruction register, to be printed.</summary>
internal sealed class AppraisalModel(PlatformDb db, DecideAppraisal decide) : AppraisalPage(db, decide)
{
    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>同意延长. A destruction has a page of its own.</summary>
    public async Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) && Appraisal.Kind is AppraisalKind.Extend
            ? await DecideAsync(id, approves: true, Words, "已批准，保管期限已延长。", cancel)
            : NotFound();

    /// <summary>不同意.</summary>
    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(id, approves: false, Words, "没有批准，案卷照旧保管。", cancel);
}
