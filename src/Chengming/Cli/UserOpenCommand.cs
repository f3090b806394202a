using System.CommandLine;
using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>user open NAME</c>: opens an account and prints its first password.</summary>
internal static class UserOpenCommand
{
    public static Command Create(CommandStreams streams)
    {
        var signInName = new Argument<string>("NAME") { Description = "登录名" };
        var name = new Option<string>("--name") { Description = "姓名", Required = true };
        var agency = new Option<string>("--agency") { Description = "机关代码", Required = true };
        var command = new Command("open", "建立账号，打印一次性的初始密码") { signInName, name, agency };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunPreparedAsync(
                    streams,
                    async services =>
                    {
                        var code = parsed.GetValue(agency)!;
                        var found = await services
                            .GetRequiredService<PlatformDb>()
                            .Agencies.SingleOrDefaultAsync(a => a.Code == code, cancel);
                        if (found is null)
                        {
                            await streams.Messages.WriteLineAsync($"chengming：没有代码为“{code}”的机关。");
                            return CommandLine.BadInput;
                        }

                        var input = new OpenAccount.Input(
                            parsed.GetValue(signInName)!,
                            parsed.GetValue(name)!,
                            found,
                            null,
                            []
                        );
                        var outcome = await services
                            .GetRequiredService<OpenAccount>()
                            .RunAsync(input, PlatformWork.Context(), cancel);
                        return await UserCommand.SayAsync(
                            streams,
                            outcome.Problems,
                            $"初始密码：{outcome.Value?.FirstPassword}（首次登录时须更换）"
                        );
                    }
                )
        );
        return command;
    }
}
