using System.Buffers.Binary;
using System.Security.Cryptography;
using Chengming.Data.Protection.Digests;

namespace Chengming.Data.Protection.Suites;

/// <summary>
/// iv (16) ‖ ciphertext ‖ HMAC-SM3 (32) over associated bytes, iv and ciphertext. OpenSSL 3.0 has no SM4-GCM, and this also
/// works with 1.1.1.
/// </summary>
internal sealed class Sm4Suite() : CipherSuite("SM4-CTR-HMAC-SM3", DigestAlgorithm.Sm3)
{
    private const int IvLength = OpenSsl.Sm4.BlockLength;
    private const int MacLength = 32;

    internal override byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var iv = RandomNumberGenerator.GetBytes(IvLength);
        byte[] body = [.. iv, .. OpenSsl.Sm4.Counter(EncryptionKey(key), iv, plain)];

        return [.. body, .. Mac(key, body, associated)];
    }

    internal override byte[]? Open(byte[] key, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> associated)
    {
        if (cipher.Length < IvLength + MacLength)
        {
            return null;
        }

        var body = cipher[..^MacLength];

        return CryptographicOperations.FixedTimeEquals(Mac(key, body, associated), cipher[^MacLength..])
            ? OpenSsl.Sm4.Counter(EncryptionKey(key), body[..IvLength], body[IvLength..])
            : null;
    }

    private byte[] Mac(byte[] key, ReadOnlySpan<byte> body, ReadOnlySpan<byte> associated)
    {
        // The length in front keeps the border between associated bytes and ciphertext.
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(length, associated.Length);

        return Digest.Hmac(Derived(key, "chengming sm4 mac"u8), [.. length, .. associated, .. body]);
    }

    private byte[] EncryptionKey(byte[] key) => Derived(key, "chengming sm4 enc"u8)[..OpenSsl.Sm4.KeyLength];

    // The first block of HKDF-Expand with HMAC-SM3; the key is uniformly random, so nothing needs extracting.
    private byte[] Derived(byte[] key, ReadOnlySpan<byte> purpose) => Digest.Hmac(key, [.. purpose, 1]);
}
