using System.Net;
using System.Net.Sockets;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>Which network addresses belong to the public internet. Whoever writes a link must not make the platform talk to its own network.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Of IPv6 only 2000::/3 is public, without documentation and the tunnels that carry IPv4 within.
            "2001::/32",
            "2001:db8::/32",
            "2002::/16",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily is AddressFamily.InterNetwork || Global.Contains(plain))
            && !NotPublic.Any(n => n.Contains(plain));
    }

    /// <summary>Connects to a public address of the host and to no other, whatever the name resolves to at this moment.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var open = found.Where(IsPublic).ToArray();
        if (open.Length == 0)
        {
            throw new NotPublicException(context.DnsEndPoint.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A link leads into a network that is not public; it was not followed.</summary>
internal sealed class NotPublicException(string host) : Exception($"{host} has no public address.");
