using System.Text.Json;
using System.Text.RegularExpressions;
using Chengming.Cli;
using Chengming.Features.Accounts;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Cli;

/// <summary><c>user …</c> beside the database of a running site.</summary>
public sealed partial class UserCommandTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task OpenGrantDisableEnableReset_AreAuditedAsTheCommandLine()
    {
        using var client = server.CreateClient();
        var opened = await RunAsync("user", "open", "mingling", "--name", "命令行", "--agency", "demo-yjj");
        Assert.Equal(CommandLine.Done, opened.Code);
        var first = FirstPassword().Match(opened.Results).Value;

        Assert.Equal(CommandLine.Done, (await RunAsync("user", "grant", "mingling", "承办人", "审核人")).Code);
        Assert.Equal(CommandLine.Done, (await RunAsync("user", "disable", "mingling", "--reason", "借调")).Code);
        Assert.Equal(CommandLine.Done, (await RunAsync("user", "enable", "mingling", "--reason", "借调期满")).Code);
        var reset = await RunAsync("user", "reset-password", "mingling", "--reason", "本人申请");

        var account = await server.DemoAsync("mingling");
        Assert.Equal([StaffRole.Handler, StaffRole.Reviewer], account.Roles.Order());
        Assert.Equal(
            ["重置密码", "恢复账号", "停用账号", "授予岗位", "建立账号"],
            await server.ActsOnAsync(account.Id)
        );
        using var browser = server.Browser();
        using var old = await browser.TrySignInAsync("mingling", first);
        Assert.Null(old.Headers.Location);
        using var signedIn = await server.SignInAsync("mingling", FirstPassword().Match(reset.Results).Value);

        var list = await RunAsync("user", "list", "--json");
        using var rows = JsonDocument.Parse(list.Results);
        Assert.Contains(rows.RootElement.EnumerateArray(), r => r.GetProperty("signInName").GetString() == "mingling");
    }

    [Fact]
    public async Task UnlockAndResetSecondFactor_LetSomebodyInWhoseDeviceIsLost()
    {
        var (person, _) = await server.WithSecondFactorAsync();
        using (var guessing = server.Browser())
        {
            for (var guess = 0; guess < 5; guess++)
            {
                (await guessing.TrySignInAsync(person.SignInName, "Wrong-over-7-hills")).Dispose();
            }
        }

        var reset = await RunAsync("user", "reset-second-factor", person.SignInName, "--reason", "手机遗失");
        var unlocked = await RunAsync("user", "unlock", person.SignInName, "--reason", "本人申请");
        var again = await RunAsync("user", "reset-second-factor", person.SignInName, "--reason", "手机遗失");

        Assert.Equal((CommandLine.Done, CommandLine.Done), (reset.Code, unlocked.Code));
        Assert.Equal(CommandLine.BadInput, again.Code);
        Assert.Equal(["解除锁定", "重置动态验证码"], (await server.ActsOnAsync(person.Id)).Take(2));
        using var browser = await server.SignInAsync(person.SignInName);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData("没有登录名为“nobody-here”的账号。", "disable", "nobody-here", "--reason", "x")]
    [InlineData("没有“局长”这个岗位。", "grant", "chengban", "局长")]
    [InlineData("最后一位在用的系统管理员", "disable", "xitong", "--reason", "调离")]
    [InlineData("缺少 --reason", "disable", "chengban")]
    public async Task BadInput_IsOneLineOnStandardError(string expected, params string[] words)
    {
        using var client = server.CreateClient();

        var run = await RunAsync(["user", .. words]);

        Assert.Equal(CommandLine.BadInput, run.Code);
        Assert.Empty(run.Results);
        Assert.Contains(expected, Assert.Single(run.Messages.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private Task<(int Code, string Results, string Messages)> RunAsync(params string[] words) =>
        SiteCommand.RunAsync(server, words);

    [GeneratedRegex("[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}")]
    private static partial Regex FirstPassword();
}
