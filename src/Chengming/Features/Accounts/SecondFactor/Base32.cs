using System.Text;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>Bytes in letters and digits that can be read aloud (RFC 4648, section 6).</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= BitsPerLetter; bits -= BitsPerLetter)
            {
                text.Append(Alphabet[(buffer >> (bits - BitsPerLetter)) & 31]);
            }

            buffer &= 0xFF;
        }

        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (BitsPerLetter - bits)) & 31]).ToString();
    }

    /// <summary>In groups of four, for reading.</summary>
    public static string InGroups(string text, char between) =>
        string.Join(between, text.Chunk(4).Select(c => new string(c)));
}
