using System.Security.Cryptography;
using System.Text;

namespace Chengming.Data.Protection.Digests;

/// <summary>The SHA-256 of something as 64 hexadecimal digits in lower case, as the platform writes it wherever the digest cannot be chosen.</summary>
internal static class HexDigest
{
    /// <summary>Of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of what is left in a stream.</summary>
    public static async Task<string> OfAsync(Stream content, CancellationToken cancel) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
}
