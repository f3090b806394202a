using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R704: words that are an address lead to that site and no other.</summary>
internal sealed class LinksLeadWhereTheySay : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R704", ReadingFamily.Links, "写明的网址与链接的网站应一致", FindingSeverity.Warning, "办公惯例：链接核对");

    public void Run(ItemText item, FindingBook book)
    {
        for (var i = 0; i < item.Item.Links.Count; i++)
        {
            var link = item.Item.Links[i];
            if (HostOf(link.Text) is { } said && HostOf(link.Address) is { } real && Bare(said) != Bare(real))
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Links, i),
                    link.Text,
                    $"文字写的是 {said}，链接到的是 {real}。",
                    "核对链接，防止被换成别的网站。"
                );
            }
        }
    }

    private static string? HostOf(string text)
    {
        var trimmed = text.Trim();
        var address = trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + trimmed : trimmed;
        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.Host
            : null;
    }

    private static string Bare(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? host[4..].ToUpperInvariant()
            : host.ToUpperInvariant();
}
