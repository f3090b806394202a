using System.CommandLine;
using System.Text.Json;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Audit.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>audit …</c>: proves beside the running platform that nobody touched the audit chain (审计核验).</summary>
internal static class AuditCommand
{
    public static Command Create(CommandStreams streams) =>
        new("audit", "审计：核验审计链，打印锚点") { Verify(streams), Anchor(streams) };

    private static Command Verify(CommandStreams streams)
    {
        var anchors = new Option<string[]>("--anchor") { Description = "过去留存的锚点，形如 1024:摘要；可写多个" };
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("verify", "逐条重算摘要，指出被改动、删除、插入或调换的记录") { anchors, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var typed = parsed.GetValue(anchors) ?? [];
                var read = typed.Select(AuditAnchor.Parse).ToList();
                if (read.IndexOf(null) is >= 0 and var wrong)
                {
                    await streams.Messages.WriteLineAsync(
                        $"chengming：“{typed[wrong]}”不是锚点，请写成“序号:64 位摘要”。"
                    );
                    return CommandLine.BadInput;
                }

                return await PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var verify = services.GetRequiredService<VerifyAuditChain>();
                        var verdict = await verify.RunAsync([.. read.OfType<AuditAnchor>()], progress: null, cancel);
                        await (
                            parsed.GetValue(json)
                                ? streams.Results.WriteLineAsync(ToJson(verdict))
                                : WriteAsync(streams, verdict)
                        );
                        return verdict.IsWhole ? CommandLine.Done : CommandLine.FoundErrors;
                    }
                );
            }
        );
        return command;
    }

    private static Command Anchor(CommandStreams streams)
    {
        var command = new Command("anchor", "打印当前锚点：最后一条记录的序号和摘要，请与系统分开保存");
        command.SetAction(
            (_, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var head = await services
                            .GetRequiredService<PlatformDb>()
                            .Set<AuditHead>()
                            .AsNoTracking()
                            .SingleAsync(cancel);
                        if (head.Sequence == 0)
                        {
                            await streams.Messages.WriteLineAsync("chengming：还没有审计记录，没有锚点可印。");
                            return CommandLine.BadInput;
                        }

                        await streams.Results.WriteLineAsync(new AuditAnchor(head.Sequence, head.Hash).ToString());
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static string ToJson(AuditVerdict verdict) =>
        JsonSerializer.Serialize(
            new
            {
                whole = verdict.IsWhole,
                @checked = verdict.Checked,
                anchor = verdict.Head?.ToString(),
                faults = verdict.Faults.Select(f => new { sequence = f.Sequence, words = f.Words }),
            },
            AuditDetails.Json
        );

    private static async Task WriteAsync(CommandStreams streams, AuditVerdict verdict)
    {
        foreach (var fault in verdict.Faults)
        {
            await streams.Results.WriteLineAsync(fault.Words);
        }

        await streams.Results.WriteLineAsync(
            verdict.IsWhole ? $"审计链完整，共 {verdict.Checked} 条，锚点 {verdict.Head}"
            : verdict.Checked == 0 ? "没有记录可核验"
            : $"审计链不完整：核验 {verdict.Checked} 条，断点 {verdict.Faults.Count} 处"
        );
    }
}
