using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Chengming.Data.Protection.OpenSsl;

/// <summary>The part of OpenSSL's EVP interface that is needed, the same in 1.1.1 and 3.x. Callers ask <see cref="OpenSslLibrary.Require"/> first.</summary>
internal static partial class LibCrypto
{
    [LibraryImport(
        OpenSslLibrary.Name,
        EntryPoint = "EVP_get_digestbyname",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial nint DigestByName(string name);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_MD_CTX_new")]
    public static partial DigestContext NewDigestContext();

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_DigestInit_ex")]
    public static partial int DigestInit(DigestContext context, nint digest, nint engine);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_DigestUpdate")]
    public static partial int DigestUpdate(DigestContext context, ReadOnlySpan<byte> bytes, nuint length);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_DigestFinal_ex")]
    public static partial int DigestFinal(DigestContext context, Span<byte> digest, out uint length);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "HMAC")]
    public static partial nint Hmac(
        nint digest,
        ReadOnlySpan<byte> key,
        int keyLength,
        ReadOnlySpan<byte> bytes,
        nuint length,
        Span<byte> code,
        out uint codeLength
    );

    [LibraryImport(
        OpenSslLibrary.Name,
        EntryPoint = "EVP_get_cipherbyname",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial nint CipherByName(string name);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_CIPHER_CTX_new")]
    public static partial CipherContext NewCipherContext();

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_EncryptInit_ex")]
    public static partial int EncryptInit(
        CipherContext context,
        nint cipher,
        nint engine,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> iv
    );

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_CIPHER_CTX_set_padding")]
    public static partial int SetPadding(CipherContext context, int padding);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_EncryptUpdate")]
    public static partial int EncryptUpdate(
        CipherContext context,
        Span<byte> output,
        out int written,
        ReadOnlySpan<byte> input,
        int length
    );

    /// <summary>OpenSSL answers 1 when a call did what it should.</summary>
    public static void Expect(bool done, string call)
    {
        if (!done)
        {
            throw new CryptographicException($"OpenSSL refused {call}.");
        }
    }

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_MD_CTX_free")]
    private static partial void FreeDigestContext(nint context);

    [LibraryImport(OpenSslLibrary.Name, EntryPoint = "EVP_CIPHER_CTX_free")]
    private static partial void FreeCipherContext(nint context);

    /// <summary>An EVP_MD_CTX.</summary>
    internal sealed class DigestContext() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            FreeDigestContext(handle);

            return true;
        }
    }

    /// <summary>An EVP_CIPHER_CTX.</summary>
    internal sealed class CipherContext() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            FreeCipherContext(handle);

            return true;
        }
    }
}
