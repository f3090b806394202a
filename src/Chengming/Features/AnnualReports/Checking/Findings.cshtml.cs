using Chengming.Features.Accounts;
using Chengming.Reports;
using Chengming.Reports.Checks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A file of the batch with what is to be put right in it; without a report when it could not be read.</summary>
internal sealed record FileToMend(BatchFile File, AnnualReport? Report, IReadOnlyList<Finding> Findings);

/// <summary>The findings of all reports of a batch in one list (整改清单), to be read, printed and handed on.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FindingsModel(CheckBatches batches, CheckStore store) : PageModel
{
    /// <summary>Files on one page.</summary>
    public const int PageLength = 50;

    public CheckBatch Batch { get; private set; } = null!;

    public IReadOnlyList<FileToMend> Files { get; private set; } = [];

    /// <summary>Files in which nothing was found, on all pages.</summary>
    public int WithoutFindings { get; private set; }

    /// <summary>Number of the file after which the next page begins; null on the last.</summary>
    public int? Next { get; private set; }

    public bool IsLaterPage { get; private set; }

    public IActionResult OnGet(string id, int after)
    {
        if (batches.Find(id, User.AccountId()) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        IsLaterPage = after > 0;
        WithoutFindings = batch.Files.Count(f => f.State is BatchFileState.Checked && !HasSomethingToMend(f));
        var left = batch.Files.Where(f => f.Number > after && HasSomethingToMend(f)).ToList();
        Files = [.. left.Take(PageLength).Select(Open)];
        Next = left.Count > PageLength ? Files[^1].File.Number : null;
        return Page();
    }

    private static bool HasSomethingToMend(BatchFile file) =>
        file.State is BatchFileState.Unreadable || file.Errors + file.Warnings + file.Questions > 0;

    private FileToMend Open(BatchFile file) =>
        file.State is BatchFileState.Checked
            ? new(
                file,
                store.Report(Batch, file.Number),
                [.. store.Results(Batch, file.Number).Findings.OrderByDescending(f => f.Severity)]
            )
            : new(file, null, []);
}
