using Chengming.Reports;
using Chengming.Reports.Checks;
using Chengming.Reports.Reading;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>
/// The check of a batch: first every file is read, so that each report can then be checked against the same body's report of the
/// year before if that is in the batch too.
/// </summary>
internal sealed class BatchCheck(CheckStore store, ILogger<BatchCheck> log)
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(1);

    /// <summary>Does what is left to do of the batch.</summary>
    public void Run(CheckBatch batch, CancellationToken stopping)
    {
        foreach (var file in batch.Files.Where(f => f.State is BatchFileState.Waiting))
        {
            if (batch.IsStopped)
            {
                return;
            }

            stopping.ThrowIfCancellationRequested();
            Read(batch, file, stopping);
        }

        foreach (var file in batch.Files.Where(f => f.State is BatchFileState.Read))
        {
            if (batch.IsStopped)
            {
                return;
            }

            stopping.ThrowIfCancellationRequested();
            Check(batch, file);
        }
    }

    private void Read(CheckBatch batch, BatchFile file, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(LongestReading);
        try
        {
            var content = File.ReadAllBytes(store.PathOf(batch.Id, file.Number));
            var report = ReportReader.Read(content, file.Name, null, limit.Token);
            store.SaveReport(batch, file.Number, report);
            batch.Put(Known(file, report));
        }
        catch (UnreadableDocumentException e)
        {
            Finish(batch, file with { State = BatchFileState.Unreadable, Problem = e.Message });
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            Finish(
                batch,
                file with
                {
                    State = BatchFileState.Unreadable,
                    Problem = "一分钟内未能读完，请另存为 DOCX 或文本后重试。",
                }
            );
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException))
        {
            log.LogError(e, "File {Number} of batch {Batch} broke the reader.", file.Number, batch.Id[..8]);
            Finish(
                batch,
                file with
                {
                    State = BatchFileState.Unreadable,
                    Problem = "读取时出错，错误已记录；请另存为其他格式后重试。",
                }
            );
        }
    }

    private void Check(CheckBatch batch, BatchFile file)
    {
        var report = store.Report(batch, file.Number);
        var before = YearBefore(batch, file);
        var results = ReportChecker.Check(report, before is null ? null : store.Report(batch, before.Number));
        store.SaveResults(batch, file.Number, results);
        Finish(
            batch,
            file with
            {
                State = BatchFileState.Checked,
                LastYear = before?.Number,
                Errors = results.Findings.Count(f => f.Severity is Severity.Error),
                Warnings = results.Findings.Count(f => f.Severity is Severity.Warning),
                Questions = results.Findings.Count(f => f.Severity is Severity.Question),
            }
        );
    }

    /// <summary>The same body's report of the year before, when exactly this one is in the batch.</summary>
    private static BatchFile? YearBefore(CheckBatch batch, BatchFile file) =>
        file is { Agency: not null, Year: not null }
            ? batch.Files.FirstOrDefault(f =>
                f.State is BatchFileState.Read or BatchFileState.Checked
                && f.Agency == file.Agency
                && f.Year == file.Year - 1
            )
            : null;

    private static BatchFile Known(BatchFile file, AnnualReport report)
    {
        var own = report.Form.Cells.Where(c => !c.IsForeign).ToList();
        var unread = own.Count(c => report[c].State is CellState.Unread);
        return file with
        {
            State = BatchFileState.Read,
            Agency = report.Agency,
            Year = report.Year,
            Form = report.Form.Key,
            CellsRead = own.Count - unread,
            CellsUnread = unread,
        };
    }

    private void Finish(CheckBatch batch, BatchFile file)
    {
        store.SaveOutcome(batch, file);
        batch.Put(file);
    }
}
