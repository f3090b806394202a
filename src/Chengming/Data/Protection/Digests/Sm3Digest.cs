using System.Buffers;
using Chengming.Data.Protection.OpenSsl;

namespace Chengming.Data.Protection.Digests;

/// <summary>SM3 of the system's OpenSSL.</summary>
internal sealed class Sm3Digest() : DigestAlgorithm("Sm3", "SM3（国密）")
{
    private const int Length = 32;

    public override string? Problem => OpenSslLibrary.Problem;

    public override byte[] Digest(ReadOnlySpan<byte> bytes)
    {
        using var context = Begin();
        Add(context, bytes);

        return End(context);
    }

    public override async Task<byte[]> DigestAsync(Stream stream, CancellationToken cancel = default)
    {
        using var context = Begin();
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
            {
                Add(context, buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return End(context);
    }

    public override byte[] Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        OpenSslLibrary.Require();
        var code = new byte[Length];
        var answer = LibCrypto.Hmac(
            LibCrypto.DigestByName("SM3"),
            key,
            key.Length,
            bytes,
            (nuint)bytes.Length,
            code,
            out var length
        );
        LibCrypto.Expect(answer != 0 && length == Length, "HMAC-SM3");

        return code;
    }

    private static LibCrypto.DigestContext Begin()
    {
        OpenSslLibrary.Require();
        var context = LibCrypto.NewDigestContext();
        LibCrypto.Expect(!context.IsInvalid, "EVP_MD_CTX_new");
        LibCrypto.Expect(LibCrypto.DigestInit(context, LibCrypto.DigestByName("SM3"), 0) == 1, "EVP_DigestInit_ex");

        return context;
    }

    private static void Add(LibCrypto.DigestContext context, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            LibCrypto.Expect(LibCrypto.DigestUpdate(context, bytes, (nuint)bytes.Length) == 1, "EVP_DigestUpdate");
        }
    }

    private static byte[] End(LibCrypto.DigestContext context)
    {
        var digest = new byte[Length];
        LibCrypto.Expect(LibCrypto.DigestFinal(context, digest, out var length) == 1, "EVP_DigestFinal_ex");
        LibCrypto.Expect(length == Length, "a digest of another length");

        return digest;
    }
}
