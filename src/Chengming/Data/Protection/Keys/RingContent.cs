using System.Security.Cryptography;
using Chengming.Data.Protection.Digests;
using Chengming.Data.Protection.Suites;

namespace Chengming.Data.Protection.Keys;

/// <summary>What the key file of personal data holds.</summary>
/// <param name="Current">The id of the key that encrypts.</param>
/// <param name="Fingerprint">The key of the fingerprints, which stays for good.</param>
/// <param name="Keys">All keys, the oldest first.</param>
internal sealed record RingContent(string Current, FingerprintKey Fingerprint, IReadOnlyList<RingKey> Keys)
{
    public RingKey CurrentKey => Keys.Single(k => k.Id == Current);

    /// <summary>Whether every part is what <see cref="KeyRing"/> writes.</summary>
    public bool IsSound =>
        Keys.Select(k => k.Id).Distinct(StringComparer.Ordinal).Count() == Keys.Count
        && Keys.Any(k => k.Id == Current && k.Key is not null)
        && Keys.All(k => k.Key is null ? k.RetiredAt is not null : k.Key.Length == RingKey.Length)
        && Keys.All(k => CipherSuite.All.Any(s => s.Code == k.Suite))
        && Fingerprint.Key.Length == RingKey.Length
        && DigestAlgorithm.All.Any(d => d.Code == Fingerprint.Digest);
}

/// <summary>The key that makes fingerprints, and with which digest.</summary>
internal sealed record FingerprintKey(string Digest, byte[] Key);

/// <summary>A key, or what is left of a retired one.</summary>
internal sealed record RingKey(
    string Id,
    DateTimeOffset CreatedAt,
    string Suite,
    byte[]? Key,
    DateTimeOffset? RetiredAt
)
{
    public const int Length = 32;

    /// <summary>A random id: an older key file restored from a backup must not give the same name to another key.</summary>
    public static RingKey New(CipherSuite suite, DateTimeOffset now) =>
        new(
            RandomNumberGenerator.GetHexString(12, lowercase: true),
            now,
            suite.Code,
            RandomNumberGenerator.GetBytes(Length),
            null
        );
}
