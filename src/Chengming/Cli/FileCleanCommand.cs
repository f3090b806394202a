using System.CommandLine;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Scanning;
using Chengming.Reports.Reading;

namespace Chengming.Cli;

/// <summary><c>file clean FILE -o OUT</c>: a copy without what is in the file unseen, checked again. The file itself is never touched.</summary>
internal static class FileCleanCommand
{
    public static Command Create(CommandStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "要清理的文件" };
        var output = new Option<string>("--output", "-o") { Description = "副本写到哪个文件", Required = true };
        var hidden = new Option<bool>("--remove-hidden")
        {
            Description = "隐藏的文字、行列、工作表和幻灯片也去掉（表格的公式随之变成数值）",
        };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };

        var command = new Command("clean", "生成清洁副本，并重新检查；还剩错误或没有查完时返回 1")
        {
            file,
            output,
            hidden,
            json,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var source = await NamedFile.ReadAsync(ReportFiles.Named([parsed.GetValue(file)!])[0], cancel);
                    return await RunAsync(
                        source,
                        parsed.GetValue(output)!,
                        new CleaningChoices(parsed.GetValue(hidden)),
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
        NamedFile source,
        string target,
        CleaningChoices choices,
        bool asJson,
        CommandStreams streams,
        CancellationToken cancel
    )
    {
        if (Path.GetFullPath(target) == Path.GetFullPath(source.Path))
        {
            throw new UnreadableDocumentException($"{target}：不能覆盖原文件，请用 -o 指定另一个文件名。");
        }

        var cleaner = new ReleaseCleaner(new ReleaseScanner(TimeProvider.System));
        var copy = cleaner.Clean(source.Content, source.Kind, choices, cancel);
        if (copy.Content is not { } content)
        {
            throw new UnreadableDocumentException($"{source.Path}：{string.Concat(copy.Remarks)}");
        }

        await OutputFile.WriteAsync(target, stream => stream.Write(content));
        var left = new ReleaseScan(copy.Remaining, copy.NotChecked);
        using var output = new ReleaseOutput(asJson, several: false, streams);
        output.Write(new NamedFile(target, content, source.Kind), left, copy.Remarks);
        output.End();
        return FileCheckCommand.MustBeMended(left) ? CommandLine.FoundErrors : CommandLine.Done;
    }
}
