using Chengming.Features.Accounts;
using Chengming.Features.Accounts.SecondFactor;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>People with a second factor, and the codes that their devices show.</summary>
internal static class Devices
{
    /// <summary>A person who set it up through the pages, with the recovery codes.</summary>
    public static async Task<(StaffAccount Person, IReadOnlyList<string> Codes)> WithSecondFactorAsync(
        this PortalServer server
    )
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);
        using var prepared = await browser.SubmitAsync(AccountLinks.SecondFactor, []);
        var page = await PortalServer.PageOf(prepared);
        Assert.NotEmpty(page.QuerySelector("svg.qr path:last-child")!.GetAttribute("d")!);
        var key = await server.KeyAsync(person);
        Assert.Equal(AuthenticatorKeys.InText(key), page.QuerySelector(".key")!.TextContent);

        using var started = await browser.SubmitAsync(
            AccountLinks.SecondFactor,
            new() { ["Code"] = await server.CodeAsync(person) }
        );
        var shown = await PortalServer.PageOf(started);
        var codes = shown.QuerySelectorAll(".codes li").Select(c => c.TextContent).ToList();
        Assert.NotEmpty(codes);
        return (person, codes);
    }

    /// <summary>The key that the device holds.</summary>
    public static Task<byte[]> KeyAsync(this PortalServer server, StaffAccount person) =>
        server.DoAsync(async s =>
        {
            var account = await server.DemoAsync(person.SignInName);
            return s.GetRequiredService<AuthenticatorKeys>().Open(account.Id, account.AuthenticatorKey!);
        });

    /// <summary>What the device shows now.</summary>
    public static async Task<string> CodeAsync(this PortalServer server, StaffAccount person) =>
        Totp.CodeOf(await server.KeyAsync(person), Totp.StepOf(server.Clock.GetUtcNow()));

    /// <summary>Sends the form of the second step.</summary>
    public static Task<HttpResponseMessage> GiveCodeAsync(this HttpClient browser, string code) =>
        browser.SubmitAsync(AccountLinks.SecondStep, new() { ["Code"] = code });
}
