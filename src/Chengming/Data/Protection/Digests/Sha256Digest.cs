using System.Security.Cryptography;

namespace Chengming.Data.Protection.Digests;

/// <summary>SHA-256 of the framework.</summary>
internal sealed class Sha256Digest() : DigestAlgorithm("Sha256", "SHA-256")
{
    public override string? Problem => null;

    public override byte[] Digest(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    public override async Task<byte[]> DigestAsync(Stream stream, CancellationToken cancel = default) =>
        await SHA256.HashDataAsync(stream, cancel);

    public override byte[] Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(key, bytes);
}
