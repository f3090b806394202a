using System.CommandLine;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Keeping;

namespace Chengming.Cli;

/// <summary>What is done to one account, each with a reason: <c>user disable</c>, <c>user enable</c> and so on.</summary>
internal static class UserSteps
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<UserStep> All =
    [
        new(
            "disable",
            "停用账号",
            async (services, account, context, cancel) =>
            {
                var outcome = await services
                    .GetRequiredService<DisableAccount>()
                    .RunAsync(new(account.Id), context, cancel);
                return (outcome.Problems, $"已停用 {Named(account)}。");
            }
        ),
        new(
            "enable",
            "恢复账号",
            async (services, account, context, cancel) =>
            {
                var outcome = await services
                    .GetRequiredService<EnableAccount>()
                    .RunAsync(new(account.Id), context, cancel);
                return (outcome.Problems, $"已恢复 {Named(account)}。");
            }
        ),
        new(
            "reset-password",
            "重置密码，打印一次性的初始密码",
            async (services, account, context, cancel) =>
            {
                var outcome = await services
                    .GetRequiredService<ResetPassword>()
                    .RunAsync(new(account.Id), context, cancel);
                return (outcome.Problems, $"初始密码：{outcome.Value?.FirstPassword}（首次登录时须更换）");
            }
        ),
        new(
            "reset-second-factor",
            "重置动态验证码，用于手机和恢复码都已遗失",
            async (services, account, context, cancel) =>
            {
                var outcome = await services
                    .GetRequiredService<ResetSecondFactor>()
                    .RunAsync(new(account.Id), context, cancel);
                return (outcome.Problems, $"已重置 {Named(account)}的动态验证码。");
            }
        ),
        new(
            "unlock",
            "解除锁定",
            async (services, account, context, cancel) =>
            {
                var outcome = await services
                    .GetRequiredService<UnlockAccount>()
                    .RunAsync(new(account.Id), context, cancel);
                return (outcome.Problems, $"已解除 {Named(account)}的锁定。");
            }
        ),
    ];

    public static Command Create(UserStep step, CommandStreams streams)
    {
        var name = UserCommand.SignInName();
        var reason = new Option<string>("--reason") { Description = "原因，记入审计", Required = true };
        var command = new Command(step.Word, step.Description) { name, reason };
        command.SetAction(
            (parsed, cancel) =>
            {
                var context = PlatformWork.Context(parsed.GetValue(reason));
                return UserCommand.OnAccountAsync(
                    streams,
                    parsed.GetValue(name)!,
                    (services, account) => step.RunAsync(services, account, context, cancel),
                    cancel
                );
            }
        );
        return command;
    }

    private static string Named(StaffAccount account) => $"{account.SignInName}（{account.Name}）";
}

/// <summary>Something that is done to an account.</summary>
/// <param name="Word">Its word on the command line.</param>
/// <param name="Description">What the help says.</param>
/// <param name="RunAsync">Does it; the problems, or what was done.</param>
internal sealed record UserStep(
    string Word,
    string Description,
    Func<
        IServiceProvider,
        StaffAccount,
        ActionContext,
        CancellationToken,
        Task<(IReadOnlyList<Problem> Problems, string Done)>
    > RunAsync
);
