using System.CommandLine;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Keeping;

namespace Chengming.Cli;

/// <summary><c>user grant NAME ROLE…</c>: sets what a person may do.</summary>
internal static class UserGrantCommand
{
    public static Command Create(CommandStreams streams)
    {
        var name = UserCommand.SignInName();
        var roles = new Argument<string[]>("ROLE")
        {
            Description = $"岗位，一个或几个：{string.Join('、', StaffRoles.All.Select(r => r.Term))}",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("grant", "授予岗位，原有岗位由这些取代") { name, roles };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var chosen = parsed.GetValue(roles)!.Distinct().ToList();
                if (chosen.Find(term => StaffRoles.All.All(r => r.Term != term)) is { } unknown)
                {
                    await streams.Messages.WriteLineAsync($"chengming：没有“{unknown}”这个岗位。加 --help 查看岗位。");
                    return CommandLine.BadInput;
                }

                List<StaffRole> granted = [.. StaffRoles.All.Where(r => chosen.Contains(r.Term)).Select(r => r.Role)];
                return await UserCommand.OnAccountAsync(
                    streams,
                    parsed.GetValue(name)!,
                    async (services, account) =>
                    {
                        var input = new GrantRoles.Input(account.Id, null, granted);
                        var act = services.GetRequiredService<GrantRoles>();
                        var outcome = await act.RunAsync(input, PlatformWork.Context(), cancel);
                        return (
                            outcome.Problems,
                            $"{account.SignInName}（{account.Name}）：{string.Join('、', chosen)}。"
                        );
                    },
                    cancel
                );
            }
        );
        return command;
    }
}
