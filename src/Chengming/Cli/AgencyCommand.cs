using System.CommandLine;
using Chengming.Actions;

namespace Chengming.Cli;

/// <summary><c>agency …</c>: agencies and regions without the browser.</summary>
internal static class AgencyCommand
{
    public static Command Create(CommandStreams streams) =>
        new("agency", "机构：查看、登记、导入行政区划")
        {
            AgencyListCommand.Create(streams),
            AgencyShowCommand.Create(streams),
            AgencyRegisterCommand.Create(streams),
            AgencyImportRegionsCommand.Create(streams),
        };

    /// <summary>Where the data are, for every verb alike.</summary>
    public static Option<string?> DataOption() => new("--data") { Description = "数据文件夹；默认按设置 DataPath" };

    public static Option<bool> JsonOption() => new("--json") { Description = "输出 JSON" };

    /// <summary>Tells what has to be mended first, a line for each.</summary>
    public static async Task<int> RefuseAsync(CommandStreams streams, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            await streams.Messages.WriteLineAsync(problem.Message);
        }

        return CommandLine.BadInput;
    }
}
