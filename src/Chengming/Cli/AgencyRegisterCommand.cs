using System.CommandLine;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>agency register CODE NAME --region 640302</c>: enters an agency.</summary>
internal static class AgencyRegisterCommand
{
    public static Command Create(CommandStreams streams)
    {
        var code = new Argument<string>("CODE") { Description = "机构代码：小写字母、数字和连字符，用于网址" };
        var name = new Argument<string>("NAME") { Description = "机构全称" };
        var shortName = new Option<string?>("--short-name") { Description = "简称；默认同全称" };
        var region = new Option<string>("--region") { Description = "行政区划代码，6 位数字", Required = true };
        var regionName = new Option<string?>("--region-name")
        {
            Description = "行政区划全称；行政区划表里还没有这个代码时要写",
        };
        var kind = new Option<string>("--kind")
        {
            Description = "类别",
            DefaultValueFactory = _ => AgencyKind.Department.Code,
        };
        kind.AcceptOnlyFromAmong([.. AgencyKind.All.Select(k => k.Code)]);
        var parent = new Option<string?>("--parent") { Description = "上级机构的代码" };
        var credit = new Option<string?>("--credit-code") { Description = "统一社会信用代码" };
        var website = new Option<string?>("--website-code") { Description = "网站标识码" };
        var data = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();

        var command = new Command("register", "登记机构")
        {
            code,
            name,
            shortName,
            region,
            regionName,
            kind,
            parent,
            credit,
            website,
            data,
            json,
        };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunPreparedAsync(
                    streams,
                    async services =>
                    {
                        var place = await RegionAsync(
                            services,
                            parsed.GetValue(region)!,
                            parsed.GetValue(regionName),
                            cancel
                        );
                        if (place.Fault is { } fault)
                        {
                            await streams.Messages.WriteLineAsync(fault);
                            return CommandLine.BadInput;
                        }

                        var outcome = await services
                            .GetRequiredService<RegisterAgency>()
                            .RunAsync(
                                new(
                                    parsed.GetValue(code)!,
                                    parsed.GetValue(name)!,
                                    parsed.GetValue(shortName) ?? parsed.GetValue(name)!,
                                    place.Region!,
                                    AgencyKind.WithCode(parsed.GetValue(kind)!),
                                    parsed.GetValue(parent),
                                    parsed.GetValue(credit),
                                    parsed.GetValue(website)
                                ),
                                PlatformWork.Context(),
                                cancel
                            );
                        if (!outcome.IsDone)
                        {
                            return await AgencyCommand.RefuseAsync(streams, outcome.Problems);
                        }

                        await streams.Results.WriteLineAsync(
                            parsed.GetValue(json)
                                ? AgencyRow.ToJson(AgencyRow.Of(outcome.Value))
                                : $"已登记{outcome.Value.Name}（{outcome.Value.Code}）"
                        );
                        return CommandLine.Done;
                    },
                    parsed.GetValue(data)
                )
        );
        return command;
    }

    private static async Task<(Region? Region, string? Fault)> RegionAsync(
        IServiceProvider services,
        string code,
        string? name,
        CancellationToken cancel
    )
    {
        if (RegionCode.FaultOf(code) is { } fault)
        {
            return (null, fault);
        }

        var db = services.GetRequiredService<PlatformDb>();
        var known = await db.Set<Region>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel);
        return known is not null ? (known, null)
            : string.IsNullOrWhiteSpace(name)
                ? (
                    null,
                    $"行政区划表里还没有 {code}，请用 --region-name 写明全称，或者先用 agency import-regions 导入。"
                )
            : (new Region(code, name.Trim()), null);
    }
}
