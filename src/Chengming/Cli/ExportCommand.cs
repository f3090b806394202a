using System.CommandLine;
using System.Text.Json;
using Chengming.Actions;
using Chengming.Export;
using Chengming.Features.Audit;

namespace Chengming.Cli;

/// <summary><c>export FOLDER</c>: everything as folders that can be read without the platform.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandStreams streams)
    {
        var folder = new Argument<string>("folder") { Description = "导出到哪个文件夹（新建或空的）" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("export", "导出：全部内容，离开平台也能读的网页、表格和原文件") { folder, json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var target = parsed.GetValue(folder)!;
                        var progress = new PercentProgress(streams, "导出");
                        int files;
                        try
                        {
                            files = await services
                                .GetRequiredService<ExportEverything>()
                                .RunAsync(target, ActionContext.Platform("命令行"), progress, cancel);
                        }
                        finally
                        {
                            progress.Clear();
                        }

                        await streams.Results.WriteLineAsync(
                            parsed.GetValue(json)
                                ? JsonSerializer.Serialize(new { folder = target, files }, AuditDetails.Json)
                                : $"已导出到 {target}，共 {files} 个文件，从 index.html 看起"
                        );
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }
}
