using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>
/// Opens links to other sites. Only http and https to public addresses, also after each redirection; HEAD first and GET where a site does not
/// answer to it. A site that turns programs away (401, 403, 429 …) tells nothing about the link: that is no fault.
/// </summary>
internal sealed class ExternalLinks(IHttpClientFactory clients, TimeProvider clock)
{
    public const string Client = "links";

    private const int MostRedirections = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenVisits = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, LinkFault?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lastVisits = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many addresses were opened.</summary>
    public int Opened { get; private set; }

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ExternalLinks>();
        services.AddScoped<DraftLinks>();
        services.AddSingleton<TriedLinks>();
        services
            .AddHttpClient(Client)
            .ConfigureHttpClient(c =>
            {
                c.Timeout = Longest;
                c.MaxResponseContentBufferSize = 64 * 1024;
                c.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (compatible; Chengming link check)");
            })
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseProxy = false,
                    UseCookies = false,
                    ConnectTimeout = Longest,
                    ConnectCallback = PublicAddress.ConnectAsync,
                }
            );
    }

    /// <summary>What is wrong with the address; null when it opens, or nothing can be said.</summary>
    public async Task<LinkFault?> FaultOfAsync(Uri address, CancellationToken cancel)
    {
        var key = address.GetLeftPart(UriPartial.Query);
        if (!known.TryGetValue(key, out var fault))
        {
            fault = await LookAsync(address, cancel);
            known.Add(key, fault);
        }

        return fault;
    }

    private async Task<LinkFault?> LookAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            var at = address;
            for (var hops = 0; hops <= MostRedirections; hops++)
            {
                using var answer = await AskAsync(at, cancel);
                if (
                    answer is
                    {
                        StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest,
                        Headers.Location: { } next
                    }
                )
                {
                    at = next.IsAbsoluteUri ? next : new Uri(at, next);
                    if (at.Scheme is not ("http" or "https"))
                    {
                        return new LinkFault("网站把链接转到了不是网页的地址", false);
                    }

                    continue;
                }

                return FaultOf(answer.StatusCode);
            }

            return new LinkFault($"网站连续转址超过 {MostRedirections} 次", false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new LinkFault($"网站 {Longest.TotalSeconds:0} 秒内没有回应", false);
        }
        catch (HttpRequestException e)
        {
            return FaultOf(e);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancel)
    {
        var answer = await SendAsync(HttpMethod.Head, address, cancel);
        // Many sites refuse HEAD, or answer it wrongly.
        if (answer.IsSuccessStatusCode || (int)answer.StatusCode is >= 300 and < 400)
        {
            return answer;
        }

        answer.Dispose();
        return await SendAsync(HttpMethod.Get, address, cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, CancellationToken cancel)
    {
        if (lastVisits.TryGetValue(address.Host, out var last))
        {
            var wait = BetweenVisits - clock.GetElapsedTime(last);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancel);
            }
        }

        lastVisits[address.Host] = clock.GetTimestamp();
        Opened++;
        using var request = new HttpRequestMessage(method, address);
        return await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private static LinkFault? FaultOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new($"网页不存在（{(int)status}）", false),
            >= HttpStatusCode.InternalServerError => new($"网站出错（{(int)status}）", false),
            _ => null,
        };

    private static LinkFault FaultOf(HttpRequestException e) =>
        e.InnerException switch
        {
            NotPublicException => new("地址不在公网，公众打不开", true),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => new(
                "域名不存在",
                false
            ),
            AuthenticationException => new("网站的安全证书有问题", false),
            _ => new("网站连不上", false),
        };
}
