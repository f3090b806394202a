using Chengming.Features.Accounts;
using Chengming.Reports.Comparing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Two years of one body out of a batch, side by side.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CompareModel(BatchComparisons comparisons) : PageModel
{
    private TwoYears years = null!;

    public CheckBatch Batch => years.Batch;

    public BatchFile Older => years.Older;

    public BatchFile Newer => years.Newer;

    public YearComparison Comparison => years.Comparison;

    /// <summary>True when figures that are 0 or unknown in both years are shown too.</summary>
    public bool ShowsAll { get; private set; }

    public IEnumerable<FigureChange> Shown =>
        Comparison.Figures.Where(f => ShowsAll || f.Older is not (null or 0) || f.Newer is not (null or 0));

    public IActionResult OnGet(string id, int older, int newer, bool all)
    {
        if (comparisons.Compare(id, User.AccountId(), older, newer) is not { } found)
        {
            return NotFound();
        }

        years = found;
        ShowsAll = all;
        return Page();
    }
}
