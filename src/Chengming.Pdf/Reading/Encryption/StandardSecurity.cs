using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Encryption;

/// <summary>The standard security handler, opened with the empty user password: files that anyone may open but not change.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5; files are only read with it.")]
internal sealed class StandardSecurity
{
    private readonly EncryptionEntries entries;
    private readonly byte[] key;

    private StandardSecurity(EncryptionEntries entries, byte[] key)
    {
        this.entries = entries;
        this.key = key;
    }

    /// <summary>Null when the file is not encrypted.</summary>
    /// <exception cref="PdfException">It needs a password.</exception>
    public static StandardSecurity? Open(ObjectStore store)
    {
        var encrypt = store.Trailer["Encrypt"];
        if (encrypt.IsNull)
        {
            return null;
        }

        var dictionary =
            store.Resolve(encrypt).AsDictionary()
            ?? throw new PdfException(PdfProblem.Encrypted, "The encryption dictionary cannot be read.");
        var found = EncryptionEntries.Read(dictionary, store);
        var fileKey = found.Revision >= 5 ? EncryptionKey.Newer(found) : EncryptionKey.Older(found);
        return fileKey is null
            ? throw new PdfException(PdfProblem.Encrypted, "The file can be opened with a password only.")
            : new StandardSecurity(found, fileKey);
    }

    public byte[] DecryptString(byte[] text, int number, int generation) =>
        Decrypt(text, entries.ForStrings, number, generation);

    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream)
    {
        var isPlain =
            stream.Dictionary["Type"].AsName() is var type
            && (type == "XRef" || (type == "Metadata" && !entries.EncryptsMetadata));
        return isPlain || entries.ForStreams == Cipher.None
            ? stream.Raw
            : Decrypt(stream.Raw.Span, entries.ForStreams, stream.Number, stream.Generation);
    }

    private byte[] Decrypt(ReadOnlySpan<byte> data, Cipher cipher, int number, int generation)
    {
        switch (cipher)
        {
            case Cipher.Rc4:
                return Rc4.Apply(ObjectKey(number, generation, isAes: false), data);
            case Cipher.Aes128:
                return DecryptAes(ObjectKey(number, generation, isAes: true), data);
            case Cipher.Aes256:
                return DecryptAes(key, data);
            default:
                return data.ToArray();
        }
    }

    /// <summary>Algorithm 1: the file's key, the object's number and generation.</summary>
    private byte[] ObjectKey(int number, int generation, bool isAes)
    {
        Span<byte> input = stackalloc byte[key.Length + 9];
        key.CopyTo(input);
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, number);
        four[..3].CopyTo(input[key.Length..]);
        BinaryPrimitives.WriteInt32LittleEndian(four, generation);
        four[..2].CopyTo(input[(key.Length + 3)..]);
        "sAlT"u8.CopyTo(input[(key.Length + 5)..]);
        var hash = MD5.HashData(isAes ? input : input[..(key.Length + 5)]);
        return hash[..Math.Min(16, key.Length + 5)];
    }

    /// <summary>The vector stands before the data. Damaged padding is left in place rather than refused.</summary>
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> data)
    {
        if (data.Length < 32)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var body = data[16..];
        var plain = aes.DecryptCbc(body[..(body.Length & ~15)], data[..16], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= 16 ? plain[..^padding] : plain;
    }
}
