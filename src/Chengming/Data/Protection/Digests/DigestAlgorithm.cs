using Chengming.Law;

namespace Chengming.Data.Protection.Digests;

/// <summary>A digest algorithm (摘要算法), chosen by setting and written beside every digest it made.</summary>
[Term("摘要算法")]
public abstract class DigestAlgorithm
{
    private protected DigestAlgorithm(string code, string title)
    {
        Code = code;
        Title = title;
    }

    /// <summary>SHA-256, always there.</summary>
    public static DigestAlgorithm Sha256 { get; } = new Sha256Digest();

    /// <summary>SM3 (GB/T 32905) of the system's OpenSSL.</summary>
    public static DigestAlgorithm Sm3 { get; } = new Sm3Digest();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DigestAlgorithm> All { get; } = [Sha256, Sm3];

    /// <summary>The name in settings and files.</summary>
    public string Code { get; }

    /// <summary>The name people read.</summary>
    public string Title { get; }

    /// <summary>Why it cannot be used on this machine, and how to mend it; null when it can.</summary>
    public abstract string? Problem { get; }

    /// <summary>Whether it can be used on this machine.</summary>
    public bool IsAvailable => Problem is null;

    /// <summary>The algorithm of a <see cref="Code"/>; an unknown one is an error.</summary>
    public static DigestAlgorithm Of(string code) =>
        All.FirstOrDefault(a => a.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"没有摘要算法“{code}”，现有 {string.Join("、", All.Select(a => a.Code))}。",
            nameof(code)
        );

    /// <summary>The digest of <paramref name="bytes"/>, 32 bytes.</summary>
    public abstract byte[] Digest(ReadOnlySpan<byte> bytes);

    /// <summary>The digest of what is left in <paramref name="stream"/>, 32 bytes.</summary>
    public abstract Task<byte[]> DigestAsync(Stream stream, CancellationToken cancel = default);

    /// <summary>The keyed digest (HMAC) of <paramref name="bytes"/>, 32 bytes.</summary>
    public abstract byte[] Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes);

    /// <inheritdoc />
    public override string ToString() => Code;
}
