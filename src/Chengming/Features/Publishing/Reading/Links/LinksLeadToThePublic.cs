using System.Net;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R702: no link leads to this machine, an internal network, a shared folder or a name without a domain.</summary>
internal sealed class LinksLeadToThePublic : IReadingCheck
{
    private static readonly string[] Inner =
    [
        ".local",
        ".lan",
        ".intranet",
        ".internal",
        ".corp",
        ".home",
        ".test",
        ".example",
        ".invalid",
    ];

    public ReadingRule Rule { get; } =
        new(
            "R702",
            ReadingFamily.Links,
            "链接不得指向本机、内网或共享文件夹",
            FindingSeverity.Error,
            "国办发〔2019〕19号 政府网站与政务新媒体检查指标"
        );

    public void Run(ItemText item, FindingBook book)
    {
        for (var i = 0; i < item.Item.Links.Count; i++)
        {
            var address = item.Item.Links[i].Address.Trim();
            if (InternalAddress.Matches(address) || HasInnerHost(address))
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Links, i),
                    address,
                    "链接指向本机、内网或共享文件夹，公众打不开。",
                    FindingKind.InternalAddress.Advice
                );
            }
        }
    }

    private static bool HasInnerHost(string address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !uri.Scheme.StartsWith("http", StringComparison.Ordinal)
        )
        {
            return false;
        }

        return uri.IsLoopback
            || Inner.Any(i => uri.Host.EndsWith(i, StringComparison.OrdinalIgnoreCase))
            || (
                uri.HostNameType == UriHostNameType.Dns
                && !uri.Host.Contains('.', StringComparison.Ordinal)
                && uri.Host is not ("http" or "https" or "www")
            )
            || (
                IPAddress.TryParse(uri.Host, out var ip)
                && (
                    ip.IsIPv6LinkLocal
                    || ip.IsIPv6UniqueLocal
                    || ip.ToString().StartsWith("169.254.", StringComparison.Ordinal)
                )
            );
    }
}
