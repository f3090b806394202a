using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Where reports are given in to be checked.</summary>
[EnableRateLimiting(CheckingFeature.SubmissionLimit)]
[RefusesLargerRequests(LongestRequest)]
[RequestSizeLimit(LongestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LongestRequest)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckModel(StartCheckBatch start, CheckBatches batches) : PageModel
{
    /// <summary>The files and some room for what the browser puts around them.</summary>
    private const long LongestRequest = CheckBatch.MostBytes + (4L << 20);

    public string? Problem { get; private set; }

    /// <summary>What this person gave in within the last day.</summary>
    public IReadOnlyList<CheckBatch> Mine => batches.Of(User.AccountId());

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken cancel)
    {
        var outcome = await start.RunAsync(new(User.AccountId(), files), cancel);
        if (outcome.Batch is { } batch)
        {
            return Redirect(CheckLinks.Batch(batch.Id));
        }

        Problem = outcome.Problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
