using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Passwords;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>What a password must be like, when it has to be changed, and what happens then.</summary>
public sealed class PasswordTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Fresh = "Quiet-2-rivers";

    [Theory]
    [InlineData("Rain-over-7", null)]
    [InlineData("Ab-4567", "密码只有 7 位，至少要 8 位。")]
    [InlineData("onlysmallletters", "密码的字符种类不够，还缺 2 种，可以加上大写字母、数字、符号。")]
    [InlineData("small-letters", "密码的字符种类不够，还缺 1 种，可以加上大写字母、数字。")]
    [InlineData("Zhangsan-2026", "密码里不能含有登录名。")]
    [InlineData("Password2026!", "这是常见的弱密码，容易被猜中，请另想一个。")]
    [InlineData("1qaz@WSX", "这是常见的弱密码，容易被猜中，请另想一个。")]
    [InlineData("", "请填写新密码。")]
    public async Task Problems_OfAPassword_SayWhatIsMissing(string password, string? expected)
    {
        var account = new StaffAccount("zhangsan", "张三", Guid.NewGuid());

        var problems = await server.DoAsync(s =>
            s.GetRequiredService<PasswordRules>()
                .ProblemsAsync("New", password, account, TestContext.Current.CancellationToken)
        );

        Assert.Equal(expected is null ? [] : [expected], problems.Select(p => p.Message));
    }

    [Fact]
    public async Task Post_NewPassword_EndsEverySession_AndOnlyTheNewOneSignsIn()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var here = await server.SignInAsync(person.SignInName);
        using var elsewhere = await server.SignInAsync(person.SignInName);

        using var changed = await ChangeAsync(here, Staff.Password, Fresh);

        Assert.Equal(AccountLinks.SignIn, changed.Headers.Location?.OriginalString);
        Assert.False(await here.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        using var old = await here.TrySignInAsync(person.SignInName, Staff.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
        using var again = await server.SignInAsync(person.SignInName, Fresh);
    }

    [Fact]
    public async Task Post_OneOfTheLastFivePasswords_IsRefused_TheSixthIsNot()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        string[] passwords =
        [
            Staff.Password,
            "First-1-word",
            "Second-2-word",
            "Third-3-word",
            "Fourth-4-word",
            "Fifth-5-word",
        ];
        for (var i = 1; i < passwords.Length; i++)
        {
            using var browser = await server.SignInAsync(person.SignInName, passwords[i - 1]);
            using var refused = await ChangeAsync(browser, passwords[i - 1], passwords[0]);
            Assert.Equal(["新密码与最近 5 个密码之一相同，请另想一个。"], await refused.ProblemsAsync());
            using var changed = await ChangeAsync(browser, passwords[i - 1], passwords[i]);
            Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        }

        using var last = await server.SignInAsync(person.SignInName, passwords[^1]);
        using var sixth = await ChangeAsync(last, passwords[^1], passwords[0]);
        Assert.Equal(HttpStatusCode.Found, sixth.StatusCode);
    }

    [Fact]
    public async Task Post_WrongCurrentOrUnlikeRepetition_SaysWhich()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var browser = await server.SignInAsync(person.SignInName);

        using var wrong = await ChangeAsync(browser, "not-mine", Fresh);
        using var unlike = await browser.SubmitAsync(
            AccountLinks.Password,
            new()
            {
                ["Current"] = Staff.Password,
                ["New"] = Fresh,
                ["Again"] = "Quiet-3-rivers",
            }
        );

        Assert.Equal(["现用密码不正确。"], await wrong.ProblemsAsync());
        Assert.Equal(["两次填写的新密码不一样。"], await unlike.ProblemsAsync());
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Get_WithExpiredPassword_LeadsToTheChangePageAndNowhereElse()
    {
        await using var own = new PortalServer();
        own.Clock.Forward(TimeSpan.FromDays(91));
        var person = await own.NewPersonAsync(StaffRole.Handler);
        own.Clock.Forward(TimeSpan.FromDays(91));
        using var browser = await own.SignInAsync(person.SignInName);

        foreach (
            var address in new[] { "/office", AccountLinks.Mine, AccountLinks.SecondFactor, AccountLinks.Delegation }
        )
        {
            using var led = await browser.GetAsync(
                new Uri(address, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(AccountLinks.Password, led.Headers.Location?.OriginalString);
        }

        var page = await browser.PageAsync(AccountLinks.Password);
        Assert.StartsWith("密码已到更换期限", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        using var changed = await ChangeAsync(browser, Staff.Password, Fresh);
        using var again = await own.SignInAsync(person.SignInName, Fresh);
        Assert.True(await again.IsSignedInAsync());
    }

    [Fact]
    public async Task Post_ActionWithExpiredPassword_IsLedAwayToo()
    {
        await using var own = new PortalServer();
        var person = await own.NewPersonAsync(StaffRole.Handler);
        own.Clock.Forward(TimeSpan.FromDays(91));
        using var browser = await own.SignInAsync(person.SignInName);

        using var led = await browser.PostFieldsAsync(AccountLinks.Delegation, []);

        Assert.Equal(AccountLinks.Password, led.Headers.Location?.OriginalString);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current, string wanted) =>
        browser.SubmitAsync(
            AccountLinks.Password,
            new()
            {
                ["Current"] = current,
                ["New"] = wanted,
                ["Again"] = wanted,
            }
        );
}
