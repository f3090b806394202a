using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning;

/// <summary>Addresses that the public cannot open: files, shared folders, this machine, private networks (RFC 1918).</summary>
internal static partial class InternalAddress
{
    public static bool Matches(string address) => Shape().IsMatch(address);

    [GeneratedRegex(
        @"^(?:file:|\\\\|[A-Za-z]:[\\/]|(?:https?|ftp)://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
