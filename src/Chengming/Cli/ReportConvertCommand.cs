using System.CommandLine;
using Chengming.Reports.Reading;
using Chengming.Reports.Writing;

namespace Chengming.Cli;

/// <summary><c>report convert FILE --to FORMAT</c>: the same report in the official layout in another format.</summary>
internal static class ReportConvertCommand
{
    public static Command Create(CommandStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "报告文件" };
        var to = new Option<string>("--to") { Description = "目标格式", Required = true };
        to.AcceptOnlyFromAmong([.. ReportWriters.All.Select(w => w.Format)]);
        var output = new Option<string?>("--output", "-o") { Description = "写到哪个文件；默认与原文件同名" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };

        var command = new Command("convert", "转换成其他格式（正式版式）") { file, to, output, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var source = ReportFiles.Named([parsed.GetValue(file)!])[0];
                    var report = await ReportFiles.ReadAsync(source, cancel);
                    var writer = ReportWriters.For(parsed.GetValue(to)!)!;
                    var target = parsed.GetValue(output) ?? Path.ChangeExtension(source, writer.Format);
                    if (Path.GetFullPath(target) == Path.GetFullPath(source))
                    {
                        throw new UnreadableDocumentException($"{target}：不能覆盖原文件，请用 -o 指定另一个文件名。");
                    }

                    await OutputFile.WriteAsync(target, stream => writer.Write(report, stream));
                    await OutputFile.TellAsync(streams, target, parsed.GetValue(json));
                    return CommandLine.Done;
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
}
