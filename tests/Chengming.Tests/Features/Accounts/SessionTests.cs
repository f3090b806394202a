using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Sessions;
using Chengming.Tests.Data;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Accounts;

/// <summary>Sessions live in the database: they end by time, by the person, by the administrator, and by every change of the account.</summary>
public sealed class SessionTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visit_AfterThirtyOneIdleMinutes_IsAskedToSignIn_AndTheSessionSaysWhy()
    {
        await using var own = new PortalServer();
        var person = await own.NewPersonAsync(StaffRole.Handler);
        using var browser = await own.SignInAsync(person.SignInName);
        own.Clock.Forward(TimeSpan.FromMinutes(20));
        Assert.True(await browser.IsSignedInAsync());
        own.Clock.Forward(TimeSpan.FromMinutes(20));
        Assert.True(await browser.IsSignedInAsync());

        own.Clock.Forward(TimeSpan.FromMinutes(31));

        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal(SessionEnd.Idle, (await SessionsOf(own, person)).Single().EndedBecause);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_SoThatAStolenCookieIsWorthNothing()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = server.Browser();
        using var answer = await browser.TrySignInAsync(person.SignInName, Staff.Password);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("chengming-office=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var thief = server.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.True(await thief.IsSignedInAsync());

        (await browser.SubmitAsync("/office", [], "form[action='/office/sign-out']")).Dispose();

        Assert.False(await browser.IsSignedInAsync());
        Assert.False(await thief.IsSignedInAsync());
        Assert.Equal(SessionEnd.SignedOut, (await SessionsOf(server, person)).Single().EndedBecause);
    }

    [Fact]
    public async Task Database_HoldsNoKeyThatABrowserCouldUse()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);

        var digest = (await SessionsOf(server, person)).Single().KeyDigest;

        Assert.Matches("^[0-9a-f]{64}$", digest);
    }

    [Fact]
    public async Task End_OfAnotherSessionOfMine_SignsThatBrowserOut_AndNotThisOne()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var there = await server.SignInAsync(person.SignInName);
        using var here = await server.SignInAsync(person.SignInName);

        using var done = await here.SubmitAsync(AccountLinks.Mine, [], "form[action*='handler=End']");

        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.True(await here.IsSignedInAsync());
        Assert.False(await there.IsSignedInAsync());
    }

    [Fact]
    public async Task End_OfASessionOfSomebodyElse_DoesNothing()
    {
        var victim = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(victim.SignInName);
        var session = (await SessionsOf(server, victim)).Single().Id;
        using var stranger = await server.SignedInAsync(StaffRole.Handler);

        using var refused = await stranger.PostFieldsAsync(
            $"{AccountLinks.Mine}?handler=End",
            new() { ["session"] = session.ToString() }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData(StaffRole.SystemAdministrator, "system/disable")]
    [InlineData(StaffRole.SystemAdministrator, "system/reset-password")]
    [InlineData(StaffRole.SecurityAdministrator, "security/end-sessions")]
    public async Task Step_OfAnAdministrator_EndsEverySession(StaffRole role, string step)
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);
        using var administrator = await server.SignedInAsync(role);

        using var done = await administrator.SubmitAsync(
            $"{AccountLinks.Of(person.Id)}/{step}",
            new() { ["Reason"] = "测试需要" }
        );

        Assert.True(done.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK, $"{done.StatusCode}");
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Grant_OfOtherRoles_EndsEverySession()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);
        using var security = await server.SignedInAsync(StaffRole.SecurityAdministrator);

        using var done = await security.SubmitAsync(
            AccountLinks.Roles(person.Id),
            new() { ["Roles"] = nameof(StaffRole.Reviewer) }
        );

        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Visit_OfASignedInPerson_CostsOneQuery_AndOneWriteAMinute()
    {
        // Counted on SQLite, whose plans are read below.
        TestPostgreSql.SkipWith();
        await using var counting = new CountingServer();
        var person = await counting.NewPersonAsync(StaffRole.Handler);
        using var browser = await counting.SignInAsync(person.SignInName);
        await browser.PageAsync("/health/live");

        var quiet = await counting.CommandsAsync(() => browser.PageAsync("/health/live"));
        counting.Clock.Forward(TimeSpan.FromMinutes(2));
        var later = await counting.CommandsAsync(() => browser.PageAsync("/health/live"));
        var again = await counting.CommandsAsync(() => browser.PageAsync("/health/live"));

        Assert.Equal((1, 2, 1), (quiet.Count, later.Count, again.Count));
        Assert.Contains(later, c => c.Contains("UPDATE", StringComparison.Ordinal));
        Assert.DoesNotContain(
            await counting.PlanAsync(quiet[0]),
            p => p.Contains("SCAN", StringComparison.Ordinal) && p.Contains("Session", StringComparison.Ordinal)
        );
    }

    private static Task<List<StaffSession>> SessionsOf(PortalServer at, StaffAccount person) =>
        at.ReadAsync(db =>
            db.Set<StaffSession>().AsNoTracking().Where(s => s.AccountId == person.Id).ToListAsync(Cancel)
        );
}
