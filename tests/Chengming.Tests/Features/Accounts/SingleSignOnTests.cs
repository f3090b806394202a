using System.Net;
using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Keeping;
using Chengming.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Accounts;

/// <summary>Single sign-on against a local server that speaks the protocol: authorization code with state and PKCE.</summary>
public sealed class SingleSignOnTests : IAsyncLifetime
{
    private readonly Authority authority = new();
    private ServerWithAuthority server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await authority.StartAsync();
        server = new ServerWithAuthority(authority.Address) { IsFirstStart = true };
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_OfAnOpenAccount_BeginsASession()
    {
        authority.Person = "ChengBan";
        using var browser = server.Browser();
        var page = await browser.PageAsync($"{AccountLinks.SignIn}?back=%2Foffice%2Faccount");
        Assert.Equal("用省统一认证登录", page.QuerySelector(".other-way a")!.TextContent);

        using var answer = await GoThroughAsync(browser, page.QuerySelector(".other-way a")!.GetAttribute("href")!);

        Assert.Equal("/office/account", answer.Headers.Location?.OriginalString);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal(
            "统一身份认证",
            (await browser.PageAsync(AccountLinks.Mine)).QuerySelector("tbody tr td:nth-child(5)")!.TextContent
        );
    }

    [Theory]
    [InlineData("nobody-here")]
    [InlineData("")]
    public async Task SignIn_WithoutAnAccountHere_OpensNone(string person)
    {
        authority.Person = person;
        using var browser = server.Browser();

        using var answer = await GoThroughAsync(browser, AccountLinks.SingleSignOn);

        Assert.Equal($"{AccountLinks.SignIn}?single=unknown", answer.Headers.Location?.OriginalString);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData(false, "统一身份认证和动态验证码")]
    [InlineData(true, "统一身份认证和恢复码")]
    public async Task SignIn_OfAnAccountWithSecondFactor_AsksForTheCodeToo(bool byRecoveryCode, string means)
    {
        var (person, codes) = await server.WithSecondFactorAsync();
        server.Clock.Forward(TimeSpan.FromMinutes(2));
        authority.Person = person.SignInName;
        using var browser = server.Browser();

        using var asked = await GoThroughAsync(browser, AccountLinks.SingleSignOn);
        Assert.StartsWith(AccountLinks.SecondStep, asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        using var done = await browser.GiveCodeAsync(byRecoveryCode ? codes[0] : await server.CodeAsync(person));

        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal(
            means,
            (await browser.PageAsync(AccountLinks.Mine)).QuerySelector("tbody tr td:nth-child(5)")!.TextContent
        );
    }

    [Fact]
    public async Task SignIn_OfADisabledAccount_OpensNone()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        await server.DoAsync(s =>
            s.GetRequiredService<DisableAccount>()
                .RunAsync(new(person.Id), TestActions.Context with { Reason = "调离" }, Cancel)
        );
        authority.Person = person.SignInName;
        using var browser = server.Browser();

        using var answer = await GoThroughAsync(browser, AccountLinks.SingleSignOn);

        Assert.Equal($"{AccountLinks.SignIn}?single=unknown", answer.Headers.Location?.OriginalString);
        Assert.Equal("统一身份认证无对应账号", (await server.ActsOnAsync(person.Id))[0]);
    }

    [Fact]
    public async Task Answer_WithAStateThatWeDidNotGive_IsRefused()
    {
        using var browser = server.Browser();

        using var answer = await browser.GetAsync(
            new Uri("/office/sign-in/single/answer?code=stolen&state=made-up", UriKind.Relative),
            Cancel
        );

        Assert.Equal($"{AccountLinks.SignIn}?single=failed", answer.Headers.Location?.OriginalString);
        Assert.False(await browser.IsSignedInAsync());
    }

    /// <summary>Follows the way from our button over the authority back to us.</summary>
    private static async Task<HttpResponseMessage> GoThroughAsync(HttpClient browser, string start)
    {
        using var sent = await browser.GetAsync(new Uri(start, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var asked = await outside.GetAsync(sent.Headers.Location, Cancel);
        return await browser.GetAsync(
            asked.Headers.Location!.PathAndQuery is { } back ? new Uri(back, UriKind.Relative) : null,
            Cancel
        );
    }

    private sealed class ServerWithAuthority : PortalServer
    {
        private readonly string address;

        public ServerWithAuthority(string address)
        {
            this.address = address;
            // The cookie that ties the answer to the question expires, and the browser of the tests asks the machine for the time.
            Clock.Forward(TimeProvider.System.GetUtcNow() - Clock.GetUtcNow());
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("SingleSignOn:Name", "省统一认证");
            builder.UseSetting("SingleSignOn:AuthorizationEndpoint", $"{address}/authorize");
            builder.UseSetting("SingleSignOn:TokenEndpoint", $"{address}/token");
            builder.UseSetting("SingleSignOn:UserInformationEndpoint", $"{address}/who");
            builder.UseSetting("SingleSignOn:ClientId", Authority.Client);
            builder.UseSetting("SingleSignOn:ClientSecret", Authority.Secret);
            builder.UseSetting("SingleSignOn:Scope", "profile");
        }
    }

    /// <summary>An authority that knows one person and is strict about the protocol (RFC 6749, RFC 7636).</summary>
    private sealed class Authority : IAsyncDisposable
    {
        public const string Client = "chengming-test";
        public const string Secret = "not-really-secret";
        private const string Token = "the-token";

        private readonly WebApplication app;
        private string challenge = "";
        private string code = "";

        public Authority()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            builder.Services.AddRoutingCore();
            app = builder.Build();
            app.MapGet("/authorize", Ask);
            // Without the cast it would be taken for a plain handler and its answer thrown away.
            app.MapPost("/token", (Delegate)GiveAsync);
            app.MapGet("/who", Tell);
        }

        public string Person { get; set; } = "chengban";

        public string Address =>
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        public Task StartAsync() => app.StartAsync();

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private IResult Ask(HttpContext context)
        {
            var query = context.Request.Query;
            if (
                query["response_type"] != "code"
                || query["client_id"] != Client
                || query["code_challenge_method"] != "S256"
            )
            {
                return Results.BadRequest();
            }

            challenge = query["code_challenge"]!;
            code = Guid.NewGuid().ToString("N");
            return Results.Redirect(
                QueryHelpers.AddQueryString(
                    query["redirect_uri"]!,
                    new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }
                )
            );
        }

        private async Task<IResult> GiveAsync(HttpContext context)
        {
            var form = await context.Request.ReadFormAsync();
            var proof = WebEncoders.Base64UrlEncode(
                SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))
            );
            return
                form["grant_type"] == "authorization_code"
                && form["code"] == code
                && form["client_id"] == Client
                && form["client_secret"] == Secret
                && proof == challenge
                ? Results.Json(new Dictionary<string, string> { ["access_token"] = Token, ["token_type"] = "Bearer" })
                : Results.BadRequest();
        }

        private IResult Tell(HttpContext context) =>
            context.Request.Headers.Authorization == $"Bearer {Token}"
                ? Results.Json(new Dictionary<string, string> { ["preferred_username"] = Person })
                : Results.Unauthorized();
    }
}
