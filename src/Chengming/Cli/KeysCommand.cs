using System.CommandLine;
using System.Text.Json;
using Chengming.Data.Protection.Suites;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Keys;
using Chengming.Time;

namespace Chengming.Cli;

/// <summary><c>keys …</c>: the keys of personal data, beside the running platform (密钥轮换).</summary>
internal static class KeysCommand
{
    public static Command Create(CommandStreams streams) =>
        new("keys", "密钥：查看、轮换、重新加密、销毁旧密钥")
        {
            List(streams),
            Rotate(streams),
            Renew(streams),
            Retire(streams),
        };

    private static Command List(CommandStreams streams)
    {
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("list", "每把密钥及用它加密的内容数量") { json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var keys = await services.GetRequiredService<KeyInventory>().ReadAsync(cancel);
                        var lines = parsed.GetValue(json) ? [ToJson(keys)] : keys.Select(LineOf);
                        foreach (var line in lines)
                        {
                            await streams.Results.WriteLineAsync(line);
                        }

                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static Command Rotate(CommandStreams streams)
    {
        var suite = new Option<string>("--suite")
        {
            Description = "加密方案",
            DefaultValueFactory = _ => CipherSuite.AesGcm.Code,
        };
        suite.AcceptOnlyFromAmong([.. CipherSuite.All.Select(s => s.Code)]);
        var command = new Command("rotate", "启用新密钥，并用它重新加密全部内容；旧密钥保留待销毁") { suite };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var outcome = await services
                            .GetRequiredService<RotateKeys>()
                            .RunAsync(CipherSuite.Of(parsed.GetValue(suite)!), PlatformWork.Context(), cancel);
                        return await UserCommand.SayAsync(
                            streams,
                            outcome.Problems,
                            outcome.IsDone
                                ? $"当前密钥 {outcome.Value.Key.Id}，已重新加密 {outcome.Value.Values} 项。请立即另行保存 DataPath/keys。"
                                : ""
                        );
                    }
                )
        );
        return command;
    }

    private static Command Renew(CommandStreams streams)
    {
        var command = new Command("renew", "把仍用旧密钥的内容重新加密（轮换中断后继续）");
        command.SetAction(
            (_, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var renewed = await services.GetRequiredService<RotateKeys>().RenewAsync(cancel);
                        return await UserCommand.SayAsync(streams, [], $"已重新加密 {renewed} 项。");
                    }
                )
        );
        return command;
    }

    private static Command Retire(CommandStreams streams)
    {
        var id = new Argument<string>("ID") { Description = "密钥编号，见 keys list" };
        var command = new Command("retire", "销毁没有内容使用的旧密钥；此前的备份需要旧密钥文件的副本才能恢复") { id };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var outcome = await services
                            .GetRequiredService<RetireKey>()
                            .RunAsync(parsed.GetValue(id)!, PlatformWork.Context(), cancel);
                        return await UserCommand.SayAsync(
                            streams,
                            outcome.Problems,
                            $"密钥 {parsed.GetValue(id)} 已销毁。"
                        );
                    }
                )
        );
        return command;
    }

    private static string LineOf(KeptKey kept) =>
        $"{kept.Key.Id}  {ChinaTime.DateAndTime(kept.Key.CreatedAt)}  {kept.Key.Suite.Code}  "
        + (
            kept.Key.RetiredAt is { } at ? $"{ChinaTime.DateAndTime(at)} 销毁"
            : kept.Key.IsCurrent ? $"当前，{kept.Values} 项"
            : $"旧，{kept.Values} 项"
        );

    private static string ToJson(IReadOnlyList<KeptKey> keys) =>
        JsonSerializer.Serialize(
            keys.Select(k => new
            {
                id = k.Key.Id,
                createdAt = k.Key.CreatedAt,
                suite = k.Key.Suite.Code,
                isCurrent = k.Key.IsCurrent,
                retiredAt = k.Key.RetiredAt,
                values = k.Values,
            }),
            AuditDetails.Json
        );
}
