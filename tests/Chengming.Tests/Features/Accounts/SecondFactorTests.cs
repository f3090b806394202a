using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.SecondFactor;
using Chengming.Features.Office.Settings;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>The second factor from the picture of the key to the lost phone.</summary>
public sealed class SecondFactorTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithSecondFactor_AsksForACode_AndTakesEachOnce()
    {
        var (person, _) = await server.WithSecondFactorAsync();
        server.Clock.Forward(TimeSpan.FromMinutes(2));
        using var browser = server.Browser();

        using var first = await browser.TrySignInAsync(person.SignInName, Staff.Password);
        Assert.Equal(AccountLinks.SecondStep, first.Headers.Location?.OriginalString);
        Assert.False(await browser.IsSignedInAsync());
        var code = await server.CodeAsync(person);
        using var done = await browser.GiveCodeAsync(code);
        Assert.Equal("/office", done.Headers.Location?.OriginalString);
        Assert.True(await browser.IsSignedInAsync());

        using var other = server.Browser();
        (await other.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        using var replayed = await other.GiveCodeAsync(code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.StatusCode);
        Assert.False(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_WithARecoveryCode_WorksOnce()
    {
        var (person, codes) = await server.WithSecondFactorAsync();
        Assert.Equal(10, codes.Distinct().Count());
        using var browser = server.Browser();
        (await browser.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        using var done = await browser.GiveCodeAsync(codes[3]);
        Assert.True(await browser.IsSignedInAsync());

        using var other = server.Browser();
        (await other.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        using var again = await other.GiveCodeAsync(codes[3]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(9, (await server.DemoAsync(person.SignInName)).RecoveryCodesLeft);
    }

    [Fact]
    public async Task SecondStep_FiveWrongCodes_LockTheAccount_HoweverOftenThePasswordIsRight()
    {
        var (person, _) = await server.WithSecondFactorAsync();
        using var browser = server.Browser();
        for (var guess = 0; guess < 5; guess++)
        {
            (await browser.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
            (await browser.GiveCodeAsync("no-such-code")).Dispose();
        }

        using var locked = await browser.TrySignInAsync(person.SignInName, Staff.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Contains("账号锁定", await server.ActsOnAsync(person.Id));
    }

    [Fact]
    public async Task SecondStep_WithoutAFirst_LeadsBackToTheStart()
    {
        using var browser = server.Browser();

        using var answer = await browser.GetAsync(new Uri(AccountLinks.SecondStep, UriKind.Relative), Cancel);

        Assert.Equal(AccountLinks.SignIn, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Database_HoldsTheKeySealed_AndRecoveryCodesAsDigests()
    {
        var (person, codes) = await server.WithSecondFactorAsync();

        var account = await server.DemoAsync(person.SignInName);
        var key = await server.DoAsync(s =>
            Task.FromResult(s.GetRequiredService<AuthenticatorKeys>().Open(account.Id, account.AuthenticatorKey!))
        );

        Assert.DoesNotContain(Convert.ToHexString(key), account.AuthenticatorKey, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            codes[0].Replace("-", "", StringComparison.Ordinal),
            account.RecoveryCodes,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Reset_BySecurity_MakesThePasswordEnough()
    {
        var (person, _) = await server.WithSecondFactorAsync();
        using (var security = await server.SignedInAsync(StaffRole.SecurityAdministrator))
        {
            using var done = await security.SubmitAsync(
                AccountLinks.SecurityStep(person.Id, "reset-second-factor"),
                new() { ["Reason"] = "手机遗失，已当面核实" }
            );
            Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        }

        using var browser = await server.SignInAsync(person.SignInName);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Remove_ByThePerson_NeedsACode()
    {
        var (person, codes) = await server.WithSecondFactorAsync();
        using var browser = server.Browser();
        (await browser.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        (await browser.GiveCodeAsync(codes[0])).Dispose();

        using var refused = await browser.PostFieldsAsync(
            $"{AccountLinks.SecondFactor}?handler=Remove",
            new() { ["Code"] = "123" }
        );
        using var done = await browser.PostFieldsAsync(
            $"{AccountLinks.SecondFactor}?handler=Remove",
            new() { ["Code"] = codes[1] }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.False((await server.DemoAsync(person.SignInName)).HasSecondFactor);
    }

    [Fact]
    public async Task Get_WhereItIsDemanded_LeadsToTheSetUpAndNowhereElse()
    {
        await using var own = new PortalServer();
        await own.DoAsync(s =>
            s.GetRequiredService<ChangeSettings>()
                .RunAsync(new SecuritySettings { AdministratorsNeedSecondFactor = true }, TestActions.Context, Cancel)
        );
        using var system = await own.SignedInAsync(StaffRole.SystemAdministrator);
        using var handler = await own.SignedInAsync(StaffRole.Handler);

        using var led = await system.GetAsync(new Uri(AccountLinks.Accounts, UriKind.Relative), Cancel);

        Assert.Equal(AccountLinks.SecondFactor, led.Headers.Location?.OriginalString);
        Assert.True(await handler.IsSignedInAsync());
        var page = await system.PageAsync(AccountLinks.SecondFactor);
        Assert.NotNull(page.QuerySelector(".band"));
    }
}
