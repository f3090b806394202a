using System.Security.Cryptography;
using System.Text;

namespace Chengming.Features.Publishing.Reading.Findings;

/// <summary>Makes the keys by which dismissals are kept.</summary>
/// <remarks>
/// What is masked enters by twelve bits of its own hash: two numbers that look alike when masked get different keys nearly always, and yet
/// nobody can try out numbers until one fits the key.
/// </remarks>
internal static class FindingKey
{
    public static string Of(string rule, ReadingField field, string value, string shown, string around)
    {
        var secret = value == shown ? 0 : Hash(value)[0] << 4 | Hash(value)[1] >> 4;
        var hash = Hash($"{rule}\n{field}\n{WithoutBlanks(shown)}\n{WithoutBlanks(around)}\n{secret}");
        return $"{rule}-{Convert.ToHexStringLower(hash, 0, 8)}";
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
