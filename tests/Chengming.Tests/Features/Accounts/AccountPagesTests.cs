using System.Net;
using Chengming.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Accounts;

/// <summary>Keeping accounts at the pages: opening, changing, finding, revealing.</summary>
public sealed class AccountPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WithFaults_ShowsEachAtItsField_AndTheSummaryLeadsThere()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(AccountLinks.Open, new() { ["SignInName"] = "X" });

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(
            ["Name", "SignInName", "AgencyId"],
            page.QuerySelectorAll(".field.wrong [aria-invalid=true]").Select(f => f.Id)
        );
        Assert.All(
            page.QuerySelectorAll(".problems a"),
            link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!))
        );
        Assert.Equal("X", page.QuerySelector("#SignInName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Open_ShowsAFirstPasswordOnce_ThatServesForOneSignInOnly()
    {
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);
        var agency = await server.ReadAsync(db =>
            db.Agencies.Where(a => a.Code == "demo-zrj").Select(a => a.Id).SingleAsync(Cancel)
        );

        using var answer = await system.SubmitAsync(
            AccountLinks.Open,
            new()
            {
                ["Name"] = "新来的",
                ["SignInName"] = "xinlai",
                ["AgencyId"] = agency.ToString(),
                ["Mobile"] = "13912345678",
            }
        );

        var password = (await PortalServer.PageOf(answer)).QuerySelector(".once .key")!.TextContent;
        using var browser = await server.SignInAsync("xinlai", password);
        using var led = await browser.GetAsync(new Uri("/office", UriKind.Relative), Cancel);
        Assert.Equal(AccountLinks.Password, led.Headers.Location?.OriginalString);
        using var changed = await browser.SubmitAsync(
            AccountLinks.Password,
            new()
            {
                ["Current"] = password,
                ["New"] = Staff.Password,
                ["Again"] = Staff.Password,
            }
        );
        using var again = await server.SignInAsync("xinlai");
        Assert.True(await again.IsSignedInAsync());
        Assert.Empty((await server.DemoAsync("xinlai")).Roles);
    }

    [Theory]
    [InlineData("Name", "", "请填写姓名，2 到 20 个字。")]
    [InlineData("SignInName", "大写", "登录名由 3 到 40 个小写字母、数字、点、连字符或下划线组成，以字母开头。")]
    [InlineData("SignInName", "Chengban", "登录名由 3 到 40 个小写字母、数字、点、连字符或下划线组成，以字母开头。")]
    [InlineData("SignInName", "chengban", "登录名“chengban”已被使用，请换一个。")]
    [InlineData("Mobile", "12345", "手机号码应为 11 位数字，以 1 开头。")]
    [InlineData("Email", "no-at-sign", "邮箱地址不完整，应如 zhangsan@example.gov.cn。")]
    [InlineData("AgencyId", "", "请选择机关。")]
    public async Task Open_WithAFault_SaysItAtTheField_AndKeepsWhatWasTyped(string field, string value, string expected)
    {
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);
        var agency = await server.ReadAsync(db =>
            db.Agencies.Where(a => a.Code == "demo-zrj").Select(a => a.Id).SingleAsync(Cancel)
        );
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "某某某",
            ["SignInName"] = "moumou",
            ["AgencyId"] = agency.ToString(),
            ["Email"] = "a@example.gov.cn",
            ["Mobile"] = "13912345678",
            [field] = value,
        };

        using var answer = await system.SubmitAsync(AccountLinks.Open, fields);

        var page = await PortalServer.PageOf(answer);
        var problem = page.QuerySelector(".problems li a")!;
        Assert.Equal(expected, problem.TextContent);
        Assert.Equal($"#{field}", problem.GetAttribute("href"));
        Assert.Equal(fields["Mobile"], page.QuerySelector("#Mobile")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Open_WithoutAnything_SaysAllThatIsMissingAtOnce()
    {
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await system.SubmitAsync(AccountLinks.Open, []);

        Assert.Equal(3, (await answer.ProblemsAsync()).Count);
    }

    [Fact]
    public async Task Particulars_ChangedMeanwhile_SaysByWhom_AndKeepsWhatWasTyped()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var first = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var second = await server.SignedInAsync(StaffRole.SystemAdministrator);
        var stale = (await second.PageAsync(AccountLinks.Particulars(person.Id)))
            .QuerySelector("#Version")!
            .GetAttribute("value")!;
        using var done = await first.SubmitAsync(AccountLinks.Particulars(person.Id), new() { ["Name"] = "张三丰" });

        using var late = await second.SubmitAsync(
            AccountLinks.Particulars(person.Id),
            new() { ["Version"] = stale, ["Name"] = "张四丰" }
        );

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await PortalServer.PageOf(late);
        Assert.Contains("郑维", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("张三丰", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("张四丰", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("张三丰", (await server.DemoAsync(person.SignInName)).Name);
    }

    [Fact]
    public async Task Particulars_OtherAgency_TakesTheRolesAndEndsTheSessions()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);
        var agency = await server.ReadAsync(db =>
            db.Agencies.Where(a => a.Code == "demo-zrj").Select(a => a.Id).SingleAsync(Cancel)
        );
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var done = await system.SubmitAsync(
            AccountLinks.Particulars(person.Id),
            new() { ["AgencyId"] = agency.ToString() }
        );

        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Empty((await server.DemoAsync(person.SignInName)).Roles);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Contact_IsEncryptedAtRest_MaskedOnThePage_AndRevealedForAReason()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        var page = await system.PageAsync(AccountLinks.Of(person.Id));
        using var without = await system.SubmitAsync(
            AccountLinks.SystemStep(person.Id, "contact"),
            new() { ["Reason"] = "" }
        );
        using var with = await system.SubmitAsync(
            AccountLinks.SystemStep(person.Id, "contact"),
            new() { ["Reason"] = "通知培训" }
        );

        Assert.Contains("138****5678", page.QuerySelector(".particulars")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13800005678", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(["请写明为什么需要查看。"], await without.ProblemsAsync());
        Assert.Contains(
            "13800005678",
            (await PortalServer.PageOf(with)).QuerySelector(".particulars")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("查看联系方式", (await server.ActsOnAsync(person.Id))[0]);
        var stored = await server.DemoAsync(person.SignInName);
        Assert.DoesNotContain("13800005678", stored.Mobile!.Cipher, StringComparison.Ordinal);
        var records = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == person.Id).Select(r => r.Details).ToListAsync(Cancel)
        );
        Assert.All(records, r => Assert.DoesNotContain("13800005678", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?q=林小", "林小禾")]
    [InlineData("?q=ANQUAN", "冯立")]
    [InlineData("?role=Supervisor", "吴素芬")]
    public async Task List_Filtered_ShowsWhomItIsAbout(string query, string expected)
    {
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        var page = await system.PageAsync(AccountLinks.Accounts + query);

        Assert.Equal([expected], page.QuerySelectorAll("tbody tr td:first-child").Select(c => c.TextContent.Trim()));
    }

    [Theory]
    [InlineData("signIn")]
    [InlineData("name")]
    [InlineData("agency")]
    [InlineData("lastSignIn")]
    [InlineData("-lastSignIn")]
    public async Task List_PageByPage_ShowsEverybodyOnce(string sort)
    {
        await using var own = new PortalServer();
        for (var i = 0; i < 60; i++)
        {
            await own.NewPersonAsync(StaffRole.Handler);
        }

        using var system = await own.SignedInAsync(StaffRole.SystemAdministrator);
        var names = new List<string>();
        for (var address = $"{AccountLinks.Accounts}?sort={sort}"; address is not null; )
        {
            var page = await system.PageAsync(address);
            names.AddRange(page.QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => c.TextContent.Trim()));
            address = page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(70, names.Count);
        Assert.Equal(70, names.Distinct().Count());
    }

    [Theory]
    [InlineData("role=nobody")]
    [InlineData("agency=demo")]
    [InlineData("state=tired")]
    public async Task List_FilterThatMeansNothing_SaysSo_AndShowsAll(string query)
    {
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        var page = await system.PageAsync($"{AccountLinks.Accounts}?{query}");

        Assert.Contains("无法识别", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("林小禾", page.QuerySelectorAll("tbody tr td:first-child").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task List_InAState_ShowsThoseAlone_WithTheirRoles()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var disabled = await system.SubmitAsync(
            AccountLinks.SystemStep(person.Id, "disable"),
            new() { ["Reason"] = "调离" }
        );

        var page = await system.PageAsync($"{AccountLinks.Accounts}?state=Disabled&q={person.SignInName}");

        var row = Assert.Single(page.QuerySelectorAll(".office-list tbody tr"));
        Assert.Equal("承办人", row.QuerySelector("[data-label=岗位]")!.TextContent.Trim());
        Assert.Equal("已停用", row.QuerySelector(".state-error")!.TextContent.Trim());
        Assert.Equal("从未", row.QuerySelector("[data-label=最近登录]")!.TextContent.Trim());
        Assert.Empty(
            (await system.PageAsync($"{AccountLinks.Accounts}?state=Enabled&q={person.SignInName}")).QuerySelectorAll(
                ".office-list"
            )
        );
    }

    [Fact]
    public async Task List_Exported_HoldsThePeople_AndNoContactData()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        var rows = await system.SpreadsheetAsync(AccountLinks.Accounts);

        Assert.Contains(rows, r => r[1].Text == person.SignInName && r[3].Text == "承办人");
        Assert.DoesNotContain(rows.SelectMany(r => r), c => c.Text.Contains("5678", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlock_BySecurity_LetsThePersonInAtOnce()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            (await browser.TrySignInAsync(person.SignInName, $"wrong-{i}")).Dispose();
        }

        using var security = await server.SignedInAsync(StaffRole.SecurityAdministrator);
        using var done = await security.SubmitAsync(AccountLinks.SecurityStep(person.Id, "unlock"), []);

        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        using var again = await server.SignInAsync(person.SignInName);
    }

    [Fact]
    public async Task Disable_AndEnable_KeepTheRoles_AndTheReasonStandsInTheAudit()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var system = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var without = await system.SubmitAsync(
            AccountLinks.SystemStep(person.Id, "disable"),
            new() { ["Reason"] = " " }
        );
        using var disabled = await system.SubmitAsync(
            AccountLinks.SystemStep(person.Id, "disable"),
            new() { ["Reason"] = "借调" }
        );
        using var enabled = await system.SubmitAsync(
            AccountLinks.SystemStep(person.Id, "enable"),
            new() { ["Reason"] = "借调期满" }
        );

        Assert.Equal(["请写明停用的原因，如调离、退休。"], await without.ProblemsAsync());
        using var browser = await server.SignInAsync(person.SignInName);
        Assert.Equal([StaffRole.Handler], (await server.DemoAsync(person.SignInName)).Roles);
        var reasons = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == person.Id && r.Reason != null)
                .OrderBy(r => r.Sequence)
                .Select(r => r.Reason)
                .ToListAsync(Cancel)
        );
        Assert.Equal(["借调", "借调期满"], reasons);
    }
}
