using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Keeping;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>The three administrators are separate (GB/T 22239—2019): none does another's work, and nobody keeps the own account.</summary>
public sealed class SeparationTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static readonly string[] SystemWork =
    [
        "system/disable",
        "system/enable",
        "system/reset-password",
        "system/contact",
        "particulars",
    ];
    private static readonly string[] SecurityWork =
    [
        "roles",
        "security/unlock",
        "security/end-sessions",
        "security/reset-second-factor",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_OfAnothersWork_IsRefused()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        (StaffRole Role, IEnumerable<string> NotTheirs)[] people =
        [
            (StaffRole.SystemAdministrator, SecurityWork),
            (StaffRole.SecurityAdministrator, SystemWork),
            (StaffRole.AuditAdministrator, [.. SystemWork, .. SecurityWork]),
            (StaffRole.Handler, [.. SystemWork, .. SecurityWork]),
            (StaffRole.Supervisor, [.. SystemWork, .. SecurityWork]),
        ];
        var answers = new List<(StaffRole, string, HttpStatusCode)>();
        foreach (var (role, notTheirs) in people)
        {
            using var browser = await server.SignedInAsync(role);
            foreach (var work in notTheirs)
            {
                using var answer = await browser.PostFieldsAsync(
                    $"{AccountLinks.Of(person.Id)}/{work}",
                    new()
                    {
                        ["Reason"] = "越权",
                        ["Roles"] = nameof(StaffRole.Approver),
                        ["Name"] = "改名",
                    }
                );
                answers.Add((role, work, answer.StatusCode));
            }
        }

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Forbidden, a.Item3));
        var after = await server.DemoAsync(person.SignInName);
        Assert.Equal((person.Version, person.Name), (after.Version, after.Name));
    }

    [Fact]
    public async Task Post_StepOfTheOtherAdministratorAtTheOwnAddress_DoesNotExist()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await system.PostFieldsAsync(
            AccountLinks.SystemStep(person.Id, "end-sessions"),
            new() { ["Reason"] = "越权" }
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>The rule stands in the action too, not only at the door.</summary>
    [Fact]
    public async Task Actions_ByTheWrongAdministrator_BreakTheRule()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        var security = await ContextAsync("anquan");
        var system = await ContextAsync("xitong");

        var grant = await Record.ExceptionAsync(() =>
            server.DoAsync(s => s.GetRequiredService<GrantRoles>().RunAsync(new(person.Id, null, []), system, Cancel))
        );
        var disable = await Record.ExceptionAsync(() =>
            server.DoAsync(s => s.GetRequiredService<DisableAccount>().RunAsync(new(person.Id), security, Cancel))
        );

        Assert.Equal(AccountActs.SecurityAdministratorOnly, Assert.IsType<BrokenRuleException>(grant).Rule);
        Assert.Equal(AccountActs.SystemAdministratorOnly, Assert.IsType<BrokenRuleException>(disable).Rule);
    }

    [Theory]
    [InlineData(StaffRole.SystemAdministrator, "xitong", "system/disable")]
    [InlineData(StaffRole.SystemAdministrator, "xitong", "system/reset-password")]
    [InlineData(StaffRole.SecurityAdministrator, "anquan", "roles")]
    [InlineData(StaffRole.SecurityAdministrator, "anquan", "security/end-sessions")]
    public async Task Post_ForTheOwnAccount_IsRefused(StaffRole role, string signInName, string work)
    {
        var own = await server.DemoAsync(signInName);
        using var browser = await server.SignedInAsync(role);

        using var answer = await browser.SubmitAsync(
            $"{AccountLinks.Of(own.Id)}/{work}",
            new() { ["Reason"] = "自己办", ["Roles"] = nameof(StaffRole.Approver) }
        );

        Assert.Equal(["不得办理本人的账号（GB/T 22239—2019 管理员权限分离）。"], await answer.ProblemsAsync());
    }

    [Fact]
    public async Task LastAdministratorOfAKind_CanNeitherBeDisabledNorLoseTheRole()
    {
        await using var own = new PortalServer();
        var audit = await own.DemoAsync("shenji");
        using var system = await own.SignedInAsync(StaffRole.SystemAdministrator);
        using var security = await own.SignedInAsync(StaffRole.SecurityAdministrator);

        using var disabled = await system.SubmitAsync(
            AccountLinks.SystemStep(audit.Id, "disable"),
            new() { ["Reason"] = "调离" }
        );
        using var stripped = await security.SubmitAsync(
            AccountLinks.Roles(audit.Id),
            new() { ["Roles"] = nameof(StaffRole.Handler) }
        );

        string[] expected = ["蒋清是最后一位在用的审计管理员。请先确定并启用另一位，再办理。"];
        Assert.Equal(expected, await disabled.ProblemsAsync());
        Assert.Equal(expected, await stripped.ProblemsAsync());
    }

    /// <summary>Two disabled at the same moment: each is "not the last" before the other is gone.</summary>
    [Fact]
    public async Task LastTwoOfAKind_DisabledAtOnce_OneStays()
    {
        await using var own = new PortalServer();
        var other = await own.NewPersonAsync(StaffRole.AuditAdministrator);
        var audit = await own.DemoAsync("shenji");
        var context = TestActions.Context with { Reason = "同时停用" };

        var outcomes = await Task.WhenAll(
            new[] { audit.Id, other.Id }.Select(id =>
                own.DoAsync(s => s.GetRequiredService<DisableAccount>().RunAsync(new(id), context, Cancel))
            )
        );

        Assert.Single(outcomes, o => o.IsDone);
    }

    [Fact]
    public async Task Grant_AdministratorTogetherWithBusiness_IsRefusedWithTheRule()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var security = await server.SignedInAsync(StaffRole.SecurityAdministrator);

        using var answer = await security.PostFieldsAsync(
            $"{AccountLinks.Roles(person.Id)}",
            new()
            {
                ["Version"] = "1",
                ["Roles[0]"] = nameof(StaffRole.Handler),
                ["Roles[1]"] = nameof(StaffRole.SystemAdministrator),
            }
        );

        Assert.StartsWith(
            "系统管理员、安全管理员、审计管理员不得由一人兼任",
            (await answer.ProblemsAsync()).Single(),
            StringComparison.Ordinal
        );
    }

    private async Task<ActionContext> ContextAsync(string signInName)
    {
        var account = await server.DemoAsync(signInName);
        return new ActionContext(
            new Actor(account.Id, account.Name, account.AgencyId, account.Roles.ToHashSet()),
            Reason: "越权"
        );
    }
}
