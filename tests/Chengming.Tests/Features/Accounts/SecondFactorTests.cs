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
        var (person, _) = await WithSecondFactorAsync();
        server.Clock.Forward(TimeSpan.FromMinutes(2));
        using var browser = server.Browser();

        using var first = await browser.TrySignInAsync(person.SignInName, Staff.Password);
        Assert.Equal(AccountLinks.SecondStep, first.Headers.Location?.OriginalString);
        Assert.False(await browser.IsSignedInAsync());
        var code = await CodeAsync(person);
        using var done = await GiveCodeAsync(browser, code);
        Assert.Equal("/office", done.Headers.Location?.OriginalString);
        Assert.True(await browser.IsSignedInAsync());

        using var other = server.Browser();
        (await other.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        using var replayed = await GiveCodeAsync(other, code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.StatusCode);
        Assert.False(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_WithARecoveryCode_WorksOnce()
    {
        var (person, codes) = await WithSecondFactorAsync();
        Assert.Equal(10, codes.Distinct().Count());
        using var browser = server.Browser();
        (await browser.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        using var done = await GiveCodeAsync(browser, codes[3]);
        Assert.True(await browser.IsSignedInAsync());

        using var other = server.Browser();
        (await other.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        using var again = await GiveCodeAsync(other, codes[3]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(9, (await server.DemoAsync(person.SignInName)).RecoveryCodesLeft);
    }

    [Fact]
    public async Task SecondStep_FiveWrongCodes_LockTheAccount_HoweverOftenThePasswordIsRight()
    {
        var (person, _) = await WithSecondFactorAsync();
        using var browser = server.Browser();
        for (var guess = 0; guess < 5; guess++)
        {
            (await browser.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
            (await GiveCodeAsync(browser, "no-such-code")).Dispose();
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
        var (person, codes) = await WithSecondFactorAsync();

        var account = await server.DemoAsync(person.SignInName);
        var key = await server.DoAsync(s =>
            Task.FromResult(s.GetRequiredService<AuthenticatorKeys>().Open(account.Id, account.AuthenticatorKey!))
        );

        Assert.DoesNotContain(Convert.ToHexString(key), account.AuthenticatorKey, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(codes[0].Replace("-", "", StringComparison.Ordinal), account.RecoveryCodes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Reset_BySecurity_MakesThePasswordEnough()
    {
        var (person, _) = await WithSecondFactorAsync();
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
        var (person, codes) = await WithSecondFactorAsync();
        using var browser = server.Browser();
        (await browser.TrySignInAsync(person.SignInName, Staff.Password)).Dispose();
        (await GiveCodeAsync(browser, codes[0])).Dispose();

        using var refused = await browser.PostAsync($"{AccountLinks.SecondFactor}?handler=Remove", new() { ["Code"] = "123" });
        using var done = await browser.PostAsync($"{AccountLinks.SecondFactor}?handler=Remove", new() { ["Code"] = codes[1] });

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

    /// <summary>Sets it up through the pages, as a person does.</summary>
    private async Task<(StaffAccount Person, IReadOnlyList<string> Codes)> WithSecondFactorAsync()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);
        using var prepared = await browser.SubmitAsync(AccountLinks.SecondFactor, []);
        var page = await PortalServer.PageOf(prepared);
        Assert.NotEmpty(page.QuerySelector("svg.qr path:last-child")!.GetAttribute("d")!);
        var key = await KeyAsync(person);
        Assert.Equal(AuthenticatorKeys.InText(key), page.QuerySelector(".key")!.TextContent);

        using var started = await browser.SubmitAsync(AccountLinks.SecondFactor, new() { ["Code"] = await CodeAsync(person) });
        var shown = await PortalServer.PageOf(started);
        var codes = shown.QuerySelectorAll(".codes li").Select(c => c.TextContent).ToList();
        Assert.NotEmpty(codes);
        return (person, codes);
    }

    private Task<byte[]> KeyAsync(StaffAccount person) =>
        server.DoAsync(async s =>
        {
            var account = await server.DemoAsync(person.SignInName);
            return s.GetRequiredService<AuthenticatorKeys>().Open(account.Id, account.AuthenticatorKey!);
        });

    private async Task<string> CodeAsync(StaffAccount person) =>
        Totp.CodeOf(await KeyAsync(person), Totp.StepOf(server.Clock.GetUtcNow()));

    private static Task<HttpResponseMessage> GiveCodeAsync(HttpClient browser, string code) =>
        browser.SubmitAsync(AccountLinks.SecondStep, new() { ["Code"] = code });
}
