using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Setup;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>The first set-up: for whoever reads the server's console, once, all or nothing.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly PortalServer server = new() { Demo = false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Code => server.Services.GetRequiredService<SetupCode>().Text;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/office")]
    [InlineData("/office/sign-in")]
    public async Task Get_OfficeWithoutAccounts_LeadsToTheSetUp(string address)
    {
        using var browser = server.Browser();

        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal(AccountLinks.Setup, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Post_Right_OpensThreeAdministrators_AndThePageIsGone()
    {
        using var browser = server.Browser();

        using var done = await SetUpAsync(browser, Code);

        Assert.Equal(AccountLinks.SignIn, done.Headers.Location?.OriginalString);
        var people = await server.ReadAsync(db =>
            db.StaffAccounts.AsNoTracking().OrderBy(a => a.SignInName).ToListAsync(Cancel)
        );
        Assert.Equal(
            [StaffRole.SecurityAdministrator, StaffRole.AuditAdministrator, StaffRole.SystemAdministrator],
            people.Select(p => p.Roles.Single())
        );
        using var gone = await browser.GetAsync(new Uri(AccountLinks.Setup, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var administrator = await server.SignInAsync("xitong", "System-7-hills");
        Assert.True(await administrator.IsSignedInAsync());
    }

    [Fact]
    public async Task Post_WithoutTheCodeOfTheConsole_ChangesNothing()
    {
        using var browser = server.Browser();

        using var refused = await SetUpAsync(browser, "AAAA-BBBB-CCCC-DDDD");

        Assert.StartsWith("设置码不正确", (await refused.ProblemsAsync()).Single(), StringComparison.Ordinal);
        Assert.False(await server.ReadAsync(db => db.Agencies.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task Post_WithAWeakPassword_SaysWhose_AndChangesNothing()
    {
        using var browser = server.Browser();

        using var refused = await SetUpAsync(
            browser,
            Code,
            new() { ["Audit.Password"] = "short", ["Audit.Again"] = "short" }
        );

        var page = await PortalServer.PageOf(refused);
        Assert.All(
            page.QuerySelectorAll(".problems li a"),
            p => Assert.Equal("#Audit_Password", p.GetAttribute("href"))
        );
        Assert.NotEmpty(page.QuerySelectorAll(".problems li a"));
        Assert.False(await server.ReadAsync(db => db.StaffAccounts.AnyAsync(Cancel)));
        Assert.False(await server.ReadAsync(db => db.Agencies.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task Post_RegionWithoutAWorkingCalendar_IsRefusedAtItsField()
    {
        using var browser = server.Browser();

        using var refused = await SetUpAsync(browser, Code, new() { ["RegionCode"] = "810000" });

        var page = await PortalServer.PageOf(refused);
        Assert.Equal("#RegionCode", Assert.Single(page.QuerySelectorAll(".problems li a")).GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#RegionCode"));
        Assert.False(await server.ReadAsync(db => db.StaffAccounts.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task Post_TwoAtOnce_OneWins()
    {
        using var hers = server.Browser();
        using var his = server.Browser();

        var answers = await Task.WhenAll(
            SetUpAsync(hers, Code),
            SetUpAsync(his, Code, new() { ["System.SignInName"] = "other-system", ["AgencyCode"] = "other" })
        );

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Found);
        Assert.Equal(3, await server.ReadAsync(db => db.StaffAccounts.CountAsync(Cancel)));
        Assert.Equal(1, await server.ReadAsync(db => db.Agencies.CountAsync(Cancel)));
    }

    private static Task<HttpResponseMessage> SetUpAsync(
        HttpClient browser,
        string code,
        Dictionary<string, string>? otherwise = null
    )
    {
        var fields = new Dictionary<string, string>
        {
            ["Code"] = code,
            ["AgencyName"] = "示例市人民政府",
            ["AgencyShortName"] = "示例市",
            ["AgencyCode"] = "shilishi",
            ["RegionCode"] = "990100",
            ["RegionName"] = "示例市",
            ["System.SignInName"] = "xitong",
            ["System.Name"] = "郑维",
            ["System.Password"] = "System-7-hills",
            ["System.Again"] = "System-7-hills",
            ["Security.SignInName"] = "anquan",
            ["Security.Name"] = "冯立",
            ["Security.Password"] = "Guards-7-hills",
            ["Security.Again"] = "Guards-7-hills",
            ["Audit.SignInName"] = "shenji",
            ["Audit.Name"] = "蒋清",
            ["Audit.Password"] = "Reader-7-hills",
            ["Audit.Again"] = "Reader-7-hills",
        };
        foreach (var (field, value) in otherwise ?? [])
        {
            fields[field] = value;
        }

        return browser.SubmitAsync(AccountLinks.Setup, fields);
    }
}
