using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A batch: how far it is, and one row for every file.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BatchModel(CheckBatches batches) : PageModel
{
    /// <summary>The batch as it stood when the page was asked for.</summary>
    public BatchAsOfNow Batch { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (batches.Find(id, User.AccountId()) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch.AsOfNow();
        return Page();
    }
}
