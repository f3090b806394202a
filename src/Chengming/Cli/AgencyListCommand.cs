using System.CommandLine;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>agency list</c>: the agencies by region and place in the tree.</summary>
internal static class AgencyListCommand
{
    public static Command Create(CommandStreams streams)
    {
        var data = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();
        var region = new Option<string?>("--region") { Description = "只列这个行政区划代码的机构" };
        var command = new Command("list", "列出机构") { region, data, json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunPreparedAsync(
                    streams,
                    async services =>
                    {
                        var agencies = services.GetRequiredService<PlatformDb>().Agencies.AsNoTracking();
                        if (parsed.GetValue(region) is { } wanted)
                        {
                            agencies = agencies.Where(a => a.RegionCode == wanted);
                        }

                        var found = await agencies.OrderBy(a => a.RegionCode).ThenBy(a => a.Path).ToListAsync(cancel);
                        if (parsed.GetValue(json))
                        {
                            await streams.Results.WriteLineAsync(AgencyRow.ToJson(found.Select(AgencyRow.Of)));
                            return CommandLine.Done;
                        }

                        var table = new Table()
                            .Border(TableBorder.Rounded)
                            .AddColumns("代码", "机构", "类别", "地区", "状态");
                        foreach (var agency in found)
                        {
                            table.AddRow(
                                agency.Code,
                                new string(' ', 2 * (agency.Depth - 1)) + Markup.Escape(agency.Name),
                                agency.Kind.Term,
                                Markup.Escape(agency.RegionName),
                                agency.AbolishedOn is { } day ? $"{day:yyyy-MM-dd} 撤销" : "正常"
                            );
                        }

                        PlainConsole.For(streams).Write(table);
                        return CommandLine.Done;
                    },
                    parsed.GetValue(data)
                )
        );
        return command;
    }
}
