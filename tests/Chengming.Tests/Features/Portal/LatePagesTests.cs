using System.Net;
using Chengming.Features.Portal;
using Chengming.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Portal;

/// <summary>Pages that are learned after the first public pages were served: nobody may notice.</summary>
public sealed class LatePagesTests : IAsyncDisposable
{
    private readonly WebApplication app;
    private int learned;

    public LatePagesTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<LatePages>();
        app = builder.Build();
        Late.UseRoutingWith(app);
        app.MapGet("/early", () => "early");
        app.MapGet("/read-early", () => "early");
        app.MapPost("/sent-early", () => "early");
        Late.MapLate(app, MapPages);
    }

    private LatePages Late => app.Services.GetRequiredService<LatePages>();

    [Fact]
    public async Task WhoWantsSomethingElse_DoesNotWaitForThePages()
    {
        Assert.Equal("early", await AskAsync(HttpMethod.Get, "/early"));

        Assert.Equal(0, learned);
        Assert.Empty(Late.Endpoints);
    }

    [Theory]
    [InlineData("GET", "/late")]
    [InlineData("POST", "/late")]
    [InlineData("POST", "/read-early")]
    [InlineData("GET", "/sent-early")]
    public async Task TheFirstVisitorOfAPage_GetsIt(string method, string address)
    {
        Assert.Equal("late", await AskAsync(new HttpMethod(method), address));
        Assert.Equal("early", await AskAsync(HttpMethod.Get, "/early"));
    }

    [Fact]
    public async Task ManyFirstVisitorsAtOnce_AllGetIt_AndItIsLearnedOnce()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        var visits = Enumerable.Range(0, 40).Select(_ => Task.Run(() => AskAsync(HttpMethod.Get, "/late")));

        Assert.All(await Task.WhenAll(visits), answer => Assert.Equal("late", answer));
        Assert.Equal(1, learned);
    }

    [Fact]
    public async Task AnAddressThatNothingHas_IsStillNotFound()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = app.GetTestClient();

        using var answer = await visitor.GetAsync(Relative("/nowhere"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(1, learned);
    }

    [Fact]
    public async Task LearnedWhileNobodyAsks_AreKnownOnce()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("early", await AskAsync(HttpMethod.Get, "/early"));

        Late.Learn();
        Late.Learn();

        Assert.Equal(1, learned);
        Assert.Equal("late", await AskAsync(HttpMethod.Get, "/late"));
    }

    /// <summary>Before the pages are known, an address of theirs must lead nowhere: another that takes it in would be served instead.</summary>
    [Fact]
    public async Task NoOtherAddressOfTheSite_TakesInThatOfAPage()
    {
        await using var server = new PortalServer { Demo = false };
        server.Services.GetRequiredService<LatePages>().Learn();
        var all = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var pages = all.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();
        Assert.True(pages.Count > 50);
        var match = MatcherOf(all.Except(pages));
        var taken = new List<string>();
        Assert.NotNull(await FoundAsync("/search"));
        foreach (var page in pages)
        {
            if (await FoundAsync(AddressOf(page)) is { } other)
            {
                taken.Add($"{AddressOf(page)}: {other.RoutePattern.RawText}");
            }
        }

        Assert.Empty(taken);

        async Task<RouteEndpoint?> FoundAsync(string address)
        {
            var visit = new DefaultHttpContext { RequestServices = app.Services };
            (visit.Request.Method, visit.Request.Path) = (HttpMethods.Get, address);
            await match(visit);
            return visit.GetEndpoint() as RouteEndpoint;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void MapPages(IEndpointRouteBuilder pages)
    {
        Interlocked.Increment(ref learned);
        pages.MapMethods("/late", ["GET", "POST"], () => "late");
        pages.MapPost("/read-early", () => "late");
        pages.MapGet("/sent-early", () => "late");
    }

    private async Task<string> AskAsync(HttpMethod method, string address)
    {
        var cancel = TestContext.Current.CancellationToken;
        if (!app.Lifetime.ApplicationStarted.IsCancellationRequested)
        {
            await app.StartAsync(cancel);
        }

        using var visitor = app.GetTestClient();
        using var asked = new HttpRequestMessage(method, Relative(address));
        using var answer = await visitor.SendAsync(asked, cancel);
        return await answer.Content.ReadAsStringAsync(cancel);
    }

    /// <summary>The framework's own way from an address to what answers it.</summary>
    private RequestDelegate MatcherOf(IEnumerable<Endpoint> endpoints)
    {
        var way = new ApplicationBuilder(app.Services);
        way.UseRouting();
        way.Use(_ => _ => Task.CompletedTask);
        way.UseEndpoints(e => e.DataSources.Add(new DefaultEndpointDataSource(endpoints)));
        return way.Build();
    }

    private static string AddressOf(RouteEndpoint page) =>
        "/"
        + string.Join(
            '/',
            page.RoutePattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(p =>
                        p is RoutePatternLiteralPart literal ? literal.Content
                        : p is RoutePatternParameterPart part ? ValueOf(part)
                        : "x"
                    )
                )
            )
        );

    private static string ValueOf(RoutePatternParameterPart part) =>
        part.ParameterPolicies.Select(p => p.Content).FirstOrDefault() switch
        {
            "guid" => "0193b7a0-0000-7000-8000-000000000001",
            "int" => "2025",
            _ => "x",
        };

    private static Uri Relative(string address) => new(address, UriKind.Relative);
}
