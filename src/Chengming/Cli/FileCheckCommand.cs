using System.CommandLine;
using Chengming.Features.Files.Scanning;
using Chengming.Reports.Reading;

namespace Chengming.Cli;

/// <summary><c>file check FILE…</c>: personal data and what is in a file without being seen, before it is published.</summary>
internal static class FileCheckCommand
{
    public static Command Create(CommandStreams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "准备发布的文件或文件夹",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };

        var command = new Command("check", "发布前检查：个人信息、修订、批注、隐藏内容等；有错误或没有查完时返回 1")
        {
            files,
            json,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    return await RunAsync(
                        ReportFiles.Named(parsed.GetValue(files)!),
                        parsed.GetValue(json),
                        streams,
                        cancel
                    );
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

    private static async Task<int> RunAsync(
        IReadOnlyList<string> paths,
        bool asJson,
        CommandStreams streams,
        CancellationToken cancel
    )
    {
        var scanner = new ReleaseScanner(TimeProvider.System);
        var progress = new BatchProgress(streams, "检查", paths.Count);
        using var output = new ReleaseOutput(asJson, paths.Count > 1, streams);
        var (found, faults) = (false, false);
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            progress.Begin(path);
            try
            {
                var file = await NamedFile.ReadAsync(path, cancel);
                var scan = scanner.Scan(file.Content, Path.GetFileName(path), file.Kind, cancel);
                progress.Clear();
                found |= MustBeMended(scan);
                output.Write(file, scan);
            }
            catch (UnreadableDocumentException e)
            {
                faults = true;
                progress.Clear();
                await streams.Messages.WriteLineAsync(e.Message);
                output.WriteFault(path, e.Message);
            }
        }

        output.End();
        return faults ? CommandLine.BadInput
            : found ? CommandLine.FoundErrors
            : CommandLine.Done;
    }

    /// <summary>True when the file must not go out like this, or when nobody knows because it was not wholly looked at.</summary>
    public static bool MustBeMended(ReleaseScan scan) =>
        scan.NotChecked.Count > 0 || scan.Findings.Any(f => f.Kind.Severity is FindingSeverity.Error);
}
