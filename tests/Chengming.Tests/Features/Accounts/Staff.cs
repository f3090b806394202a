using System.Net;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>People of tests, and what they do at the pages.</summary>
internal static class Staff
{
    public const string Password = "Rain-over-7-hills";

    private static int many;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A new person of the invented bureau with a password of the own choice.</summary>
    public static async Task<StaffAccount> NewPersonAsync(this PortalServer server, params StaffRole[] roles)
    {
        var name = $"person{Interlocked.Increment(ref many)}";
        return await server.DoAsync(async services =>
        {
            var agency = await services
                .GetRequiredService<PlatformDb>()
                .Agencies.SingleAsync(a => a.Code == "demo-yjj", Cancel);
            var input = new OpenAccount.Input(
                name,
                $"人员{many}",
                agency,
                Password,
                roles,
                "person@example.gov.cn",
                "13800005678"
            );
            var opened = await services.GetRequiredService<OpenAccount>().RunAsync(input, TestActions.Context, Cancel);
            return opened.OrThrow().Account;
        });
    }

    /// <summary>Runs something with the services of one unit of work.</summary>
    public static async Task<T> DoAsync<T>(this PortalServer server, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Something read from the database.</summary>
    public static Task<T> ReadAsync<T>(this PortalServer server, Func<PlatformDb, Task<T>> read) =>
        server.DoAsync(s => read(s.GetRequiredService<PlatformDb>()));

    /// <summary>The account of a demonstration person.</summary>
    public static Task<StaffAccount> DemoAsync(this PortalServer server, string signInName) =>
        server.ReadAsync(db => db.StaffAccounts.AsNoTracking().SingleAsync(a => a.SignInName == signInName, Cancel));

    /// <summary>A browser that nobody has signed in with.</summary>
    public static HttpClient Browser(this PortalServer server) =>
        server.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Sends the sign-in form.</summary>
    public static Task<HttpResponseMessage> TrySignInAsync(this HttpClient browser, string name, string password) =>
        browser.SubmitAsync(AccountLinks.SignIn, new() { ["SignInName"] = name, ["Password"] = password });

    /// <summary>A browser in which the person has signed in.</summary>
    public static async Task<HttpClient> SignInAsync(this PortalServer server, string name, string password = Password)
    {
        var browser = server.Browser();
        using var answer = await browser.TrySignInAsync(name, password);
        Assert.Equal("/office", answer.Headers.Location?.OriginalString);
        return browser;
    }

    /// <summary>True while the browser is signed in.</summary>
    public static async Task<bool> IsSignedInAsync(this HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri(AccountLinks.Mine, UriKind.Relative), Cancel);
        return answer.StatusCode is HttpStatusCode.OK;
    }

    /// <summary>Sends fields to an address, with the token that a page of the own account gives.</summary>
    public static async Task<HttpResponseMessage> PostFieldsAsync(
        this HttpClient browser,
        string address,
        Dictionary<string, string>? fields = null
    )
    {
        var page = await browser.PageAsync(AccountLinks.Password);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([.. fields ?? [], new("__RequestVerificationToken", token)]);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
    }

    /// <summary>A page as this browser sees it.</summary>
    public static async Task<IDocument> PageAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await PortalServer.PageOf(answer);
    }

    /// <summary>The problems that an answer shows.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(this HttpResponseMessage answer) =>
        [.. (await PortalServer.PageOf(answer)).QuerySelectorAll(".problems li").Select(p => p.TextContent.Trim())];

    /// <summary>What the audit names, the newest first.</summary>
    public static Task<List<string>> ActsOnAsync(this PortalServer server, Guid subject) =>
        server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == subject)
                .OrderByDescending(r => r.Sequence)
                .Select(r => r.ActTerm)
                .ToListAsync(Cancel)
        );
}
