using System.CommandLine;
using Chengming.Reports.Forms;
using Chengming.Reports.Reading;
using Chengming.Reports.Writing;

namespace Chengming.Cli;

/// <summary><c>report template --form 2021 --to docx</c>: the blank form with hints at what each section must contain.</summary>
internal static class ReportTemplateCommand
{
    public static Command Create(CommandStreams streams)
    {
        var form = new Option<string>("--form")
        {
            Description = "格式",
            DefaultValueFactory = _ => ReportForms.Newest.Key,
        };
        form.AcceptOnlyFromAmong([.. ReportForms.All.Select(f => f.Key)]);
        var to = new Option<string>("--to") { Description = "文件格式", Required = true };
        to.AcceptOnlyFromAmong([.. ReportWriters.Templates.Select(w => w.Format)]);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "写到哪个文件；默认写到当前文件夹，文件名取自格式",
        };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };

        var command = new Command("template", "生成空白报告模板") { form, to, output, json };
        command.SetAction(
            async (parsed, _) =>
            {
                try
                {
                    var chosen = ReportForms.WithKey(parsed.GetValue(form)!);
                    var writer = ReportWriters.TemplateFor(parsed.GetValue(to)!)!;
                    var target =
                        parsed.GetValue(output) ?? $"政府信息公开工作年度报告（{chosen.Key}格式）.{writer.Format}";
                    await OutputFile.WriteAsync(target, stream => writer.WriteTemplate(chosen, stream));
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
