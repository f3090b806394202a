using Chengming.Reports.Comparing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Two years of one body out of a batch, side by side.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CompareModel(CheckBatches batches, CheckStore store) : PageModel
{
    public CheckBatch Batch { get; private set; } = null!;

    public BatchFile Older { get; private set; } = null!;

    public BatchFile Newer { get; private set; } = null!;

    public YearComparison Comparison { get; private set; } = null!;

    /// <summary>True when figures that are 0 or unknown in both years are shown too.</summary>
    public bool ShowsAll { get; private set; }

    public IEnumerable<FigureChange> Shown =>
        Comparison.Figures.Where(f => ShowsAll || f.Older is not (null or 0) || f.Newer is not (null or 0));

    public IActionResult OnGet(string id, int older, int newer, bool all)
    {
        if (
            batches.Find(id) is not { } batch
            || batch.File(older) is not { State: BatchFileState.Checked } first
            || batch.File(newer) is not { State: BatchFileState.Checked } second
        )
        {
            return NotFound();
        }

        // Whichever was chosen first, the older year stands at the left.
        (first, second) = first.Year > second.Year ? (second, first) : (first, second);
        Batch = batch;
        Older = first;
        Newer = second;
        ShowsAll = all;
        Comparison = YearComparison.Of(store.Report(batch, first.Number), store.Report(batch, second.Number));
        return Page();
    }
}
