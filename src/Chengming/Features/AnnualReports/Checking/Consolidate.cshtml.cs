using Chengming.Features.Accounts;
using Chengming.Reports.Comparing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A government's report out of a batch held against the others of the batch, its members.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsolidateModel(BatchComparisons comparisons) : PageModel
{
    private HeldTogether held = null!;

    public CheckBatch Batch => held.Batch;

    public BatchFile Parent => held.Parent;

    public IReadOnlyList<BatchFile> Members => held.Members;

    public Consolidation Consolidation => held.Consolidation;

    /// <summary>True when figures that agree are shown too.</summary>
    public bool ShowsAll { get; private set; }

    public IEnumerable<ConsolidatedFigure> Shown =>
        Consolidation.Figures.Where(f => ShowsAll || f.Difference is not 0 || f.MissingChildren.Count > 0);

    public IActionResult OnGet(string id, int parent, bool complete, bool all)
    {
        if (comparisons.Consolidate(id, User.AccountId(), parent, complete) is not { } found)
        {
            return NotFound();
        }

        held = found;
        ShowsAll = all;
        return Page();
    }

    /// <summary>A member's name by its position.</summary>
    public string NameOf(int member) => Members[member].Agency ?? Members[member].Name;
}
