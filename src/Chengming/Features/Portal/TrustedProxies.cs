using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Chengming.Features.Portal;

/// <summary>
/// Whom the platform believes when it is told the visitor's address and that the connection was encrypted (X-Forwarded-For, X-Forwarded-Proto):
/// a proxy on this machine, and those the setting <c>Proxies</c> names. Without that every visitor behind a proxy would share one limit.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "Proxies";
    private static readonly char[] Separators = [',', ';', ' '];

    public static void TrustProxies(this WebApplicationBuilder builder)
    {
        var named = builder.Configuration[Setting] ?? "";
        var networks = named
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(NetworkOf)
            .ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            networks.ForEach(o.KnownIPNetworks.Add);
        });
    }

    private static System.Net.IPNetwork NetworkOf(string named)
    {
        if (System.Net.IPNetwork.TryParse(named, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(named, out var address)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException(
                $"{Setting} 里的“{named}”不是 IP 地址，也不是网段。写法如 10.0.0.5 或 10.0.0.0/24，多个用逗号分开。"
            );
    }
}
