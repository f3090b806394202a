using System.Net;
using System.Security.Claims;
using Chengming.Features.Accounts;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Web;

/// <summary>
/// Every address of the site stands in <c>routes.csv</c> with everybody who may use it; nothing is open that is not listed.
/// <c>UPDATE_GOLDEN=1</c> writes the table anew: read every changed line before it is committed.
/// </summary>
public sealed class RoutesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();

    [Fact]
    public async Task EveryAddress_IsListedWithEverybodyWhoMayUseIt()
    {
        var table = new List<string> { $"methods,pattern,stranger,{string.Join(',', Roles)}" };
        foreach (var route in Routes())
        {
            table.Add(await LineOfAsync(route));
        }

        string[] lines = [table[0], .. table.Skip(1).Distinct().Order(StringComparer.Ordinal)];
        var listed = Path.Combine(Architecture.SourceTree.Root, "tests", "Chengming.Tests", "Web", "routes.csv");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllLinesAsync(listed, lines, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllLinesAsync(listed, TestContext.Current.CancellationToken), lines);
    }

    /// <summary>The table again, by real visits: every page without parts to fill in, as a stranger and in every role.</summary>
    [Fact]
    public async Task EveryPlainPage_VisitedInEveryRole_AnswersAsTheTableSays()
    {
        var wrong = new List<string>();
        var plain = Routes()
            .Where(r => Methods(r) is "page" or "GET" && !r.RoutePattern.RawText!.Contains('{'))
            .Where(r => !IsGoneAfterTheSetUp(r))
            .ToList();
        using var stranger = server.CreateClient(new() { AllowAutoRedirect = false });
        await VisitAsync(stranger, null);
        foreach (var role in Roles)
        {
            using var client = await server.SignedInAsync(role);
            await VisitAsync(client, role);
        }

        Assert.Empty(wrong);
        Assert.NotEmpty(plain);

        async Task VisitAsync(HttpClient client, StaffRole? role)
        {
            foreach (var route in plain)
            {
                var address = "/" + route.RoutePattern.RawText!.TrimStart('/');
                using var answer = await client.GetAsync(
                    new Uri(address, UriKind.Relative),
                    TestContext.Current.CancellationToken
                );
                // Being asked to sign in names the way back; the second step without a first one only leads to the beginning.
                var isRefused =
                    answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                    || answer.Headers.Location?.OriginalString.Contains(
                        $"{AccountsFeature.SignInAddress}?back=",
                        StringComparison.Ordinal
                    )
                        is true;
                if (isRefused == await MayAsync(route, role) || answer.StatusCode >= HttpStatusCode.InternalServerError)
                {
                    wrong.Add($"{role?.ToString() ?? "stranger"} at {address}: {answer.StatusCode}");
                }
            }
        }
    }

    /// <summary>Pages ask of themselves; any other address that changes something has to declare it.</summary>
    [Fact]
    public void EveryAddressBesidesThePages_ThatChangesSomething_AsksForTheTokenOfAForm()
    {
        var changing = Routes().Where(r => Methods(r) is not "page" && !IsReading(r)).ToList();

        Assert.NotEmpty(changing);
        Assert.Empty(
            changing.Where(r => r.Metadata.GetMetadata<FormTokenAsked>() is null).Select(r => r.RoutePattern.RawText)
        );
    }

    [Theory]
    [InlineData("/office/sign-out", StaffRole.Handler)]
    [InlineData("/office/check/none/stop", StaffRole.Handler)]
    [InlineData("/office/audit/export", StaffRole.AuditAdministrator)]
    public async Task Post_WithoutTheTokenOfAForm_IsRefused(string address, StaffRole role)
    {
        using var client = await server.SignedInAsync(role);
        using var empty = new FormUrlEncodedContent([]);

        using var answer = await client.PostAsync(
            new Uri(address, UriKind.Relative),
            empty,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var still = await client.GetAsync(
            new Uri("/office", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Get_AddressThatDoesNotExist_AnswersNotFoundInChinese()
    {
        var page = await server.PageAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("没有这个页面", page.QuerySelector("main h1")!.TextContent);
    }

    private IEnumerable<RouteEndpoint> Routes()
    {
        server.Services.GetRequiredService<LatePages>().Learn();
        return server
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => !IsFile(e.RoutePattern.RawText!));
    }

    private async Task<string> LineOfAsync(RouteEndpoint route)
    {
        var cells = new List<string> { Methods(route), "/" + route.RoutePattern.RawText!.TrimStart('/') };
        cells.Add(await MayAsync(route, null) ? "yes" : "");
        foreach (var role in Roles)
        {
            cells.Add(await MayAsync(route, role) ? "yes" : "");
        }

        return string.Join(',', cells);
    }

    private async Task<bool> MayAsync(RouteEndpoint route, StaffRole? role)
    {
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return true;
        }

        var policies = server.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy =
            await AuthorizationPolicy.CombineAsync(policies, route.Metadata.GetOrderedMetadata<IAuthorizeData>())
            ?? await policies.GetFallbackPolicyAsync();
        var person = new ClaimsPrincipal(
            role is { } held
                ? new ClaimsIdentity([new Claim(ClaimTypes.Role, held.ToString())], "test")
                : new ClaimsIdentity()
        );
        var guard = server.Services.GetRequiredService<IAuthorizationService>();
        return (await guard.AuthorizeAsync(person, null, policy!)).Succeeded;
    }

    /// <summary>The page of the first set-up does not exist once there are accounts; its own tests hold that.</summary>
    private static bool IsGoneAfterTheSetUp(RouteEndpoint route) => route.RoutePattern.RawText == "office/setup";

    private static bool IsFile(string pattern) =>
        Path.GetExtension(pattern) is ".css" or ".js" or ".svg" or ".gz" or ".br"
        || pattern.StartsWith("lib/", StringComparison.Ordinal);

    private static bool IsReading(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.All(m => m is "GET" or "HEAD");

    private static string Methods(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: var methods }
            ? string.Join('+', methods)
            : "page";
}
