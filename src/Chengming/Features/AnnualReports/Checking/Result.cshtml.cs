using Chengming.Features.Accounts;
using Chengming.Features.Portal.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>One report of a batch with its findings at the places they are about.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResultModel(CheckBatches batches, CheckStore store) : PageModel
{
    private const int MostRepairs = 50;

    public CheckBatch Batch { get; private set; } = null!;

    public new BatchFile File { get; private set; } = null!;

    public ResultView Result { get; private set; } = null!;

    public IActionResult OnGet(string id, int file, [FromQuery(Name = "repair")] string[] repairs)
    {
        if (
            batches.Find(id, User.AccountId()) is not { } batch
            || batch.File(file) is not { State: BatchFileState.Checked } found
        )
        {
            return NotFound();
        }

        Batch = batch;
        File = found;
        Result = ResultView.Of(
            store.Report(batch, file),
            found.LastYear is { } before ? store.Report(batch, before) : null,
            store.Results(batch, file),
            repairs.Take(MostRepairs)
        );
        return Page();
    }

    /// <summary>This page with a repair tried besides those that are.</summary>
    public string With(string repair) => CheckLinks.Result(Batch.Id, File.Number, Result.TriedKeys.Append(repair));

    /// <summary>This page without a repair that is being tried.</summary>
    public string Without(string repair) =>
        CheckLinks.Result(Batch.Id, File.Number, Result.TriedKeys.Where(k => k != repair));

    public ReportTable? TableOf(int section) =>
        Result.Report.Form.Sections.FirstOrDefault(s => s.Number == section)?.Table is { } table
            ? ReportTable.Of(Result.Report.Form.Table(table), Result.Report)
            : null;
}
