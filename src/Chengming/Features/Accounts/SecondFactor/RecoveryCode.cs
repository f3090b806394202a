using System.Security.Cryptography;
using Chengming.Data.Protection.Digests;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>
/// A code on paper for the day the device is lost (恢复码). Eighty random bits, so that a plain digest is enough to keep it by.
/// </summary>
internal static class RecoveryCode
{
    /// <summary>How many are given out at a time.</summary>
    public const int Many = 10;

    private const int Bytes = 10;

    /// <summary>New codes, as printed.</summary>
    public static IReadOnlyList<string> NewOnes() =>
        [
            .. Enumerable
                .Range(0, Many)
                .Select(_ => Base32.InGroups(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)), '-')),
        ];

    /// <summary>What the account keeps of a code; spaces, dashes and case do not count.</summary>
    public static string DigestOf(Guid accountId, string code)
    {
        var plain = new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return HexDigest.Of($"{accountId:N}/{plain}");
    }
}
