using System.CommandLine;

namespace Chengming.Cli;

/// <summary><c>file …</c>: files that are to be published; needs no database.</summary>
internal static class FileCommand
{
    public static Command Create(CommandStreams streams) =>
        new("file", "文件：发布前检查、生成清洁副本")
        {
            FileCheckCommand.Create(streams),
            FileCleanCommand.Create(streams),
        };
}
