using System.CommandLine;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>user …</c>: keeping accounts without the browser, for whoever manages the server. Audited as 命令行.</summary>
internal static class UserCommand
{
    public static Command Create(CommandStreams streams) =>
        new("user", "账号：查看、建立、停用、恢复、重置密码、授予岗位")
        {
            UserListCommand.Create(streams),
            UserOpenCommand.Create(streams),
            Disable(streams),
            Enable(streams),
            ResetPassword(streams),
            Grant(streams),
        };

    private static Argument<string> SignInName() => new("NAME") { Description = "登录名" };

    private static Option<string> Reason() => new("--reason") { Description = "原因，记入审计", Required = true };

    private static Command Disable(CommandStreams streams)
    {
        var (name, reason) = (SignInName(), Reason());
        var command = new Command("disable", "停用账号") { name, reason };
        command.SetAction(
            (parsed, cancel) =>
                OnAccountAsync(
                    streams,
                    parsed.GetValue(name)!,
                    async (platform, account) =>
                    {
                        var act = platform.Get<DisableAccount>();
                        var context = UserPlatform.Context(parsed.GetValue(reason));
                        var outcome = await act.RunAsync(new(account.Id), context, cancel);
                        return (outcome.Problems, $"已停用 {account.SignInName}（{account.Name}）。");
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command Enable(CommandStreams streams)
    {
        var (name, reason) = (SignInName(), Reason());
        var command = new Command("enable", "恢复账号") { name, reason };
        command.SetAction(
            (parsed, cancel) =>
                OnAccountAsync(
                    streams,
                    parsed.GetValue(name)!,
                    async (platform, account) =>
                    {
                        var act = platform.Get<EnableAccount>();
                        var context = UserPlatform.Context(parsed.GetValue(reason));
                        var outcome = await act.RunAsync(new(account.Id), context, cancel);
                        return (outcome.Problems, $"已恢复 {account.SignInName}（{account.Name}）。");
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command ResetPassword(CommandStreams streams)
    {
        var (name, reason) = (SignInName(), Reason());
        var command = new Command("reset-password", "重置密码，打印一次性的初始密码") { name, reason };
        command.SetAction(
            (parsed, cancel) =>
                OnAccountAsync(
                    streams,
                    parsed.GetValue(name)!,
                    async (platform, account) =>
                    {
                        var act = platform.Get<ResetPassword>();
                        var context = UserPlatform.Context(parsed.GetValue(reason));
                        var outcome = await act.RunAsync(new(account.Id), context, cancel);
                        return (outcome.Problems, $"初始密码：{outcome.Value?.FirstPassword}（首次登录时须更换）");
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command Grant(CommandStreams streams)
    {
        var name = SignInName();
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

                return await OnAccountAsync(
                    streams,
                    parsed.GetValue(name)!,
                    async (platform, account) =>
                    {
                        List<StaffRole> granted =
                        [
                            .. StaffRoles.All.Where(r => chosen.Contains(r.Term)).Select(r => r.Role),
                        ];
                        var act = platform.Get<GrantRoles>();
                        var outcome = await act.RunAsync(
                            new(account.Id, null, granted),
                            UserPlatform.Context(),
                            cancel
                        );
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

    private static async Task<int> OnAccountAsync(
        CommandStreams streams,
        string signInName,
        Func<UserPlatform, StaffAccount, Task<(IReadOnlyList<Problem> Problems, string Done)>> act,
        CancellationToken cancel
    )
    {
        await using var platform = await UserPlatform.StartAsync();
        var name = StaffAccount.Normalize(signInName);
        var account = await platform
            .Get<PlatformDb>()
            .StaffAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.NormalizedSignInName == name, cancel);
        if (account is null)
        {
            await streams.Messages.WriteLineAsync($"chengming：没有登录名为“{signInName}”的账号。");
            return CommandLine.BadInput;
        }

        var (problems, done) = await act(platform, account);
        return await SayAsync(streams, problems, done);
    }

    internal static async Task<int> SayAsync(CommandStreams streams, IReadOnlyList<Problem> problems, string done)
    {
        foreach (var problem in problems)
        {
            await streams.Messages.WriteLineAsync($"chengming：{problem.Message}");
        }

        if (problems.Count > 0)
        {
            return CommandLine.BadInput;
        }

        await streams.Results.WriteLineAsync(done);
        return CommandLine.Done;
    }
}
