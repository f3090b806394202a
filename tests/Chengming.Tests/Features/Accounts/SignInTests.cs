using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Passwords;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Tests.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>Signing in: who gets in, who does not, and how little the answer tells.</summary>
public sealed class SignInTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Post_RightPassword_SignsIn_AndTheAuditSaysSo()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);

        using var browser = await server.SignInAsync(person.SignInName);

        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal("登录", (await server.ActsOnAsync(person.Id))[0]);
    }

    [Fact]
    public async Task Post_UnknownNameWrongPasswordOrDisabled_GetTheSameAnswer()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        var gone = await server.NewPersonAsync(StaffRole.Handler);
        using (var system = await server.SignedInAsync(StaffRole.SystemAdministrator))
        {
            using var done = await system.SubmitAsync(
                AccountLinks.SystemStep(gone.Id, "disable"),
                new() { ["Reason"] = "调离" }
            );
            Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        }

        using var browser = server.Browser();
        using var wrong = await browser.TrySignInAsync(person.SignInName, "not-the-password");
        using var unknown = await browser.TrySignInAsync("nobody-here", "not-the-password");
        using var disabled = await browser.TrySignInAsync(gone.SignInName, Staff.Password);

        var words = await wrong.ProblemsAsync();
        Assert.Single(words);
        Assert.Equal(words, await unknown.ProblemsAsync());
        Assert.Equal(words, await disabled.ProblemsAsync());
        Assert.Equal(
            [
                HttpStatusCode.UnprocessableEntity,
                HttpStatusCode.UnprocessableEntity,
                HttpStatusCode.UnprocessableEntity,
            ],
            new[] { wrong.StatusCode, unknown.StatusCode, disabled.StatusCode }
        );
    }

    [Fact]
    public async Task Post_FiveFailures_LockForTenMinutes_ThenTheRightPasswordSignsIn()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = server.Browser();
        for (var failure = 1; failure <= 5; failure++)
        {
            using var refused = await browser.TrySignInAsync(person.SignInName, $"wrong-{failure}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using (var locked = await browser.TrySignInAsync(person.SignInName, Staff.Password))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        }

        Assert.Contains("账号锁定", await server.ActsOnAsync(person.Id));
        server.Clock.Forward(TimeSpan.FromMinutes(11));
        using var opened = await browser.TrySignInAsync(person.SignInName, Staff.Password);
        Assert.Equal("/office", opened.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Post_FourFailuresThenRightThenFourMore_DoesNotLock()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = server.Browser();
        foreach (var round in new[] { 1, 2 })
        {
            for (var failure = 1; failure <= 4; failure++)
            {
                (await browser.TrySignInAsync(person.SignInName, $"wrong-{round}-{failure}")).Dispose();
            }

            using var signedIn = await server.SignInAsync(person.SignInName);
            Assert.True(await signedIn.IsSignedInAsync());
        }
    }

    /// <summary>Guesses sent at once cannot outrun the lock: no more than five are looked at.</summary>
    [Fact]
    public async Task Attempts_ManyAtOnce_AreCountedOneByOne()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);

        var counted = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    server.DoAsync(s =>
                        s.GetRequiredService<SignInGuards>()
                            .CountAttemptAsync(person.Id, new SecuritySettings(), TestContext.Current.CancellationToken)
                    )
                )
        );

        Assert.Equal(5, counted.Count(c => c));
    }

    [Fact]
    public async Task Get_SignedInAlready_GoesToTheOffice()
    {
        using var browser = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await browser.GetAsync(
            new Uri(AccountLinks.SignIn, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/office", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/office/account", "/office/account")]
    [InlineData("https://elsewhere.example/", "/office")]
    [InlineData("//elsewhere.example/", "/office")]
    [InlineData("/\\elsewhere.example/", "/office")]
    public async Task Post_WithAWishWhereToGo_GoesThereWhenItIsOurs(string wish, string expected)
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = server.Browser();

        using var answer = await browser.SubmitAsync(
            $"{AccountLinks.SignIn}?back={Uri.EscapeDataString(wish)}",
            new() { ["SignInName"] = person.SignInName, ["Password"] = Staff.Password }
        );

        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Post_TooOftenFromOneAddress_IsRefusedForAWhile()
    {
        await using var open = new PortalServer
        {
            Adding = s => s.AddSingleton<IStartupFilter>(new VisitorAddress("192.0.2.7")),
        };
        using var browser = open.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++)
        {
            using var answer = await browser.TrySignInAsync("nobody-here", $"guess-{i}");
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.Take(20), a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0",
        "Edge（Windows）"
    )]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Firefox（Linux）")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Safari/604.1",
        "Safari（iPhone）"
    )]
    [InlineData("", "其他程序")]
    public void BrowserOf_UserAgent_IsTwoWords(string userAgent, string expected) =>
        Assert.Equal(expected, Visitor.BrowserOf(userAgent));

    [Fact]
    public void FirstPasswords_AreLongMixedAndNeverTheSame()
    {
        var many = Enumerable.Range(0, 200).Select(_ => FirstPassword.New()).ToList();

        Assert.Equal(200, many.Distinct().Count());
        Assert.All(
            many,
            p =>
                Assert.True(
                    p.Length == 19
                        && p.Any(char.IsAsciiDigit)
                        && p.Any(char.IsAsciiLetterLower)
                        && p.Any(char.IsAsciiLetterUpper),
                    p
                )
        );
    }
}
