using System.CommandLine;
using Chengming.Data;
using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>agency show CODE</c>: one agency.</summary>
internal static class AgencyShowCommand
{
    public static Command Create(CommandStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "机构代码" };
        var data = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();
        var command = new Command("show", "查看一个机构") { code, data, json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunPreparedAsync(
                    streams,
                    async services =>
                    {
                        var wanted = parsed.GetValue(code)!;
                        var db = services.GetRequiredService<PlatformDb>();
                        if (await db.Agencies.SingleOrDefaultAsync(a => a.Code == wanted, cancel) is not { } agency)
                        {
                            await streams.Messages.WriteLineAsync(
                                $"没有代码为“{wanted}”的机构。用 agency list 查看全部机构。"
                            );
                            return CommandLine.BadInput;
                        }

                        if (parsed.GetValue(json))
                        {
                            await streams.Results.WriteLineAsync(AgencyRow.ToJson(AgencyRow.Of(agency)));
                            return CommandLine.Done;
                        }

                        var remedies = await services.GetRequiredService<RemedyDirectory>().OfAsync(agency, cancel);
                        foreach (var (label, value) in Lines(agency, remedies).Where(l => l.Value is { Length: > 0 }))
                        {
                            await streams.Results.WriteLineAsync($"{label}：{value}");
                        }

                        return CommandLine.Done;
                    },
                    parsed.GetValue(data)
                )
        );
        return command;
    }

    private static IEnumerable<(string Label, string? Value)> Lines(Agency agency, RemedyOrgans remedies) =>
        [
            ("代码", agency.Code),
            ("全称", agency.Name),
            ("简称", agency.ShortName),
            ("类别", agency.Kind.Term),
            ("地区", $"{agency.RegionName}（{agency.RegionCode}）"),
            ("统一社会信用代码", agency.CreditCode?.Text),
            ("网站标识码", agency.WebsiteCode?.Text),
            ("办公地址", agency.Contacts.Address),
            ("公开工作机构", agency.DisclosureOffice.Name),
            ("公开工作机构电话", agency.DisclosureOffice.Phone),
            ("行政复议机关", remedies.ReviewOrgan),
            ("人民法院", remedies.Court),
            ("撤销日期", agency.AbolishedOn is { } day ? $"{day:yyyy-MM-dd}" : null),
            ("撤销原因", agency.AbolitionReason),
        ];
}
