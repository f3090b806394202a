using System.Globalization;
using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Delegating;
using Chengming.Tests.Web;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>Lending roles while absent: for some days, to a colleague, with both names in the audit.</summary>
public sealed class DelegationTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deputy_HoldsTheRoleInThoseDaysOnly_InASessionThatWasThereBefore()
    {
        await using var own = new PortalServer();
        var absent = await own.NewPersonAsync(StaffRole.Reviewer);
        var deputy = await own.NewPersonAsync(StaffRole.Handler);
        using var browser = await own.SignInAsync(deputy.SignInName);
        using (var principal = await own.SignInAsync(absent.SignInName))
        {
            using var done = await LendAsync(own, principal, deputy, from: 1, until: 2);
            Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        }

        var seen = new List<bool>();
        for (var day = 0; day <= 3; day++)
        {
            seen.Add(await SeesAsync(browser, $"审核人（代{absent.Name}）"));
            for (var hour = 0; hour < 24 * 3; hour++)
            {
                // Somebody who keeps working is not signed out.
                own.Clock.Forward(TimeSpan.FromMinutes(20));
                Assert.True(await browser.IsSignedInAsync());
            }
        }

        Assert.Equal([false, true, true, false], seen);
    }

    [Fact]
    public async Task End_ByEitherOfTheTwo_TakesTheRoleAtOnce()
    {
        var absent = await server.NewPersonAsync(StaffRole.Reviewer);
        var deputy = await server.NewPersonAsync(StaffRole.Handler);
        using var principal = await server.SignInAsync(absent.SignInName);
        (await LendAsync(server, principal, deputy, 0, 5)).Dispose();
        using var browser = await server.SignInAsync(deputy.SignInName);
        Assert.True(await SeesAsync(browser, $"审核人（代{absent.Name}）"));

        using var done = await browser.SubmitAsync(AccountLinks.Delegation, [], "form[action*='handler=End']");

        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.False(await SeesAsync(browser, $"审核人（代{absent.Name}）"));
    }

    [Fact]
    public async Task Grant_ThatTakesTheRoleFromTheAbsent_EndsTheDelegation()
    {
        var absent = await server.NewPersonAsync(StaffRole.Reviewer);
        var deputy = await server.NewPersonAsync(StaffRole.Handler);
        using var principal = await server.SignInAsync(absent.SignInName);
        (await LendAsync(server, principal, deputy, 0, 5)).Dispose();
        using var security = await server.SignedInAsync(StaffRole.SecurityAdministrator);

        using var done = await security.SubmitAsync(
            AccountLinks.Roles(absent.Id),
            new() { ["Roles"] = nameof(StaffRole.Handler) }
        );

        Assert.NotNull(
            await server.ReadAsync(db =>
                db.Set<Delegation>().Where(d => d.PrincipalId == absent.Id).Select(d => d.EndedAt).SingleAsync(Cancel)
            )
        );
    }

    [Theory]
    [InlineData("Roles", nameof(StaffRole.Approver), "只能委托本人的业务岗位；代理来的岗位和三员职责不能再委托。")]
    [InlineData(
        "Roles",
        nameof(StaffRole.SystemAdministrator),
        "只能委托本人的业务岗位；代理来的岗位和三员职责不能再委托。"
    )]
    [InlineData("From", "2026-03-01", "开始日期不能早于今天。")]
    [InlineData("Until", "2026-06-01", "结束日期应在开始日期当天或之后，最长 60 天。")]
    [InlineData("Reason", "", "请写明原因，如外出培训，200 字以内。")]
    [InlineData("DeputyId", "", "请选择本机关的一位同事；三员不能代理业务岗位。")]
    public async Task Post_WithAFault_SaysWhich(string field, string value, string expected)
    {
        await using var own = new PortalServer();
        var absent = await own.NewPersonAsync(StaffRole.Reviewer);
        var deputy = await own.NewPersonAsync(StaffRole.Handler);
        using var principal = await own.SignInAsync(absent.SignInName);
        var fields = new Dictionary<string, string>
        {
            ["DeputyId"] = deputy.Id.ToString(),
            ["Roles"] = nameof(StaffRole.Reviewer),
            ["From"] = "2026-03-02",
            ["Until"] = "2026-03-06",
            ["Reason"] = "外出培训",
            [field] = value,
        };

        using var answer = await principal.SubmitAsync(AccountLinks.Delegation, fields, "form.delegation");

        Assert.Equal([expected], await answer.ProblemsAsync());
    }

    [Fact]
    public async Task Post_ToSomebodyOfAnotherAgency_IsRefused()
    {
        var absent = await server.NewPersonAsync(StaffRole.Reviewer);
        var supervisor = await server.DemoAsync("zhengwugongkai");
        using var principal = await server.SignInAsync(absent.SignInName);

        using var answer = await LendAsync(server, principal, supervisor, 0, 1);

        Assert.Equal(["请选择本机关的一位同事；三员不能代理业务岗位。"], await answer.ProblemsAsync());
    }

    [Fact]
    public void As_RoleHeldForSomebodyAbsent_NamesBoth_AndKeepsBothApart()
    {
        var (deputy, absent) = (Guid.NewGuid(), Guid.NewGuid());
        var actor = new Actor(
            deputy,
            "林小禾",
            Guid.NewGuid(),
            new HashSet<StaffRole> { StaffRole.Handler, StaffRole.Reviewer }
        )
        {
            Delegated = [new DelegatedRole(StaffRole.Reviewer, absent, "周文静")],
        };

        var reviewing = actor.As(StaffRole.Reviewer);
        var handling = actor.As(StaffRole.Handler);

        Assert.Equal("林小禾（代周文静）", reviewing.Name);
        Assert.Equal([deputy, absent], reviewing.Persons);
        Assert.Equal("林小禾", handling.Name);
        Assert.Equal([deputy], handling.Persons);
    }

    private static Task<HttpResponseMessage> LendAsync(
        PortalServer at,
        HttpClient principal,
        StaffAccount deputy,
        int from,
        int until
    )
    {
        var today = ChinaTime.Day(at.Clock.GetUtcNow());
        return principal.SubmitAsync(
            AccountLinks.Delegation,
            new()
            {
                ["DeputyId"] = deputy.Id.ToString(),
                ["Roles"] = nameof(StaffRole.Reviewer),
                ["From"] = today.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["Until"] = today.AddDays(until).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["Reason"] = "外出培训",
            },
            "form.delegation"
        );
    }

    private static async Task<bool> SeesAsync(HttpClient browser, string role) =>
        (await browser.PageAsync(AccountLinks.Mine)).QuerySelectorAll(".state").Any(s => s.TextContent == role);
}
