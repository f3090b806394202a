using System.Net;
using Chengming.Features.Requests.Portal;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Web;

/// <summary>Whose word about a visitor's address is taken, seen by the limit of look-ups, which counts by address.</summary>
public sealed class TrustedProxiesTests
{
    private const int LookUpsAMinute = 20;
    private const string Proxy = "192.0.2.80";

    [Theory]
    [InlineData(Proxy)]
    [InlineData("192.0.2.0/24")]
    [InlineData("198.51.100.9, 192.0.2.80")]
    public async Task Limit_BehindANamedProxy_CountsEachVisitorByItself(string proxies)
    {
        await using var site = Site(proxies);
        await LookUpAsync(site, "203.0.113.1", LookUpsAMinute);

        Assert.Equal(HttpStatusCode.TooManyRequests, await LookUpAsync(site, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await LookUpAsync(site, "203.0.113.2"));
    }

    [Fact]
    public async Task Limit_WhenAnybodyClaimsOtherAddresses_CountsWhereTheVisitCameFrom()
    {
        await using var site = Site("");
        for (var visit = 0; visit < LookUpsAMinute; visit++)
        {
            await LookUpAsync(site, $"203.0.113.{visit}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await LookUpAsync(site, "203.0.113.99"));
    }

    [Fact]
    public void Start_WithAProxyThatIsNoAddress_SaysWhichAndHowToWriteIt()
    {
        using var site = Site("10.0.0.300");

        var refusal = Assert.Throws<InvalidOperationException>(() => site.Services);

        Assert.Contains("“10.0.0.300”", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10.0.0.0/24", refusal.Message, StringComparison.Ordinal);
    }

    private static PortalServer Site(string proxies) =>
        new()
        {
            Demo = false,
            Settings = new() { ["Proxies"] = proxies },
            Adding = s => s.AddSingleton<IStartupFilter>(new VisitorAddress(Proxy)),
        };

    /// <summary>Looks a case up without naming one, as often as asked; the last answer.</summary>
    private static async Task<HttpStatusCode> LookUpAsync(PortalServer site, string visitor, int times = 1)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Forwarded-For", visitor);
        var last = HttpStatusCode.OK;
        for (var time = 0; time < times; time++)
        {
            using var answer = await client.SubmitAsync(ApplicantLinks.Cases, []);
            last = answer.StatusCode;
        }

        return last;
    }
}
