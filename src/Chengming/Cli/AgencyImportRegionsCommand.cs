using System.CommandLine;
using Chengming.Features.Agencies.Regions;

namespace Chengming.Cli;

/// <summary><c>agency import-regions FILE</c>: takes over a list of divisions (code, name).</summary>
internal static class AgencyImportRegionsCommand
{
    public static Command Create(CommandStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "CSV 文件，每行：代码,名称" };
        var data = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();
        var command = new Command("import-regions", "导入行政区划") { file, data, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(file)!;
                if (!File.Exists(path))
                {
                    await streams.Messages.WriteLineAsync($"{path}：没有这个文件。");
                    return CommandLine.BadInput;
                }

                var content = await File.ReadAllBytesAsync(path, cancel);
                return await PlatformWork.RunPreparedAsync(
                    streams,
                    async services =>
                    {
                        var outcome = await services
                            .GetRequiredService<ImportRegions>()
                            .RunAsync(new(content), PlatformWork.Context(), cancel);
                        return outcome.IsDone
                            ? await TellAsync(streams, outcome.Value, parsed.GetValue(json))
                            : await AgencyCommand.RefuseAsync(streams, outcome.Problems);
                    },
                    parsed.GetValue(data)
                );
            }
        );
        return command;
    }

    private static async Task<int> TellAsync(CommandStreams streams, ImportRegions.Result result, bool asJson)
    {
        foreach (var problem in result.Problems)
        {
            await streams.Messages.WriteLineAsync($"第 {problem.Line} 行：{problem.Message}");
        }

        await streams.Results.WriteLineAsync(
            asJson
                ? AgencyRow.ToJson(result)
                : $"新增 {result.Added} 个，更新 {result.Changed} 个，没有变化 {result.Unchanged} 个，未导入 {result.Problems.Count} 行。"
        );
        return result.Problems.Count > 0 ? CommandLine.BadInput : CommandLine.Done;
    }
}
