using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A batch: how far it is, and one row for every file.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BatchModel(CheckBatches batches) : PageModel
{
    public CheckBatch Batch { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (batches.Find(id, User.AccountId()) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        return Page();
    }
}
