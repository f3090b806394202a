using Chengming.Reports.Comparing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A government's report out of a batch held against the others of the batch, its members.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsolidateModel(CheckBatches batches, CheckStore store) : PageModel
{
    public CheckBatch Batch { get; private set; } = null!;

    public BatchFile Parent { get; private set; } = null!;

    public IReadOnlyList<BatchFile> Members { get; private set; } = [];

    public Consolidation Consolidation { get; private set; } = null!;

    /// <summary>True when figures that agree are shown too.</summary>
    public bool ShowsAll { get; private set; }

    public IEnumerable<ConsolidatedFigure> Shown =>
        Consolidation.Figures.Where(f => ShowsAll || f.Difference is not 0 || f.MissingChildren.Count > 0);

    public IActionResult OnGet(string id, int parent, bool complete, bool all)
    {
        if (batches.Find(id) is not { } batch || batch.File(parent) is not { State: BatchFileState.Checked } government)
        {
            return NotFound();
        }

        Batch = batch;
        Parent = government;
        Members =
        [
            .. batch.Files.Where(f =>
                f.State is BatchFileState.Checked && f.Number != parent && f.Year == government.Year
            ),
        ];
        ShowsAll = all;
        Consolidation = Consolidation.Into(
            store.Report(batch, parent),
            [.. Members.Select(m => store.Report(batch, m.Number))],
            complete
        );
        return Page();
    }

    /// <summary>A member's name by its position.</summary>
    public string NameOf(int member) => Members[member].Agency ?? Members[member].Name;
}
