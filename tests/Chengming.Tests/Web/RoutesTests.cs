using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Web;

/// <summary>Every address of the site stands in <c>routes.csv</c> with who may use it; nothing is open that is not listed.</summary>
public sealed class RoutesTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public void EveryAddress_IsListedWithItsAudience()
    {
        var routes = server
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => !IsFile(e.RoutePattern.RawText!))
            .Select(e => $"{Methods(e)},/{e.RoutePattern.RawText!.TrimStart('/')},{Audience(e)}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Web", "routes.csv")).Skip(1);

        Assert.Equal(listed.Order(StringComparer.Ordinal), routes);
    }

    [Fact]
    public async Task Get_AddressThatDoesNotExist_AnswersNotFoundInChinese()
    {
        var page = await server.PageAsync("/no-such-page");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("没有这个页面", page.QuerySelector("main h1")!.TextContent);
    }

    private static bool IsFile(string pattern) =>
        Path.GetExtension(pattern) is ".css" or ".js" or ".svg" or ".gz" or ".br"
        || pattern.StartsWith("lib/", StringComparison.Ordinal);

    private static string Methods(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: var methods }
            ? string.Join('+', methods)
            : "page";

    private static string Audience(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "everybody" : "nobody";
}
