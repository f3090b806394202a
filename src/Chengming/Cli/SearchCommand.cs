using System.CommandLine;
using Chengming.Features.Publishing.Searching;

namespace Chengming.Cli;

/// <summary><c>search …</c>: the index by which the public finds items, beside the running platform.</summary>
internal static class SearchCommand
{
    public static Command Create(CommandStreams streams) => new("search", "检索：重建索引") { Rebuild(streams) };

    private static Command Rebuild(CommandStreams streams)
    {
        var command = new Command("rebuild", "重建检索索引；其间仍可检索，中断后由平台接着做");
        command.SetAction(
            (_, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var index = services.GetRequiredService<IndexItems>();
                        await index.MarkAllAsync(cancel);
                        var progress = new PercentProgress(streams, "重建");
                        int done;
                        try
                        {
                            done = await index.RunAsync(progress, cancel);
                        }
                        finally
                        {
                            progress.Clear();
                        }

                        await streams.Results.WriteLineAsync($"已重建 {done} 条信息的检索索引。");
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }
}
