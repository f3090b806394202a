using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R701: every link has a whole address that a browser opens as a page.</summary>
internal sealed class LinksAreWhole : IReadingCheck
{
    private static readonly string[] Opened = ["http", "https", "mailto", "tel"];
    private static readonly string[] Dangerous = ["javascript", "data", "vbscript"];

    public ReadingRule Rule { get; } =
        new(
            "R701",
            ReadingFamily.Links,
            "链接地址应完整有效",
            FindingSeverity.Error,
            "国办发〔2019〕19号 政府网站与政务新媒体检查指标"
        );

    public void Run(ItemText item, FindingBook book)
    {
        for (var i = 0; i < item.Item.Links.Count; i++)
        {
            var address = item.Item.Links[i].Address.Trim();
            var place = new ReadingPlace(ReadingField.Links, i);
            if (Problem(address) is var (message, suggestion, severity))
            {
                book.Add(Rule, place, address, message, suggestion, severity);
            }
        }
    }

    private static (string Message, string? Suggestion, FindingSeverity? Severity)? Problem(string address)
    {
        if (address.Length == 0)
        {
            return ("链接没有地址。", "填上地址，或去掉链接。", FindingSeverity.Warning);
        }

        // Within the site, or within the page; shared folders and files are told by R702.
        var isOfTheSite = address[0] is '/' or '#' && !address.StartsWith("//", StringComparison.Ordinal);
        if (isOfTheSite || InternalAddress.Matches(address))
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            var isOnlyLackingItsBeginning = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            return (
                "链接地址不完整。",
                isOnlyLackingItsBeginning ? "https://" + address : "填写完整的地址。",
                FindingSeverity.Warning
            );
        }

        return Dangerous.Contains(uri.Scheme) ? ("链接会运行脚本。", "去掉链接。", null)
            : !Opened.Contains(uri.Scheme)
                ? ($"链接不是网页地址（{uri.Scheme}）。", "改为网页地址。", FindingSeverity.Warning)
            : uri.Scheme.StartsWith("http", StringComparison.Ordinal) && IsMalformed(uri)
                ? ("链接地址写错了。", "核对地址。", FindingSeverity.Warning)
            : null;
    }

    private static bool IsMalformed(Uri uri) =>
        uri.Host.Length == 0
        || uri.OriginalString.AsSpan().ContainsAny(" \u3000，。；")
        || uri.Host is "http" or "https" or "www"
        || uri.Host.Contains("..", StringComparison.Ordinal);
}
