using System.Security.Cryptography;
using Chengming.Data.Protection.Digests;

namespace Chengming.Data.Protection.Suites;

/// <summary>nonce (12) ‖ ciphertext ‖ tag (16).</summary>
internal sealed class AesGcmSuite() : CipherSuite("AES-256-GCM", DigestAlgorithm.Sha256)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    internal override byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var cipher = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(cipher.AsSpan(0, NonceLength));
        using var aes = Cipher(key);
        aes.Encrypt(
            cipher.AsSpan(0, NonceLength),
            plain,
            cipher.AsSpan(NonceLength, plain.Length),
            cipher.AsSpan(NonceLength + plain.Length),
            associated
        );

        return cipher;
    }

    internal override byte[]? Open(byte[] key, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> associated)
    {
        var length = cipher.Length - NonceLength - TagLength;
        if (length < 0)
        {
            return null;
        }

        var plain = new byte[length];
        using var aes = Cipher(key);
        try
        {
            aes.Decrypt(
                cipher[..NonceLength],
                cipher.Slice(NonceLength, length),
                cipher[(NonceLength + length)..],
                plain,
                associated
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return plain;
    }

    private static AesGcm Cipher(byte[] key) =>
        new(HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "chengming aes-256-gcm"u8.ToArray()), TagLength);
}
