using System.CommandLine;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary><c>user …</c>: keeping accounts without the browser, for whoever manages the server. Audited as 命令行.</summary>
internal static class UserCommand
{
    public static Command Create(CommandStreams streams)
    {
        var command = new Command("user", "账号：查看、建立、停用、恢复、重置密码、授予岗位、解除锁定")
        {
            UserListCommand.Create(streams),
            UserOpenCommand.Create(streams),
            UserGrantCommand.Create(streams),
        };
        foreach (var step in UserSteps.All)
        {
            command.Add(UserSteps.Create(step, streams));
        }

        return command;
    }

    public static Argument<string> SignInName() => new("NAME") { Description = "登录名" };

    /// <summary>Does something to the account of this name; says what came of it.</summary>
    public static Task<int> OnAccountAsync(
        CommandStreams streams,
        string signInName,
        Func<IServiceProvider, StaffAccount, Task<(IReadOnlyList<Problem> Problems, string Done)>> act,
        CancellationToken cancel
    ) =>
        PlatformWork.RunPreparedAsync(
            streams,
            async services =>
            {
                var name = StaffAccount.Normalize(signInName);
                var account = await services
                    .GetRequiredService<PlatformDb>()
                    .StaffAccounts.AsNoTracking()
                    .SingleOrDefaultAsync(a => a.NormalizedSignInName == name, cancel);
                if (account is null)
                {
                    await streams.Messages.WriteLineAsync($"chengming：没有登录名为“{signInName}”的账号。");
                    return CommandLine.BadInput;
                }

                var (problems, done) = await act(services, account);
                return await SayAsync(streams, problems, done);
            }
        );

    public static async Task<int> SayAsync(CommandStreams streams, IReadOnlyList<Problem> problems, string done)
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
