using System.Net;
using Chengming.Features.Publishing.LinkWatch;

namespace Chengming.Tests.Features.Publishing.LinkWatch;

public sealed class ExternalLinksTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)] // where clouds keep their secrets
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:a00:1::1", false)] // 10.0.0.1 in a tunnel
    public void IsPublic_TellsTheInternetFromOtherNetworks(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData(200, 200, null)]
    [InlineData(405, 200, null)] // does not know HEAD
    [InlineData(403, 403, null)] // turns programs away: tells nothing about the page
    [InlineData(429, 429, null)]
    [InlineData(404, 200, null)] // answers HEAD wrongly
    [InlineData(404, 404, "网页不存在（404）")]
    [InlineData(500, 503, "网站出错（503）")]
    public async Task FaultOf_Answers_OnlyWhatReadersCannotOpen(int head, int get, string? fault)
    {
        var links = new ExternalLinks(
            new Clients(r => new((HttpStatusCode)(r.Method == HttpMethod.Head ? head : get))),
            new HurriedClock()
        );

        Assert.Equal(fault, (await links.FaultOfAsync(new Uri("https://www.example.gov.cn/a"), Cancel))?.Words);
    }

    [Fact]
    public async Task FaultOf_EndlessRedirections_GivesUp()
    {
        var links = new ExternalLinks(
            new Clients(r => new(HttpStatusCode.Found) { Headers = { Location = new Uri(r.RequestUri! + "x") } }),
            new HurriedClock()
        );

        Assert.Contains(
            "转址",
            (await links.FaultOfAsync(new Uri("https://www.example.gov.cn/a"), Cancel))!.Words,
            StringComparison.Ordinal
        );
        Assert.Equal(6, links.Opened);
    }

    [Fact]
    public async Task FaultOf_AddressOfThisMachine_IsNotConnectedTo()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = PublicAddress.ConnectAsync, UseProxy = false };
        var links = new ExternalLinks(new Clients(handler), new HurriedClock());

        var fault = await links.FaultOfAsync(new Uri("http://127.0.0.1:9/"), Cancel);

        Assert.Equal(new LinkFault("地址不在公网，公众打不开", true), fault);
    }

    /// <summary>The outbound channel.</summary>
    private sealed class Clients(HttpMessageHandler handler) : IHttpClientFactory
    {
        public Clients(Func<HttpRequestMessage, HttpResponseMessage> answer)
            : this(new Answering(answer)) { }

        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer(request));
    }

    /// <summary>Always far enough after the last visit, so that nobody waits.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long now;

        public override long GetTimestamp() => now += 10 * TimestampFrequency;
    }
}
