using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Addresses that may stand in a text. What a browser could read in two ways is refused, not mended.</summary>
internal static partial class SafeAddress
{
    private const int Longest = 2_000;

    /// <summary>Where a link may lead: http, https, mailto, or within the site. Null when it may not be a link.</summary>
    public static string? Link(string? raw)
    {
        var address = Clean(raw);
        if (address is null || address[0] is '#' or '?' || address.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        return SchemeOf(address) switch
        {
            "" => address,
            "http" or "https" => IsWeb(address) ? address : null,
            "mailto" => address.IndexOf('@', StringComparison.Ordinal) > "mailto:".Length ? address : null,
            _ => null,
        };
    }

    /// <summary>Where a picture may lie: among the platform's own files, or beside the text. Null anywhere else.</summary>
    public static string? Picture(string? raw)
    {
        var address = Clean(raw);
        return
            address is null
            || SchemeOf(address).Length > 0
            || address[0] is '#' or '?'
            || (address[0] == '/' && !OwnFile().IsMatch(address))
            || address.Contains("//", StringComparison.Ordinal)
            || LeadsUp(address)
            ? null
            : address;
    }

    /// <summary>True when the link leads to another site.</summary>
    public static bool IsOutside(string address) => SchemeOf(address) is "http" or "https";

    private static string? Clean(string? raw)
    {
        var text = raw?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A browser drops tabs and line ends within an address and takes a backslash for a slash.
            if (
                c == '\\'
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.Surrogate
                        or UnicodeCategory.OtherNotAssigned
            )
            {
                return null;
            }

            _ =
                c is '"' or '<' or '>' or '`' || char.IsWhiteSpace(c)
                    ? clean.Append(Uri.HexEscape(c > '\xFF' ? ' ' : c))
                    : clean.Append(c);
        }

        return clean.Length > Longest ? null : clean.ToString();
    }

    private static string SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end].ToLowerInvariant() + (end == 0 ? ":" : "") : "";
    }

    private static bool IsWeb(string address) =>
        address.AsSpan(address.IndexOf(':', StringComparison.Ordinal)).StartsWith("://")
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;

    /// <summary>A file of an item, as the portal and the office hand it out.</summary>
    [GeneratedRegex(@"^/(files/.+|items/[0-9a-f-]{36}/files/[0-9a-f-]{36})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnFile();

    private static bool LeadsUp(string address)
    {
        var path = address.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        return path.Contains("..", StringComparison.Ordinal)
            || path.Contains("%2e", StringComparison.OrdinalIgnoreCase)
            || path.Contains("%2f", StringComparison.OrdinalIgnoreCase)
            || path.Contains("%5c", StringComparison.OrdinalIgnoreCase);
    }
}
