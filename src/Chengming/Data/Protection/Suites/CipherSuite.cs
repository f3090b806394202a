using Chengming.Data.Protection.Digests;
using Chengming.Law;

namespace Chengming.Data.Protection.Suites;

/// <summary>
/// How a key encrypts (加密方案): always authenticated, so that a changed ciphertext or one moved elsewhere is refused. Chosen by
/// setting for the next key; every key keeps the suite it was made for.
/// </summary>
[Term("加密方案")]
public abstract class CipherSuite
{
    private protected CipherSuite(string code, DigestAlgorithm digest)
    {
        Code = code;
        Digest = digest;
    }

    /// <summary>AES-256-GCM of the framework, always there.</summary>
    public static CipherSuite AesGcm { get; } = new AesGcmSuite();

    /// <summary>SM4 (GB/T 32907) in counter mode, then HMAC-SM3, by the system's OpenSSL.</summary>
    public static CipherSuite Sm4 { get; } = new Sm4Suite();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CipherSuite> All { get; } = [AesGcm, Sm4];

    /// <summary>The name in settings and in the key file.</summary>
    public string Code { get; }

    /// <summary>The digest of the same family; a new ring makes its fingerprints with it.</summary>
    public DigestAlgorithm Digest { get; }

    /// <summary>Why it cannot be used on this machine, and how to mend it; null when it can.</summary>
    public string? Problem => Digest.Problem;

    /// <summary>Whether it can be used on this machine.</summary>
    public bool IsAvailable => Problem is null;

    /// <summary>The suite of a <see cref="Code"/>; an unknown one is an error.</summary>
    public static CipherSuite Of(string code) =>
        All.FirstOrDefault(s => s.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"没有加密方案“{code}”，现有 {string.Join("、", All.Select(s => s.Code))}。",
            nameof(code)
        );

    /// <inheritdoc />
    public override string ToString() => Code;

    internal abstract byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated);

    /// <summary>The plain bytes, or null when these are not the bytes that were sealed with this key and these associated bytes.</summary>
    internal abstract byte[]? Open(byte[] key, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> associated);
}
