using System.CommandLine;
using Chengming.Reports;
using Chengming.Reports.Checks;
using Chengming.Reports.Reading;

namespace Chengming.Cli;

/// <summary><c>report check FILE…</c>: reads reports, checks them, and says what is wrong and how to mend it.</summary>
internal static class ReportCheckCommand
{
    public static Command Create(CommandStreams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "报告文件或文件夹",
            Arity = ArgumentArity.OneOrMore,
        };
        var lastYear = new Option<string[]>("--last-year")
        {
            Description = "上一年度的报告（文件或文件夹），按机关和年度对上；不给则不做跨年度检查",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };

        var command = new Command("check", "读取并检查报告，指出问题和最小的修正") { files, lastYear, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var batch = new Batch(
                        ReportFiles.Named(parsed.GetValue(files)!),
                        ReportFiles.Named(parsed.GetValue(lastYear) ?? []),
                        streams
                    );
                    return await batch.RunAsync(parsed.GetValue(json), cancel);
                }
                catch (UnreadableDocumentException e)
                {
                    await streams.Messages.WriteLineAsync(e.Message);
                    return CommandLine.BadInput;
                }
            }
        );
        return command;
    }

    /// <summary>
    /// One file at a time, so that memory stays flat however many there are; last year's reports are noted by body and year first and
    /// read again when their turn comes.
    /// </summary>
    private sealed class Batch(IReadOnlyList<string> files, IReadOnlyList<string> lastYearFiles, CommandStreams streams)
    {
        private readonly Dictionary<(string Agency, int Year), string> fileOf = [];
        private readonly Dictionary<string, string> faults = [];

        public async Task<int> RunAsync(bool asJson, CancellationToken cancel)
        {
            await IndexLastYearAsync(cancel);

            var progress = new BatchProgress(streams, "检查", files.Count);
            using var output = CheckOutput.For(asJson, files.Count > 1, streams);
            var errors = 0;
            foreach (var file in files)
            {
                cancel.ThrowIfCancellationRequested();
                progress.Begin(file);
                if (await ReadAsync(file, progress, cancel) is { } report)
                {
                    var results = ReportChecker.Check(report, await PredecessorAsync(report, progress, cancel));
                    progress.Clear();
                    errors += results.Findings.Count(f => f.Severity == Severity.Error);
                    output.Write(file, report, results);
                }
                else
                {
                    output.WriteFault(file, faults[file]);
                }
            }

            output.End();
            return faults.Count > 0 ? CommandLine.BadInput
                : errors > 0 ? CommandLine.FoundErrors
                : CommandLine.Done;
        }

        private async Task IndexLastYearAsync(CancellationToken cancel)
        {
            var progress = new BatchProgress(streams, "读取上年", lastYearFiles.Count);
            foreach (var file in lastYearFiles)
            {
                progress.Begin(file);
                if (await ReadAsync(file, progress, cancel) is { Agency: { } agency, Year: { } year })
                {
                    fileOf.TryAdd((agency, year), file);
                }
            }

            progress.Clear();
        }

        private async Task<AnnualReport?> PredecessorAsync(
            AnnualReport report,
            BatchProgress progress,
            CancellationToken cancel
        ) =>
            report is { Agency: { } agency, Year: { } year } && fileOf.TryGetValue((agency, year - 1), out var file)
                ? await ReadAsync(file, progress, cancel)
                : null;

        private async Task<AnnualReport?> ReadAsync(string file, BatchProgress progress, CancellationToken cancel)
        {
            if (faults.ContainsKey(file))
            {
                return null;
            }

            try
            {
                return await ReportFiles.ReadAsync(file, cancel);
            }
            catch (UnreadableDocumentException e)
            {
                faults[file] = e.Message;
                progress.Clear();
                await streams.Messages.WriteLineAsync(e.Message);
                return null;
            }
        }
    }
}
