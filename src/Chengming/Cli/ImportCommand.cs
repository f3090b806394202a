using System.CommandLine;
using Chengming.Features.Publishing.Importing;

namespace Chengming.Cli;

/// <summary>
/// <c>import items FILE|FOLDER --agency CODE</c>: brings existing items as drafts, row by row through the same actions as the pages;
/// <c>import --template items</c> writes the spreadsheet for it.
/// </summary>
internal static class ImportCommand
{
    private const string Items = "items";

    public static Command Create(CommandStreams streams)
    {
        var template = new Option<string?>("--template") { Description = "写出导入模板（Excel）：items" };
        template.AcceptOnlyFromAmong(Items);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "模板写到哪个文件；默认 存量信息导入模板.xlsx",
        };
        var command = new Command("import", "从电子表格或文件夹导入存量") { CreateItems(streams), template, output };
        command.SetAction(
            async (parsed, cancel) =>
            {
                if (parsed.GetValue(template) is null)
                {
                    await streams.Messages.WriteLineAsync(
                        "chengming：请写明导入什么，如 import items FILE --agency CODE。加 --help 查看用法。"
                    );
                    return CommandLine.BadInput;
                }

                var path = parsed.GetValue(output) ?? "存量信息导入模板.xlsx";
                await using var file = File.Create(path);
                ImportTemplate.Write(file);
                await streams.Messages.WriteLineAsync($"已写出 {path}");
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static Command CreateItems(CommandStreams streams)
    {
        var source = new Argument<string>("FILE")
        {
            Description = "导入表（.xlsx、.csv），或者装着 Word、网页、PDF 文件的文件夹、ZIP",
        };
        var agency = new Option<string>("--agency") { Description = "机关代码", Required = true };
        var author = new Option<string?>("--author")
        {
            Description = "作为起草人的承办人（登录名）；机关只有一个承办人时可以不写",
        };
        var column = new Option<string?>("--column")
        {
            Description = "文件夹名认不出栏目的文件归到哪个栏目（名称或代码）",
        };
        var attach = new Option<bool>("--attach") { Description = "把原文件作为附件" };
        var check = new Option<bool>("--check") { Description = "只检查，不导入" };
        var accept = new Option<bool>("--accept-valid")
        {
            Description = "只导入合格的；默认有一条不合格就一条也不导入",
        };
        var data = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();
        var command = new Command(Items, "导入主动公开信息，都成为草稿")
        {
            source,
            agency,
            author,
            column,
            attach,
            check,
            accept,
            data,
            json,
        };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunPreparedAsync(
                    streams,
                    services =>
                        ImportItemsRun.RunAsync(
                            streams,
                            services,
                            new(
                                parsed.GetValue(source)!,
                                parsed.GetValue(agency)!,
                                parsed.GetValue(author),
                                parsed.GetValue(column),
                                parsed.GetValue(attach),
                                parsed.GetValue(check),
                                parsed.GetValue(accept),
                                parsed.GetValue(json)
                            ),
                            cancel
                        ),
                    parsed.GetValue(data)
                )
        );
        return command;
    }
}
