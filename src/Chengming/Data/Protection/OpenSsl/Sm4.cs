namespace Chengming.Data.Protection.OpenSsl;

/// <summary>SM4 (GB/T 32907), one direction: a counter mode needs no other.</summary>
internal static class Sm4
{
    public const int KeyLength = 16;
    public const int BlockLength = 16;

    /// <summary>Encrypts or decrypts in counter mode.</summary>
    public static byte[] Counter(ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> bytes) =>
        Run("SM4-CTR", key, iv, bytes);

    /// <summary>Encrypts whole blocks one by one; only the standard's examples are given this way.</summary>
    public static byte[] Blocks(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes) => Run("SM4-ECB", key, [], bytes);

    private static byte[] Run(string cipher, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> bytes)
    {
        OpenSslLibrary.Require();
        if (key.Length != KeyLength)
        {
            throw new ArgumentException($"A key of SM4 has {KeyLength} bytes.", nameof(key));
        }

        if (bytes.IsEmpty)
        {
            return [];
        }

        using var context = LibCrypto.NewCipherContext();
        LibCrypto.Expect(!context.IsInvalid, "EVP_CIPHER_CTX_new");
        LibCrypto.Expect(LibCrypto.EncryptInit(context, LibCrypto.CipherByName(cipher), 0, key, iv) == 1, cipher);
        LibCrypto.Expect(LibCrypto.SetPadding(context, 0) == 1, "EVP_CIPHER_CTX_set_padding");
        var output = new byte[bytes.Length];
        LibCrypto.Expect(LibCrypto.EncryptUpdate(context, output, out var written, bytes, bytes.Length) == 1, cipher);
        LibCrypto.Expect(written == output.Length, $"{bytes.Length} bytes in {cipher}");

        return output;
    }
}
