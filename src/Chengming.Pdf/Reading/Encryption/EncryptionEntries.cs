using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Encryption;

/// <summary>The encryption dictionary, checked for shape.</summary>
internal sealed record EncryptionEntries(
    int Version,
    int Revision,
    int KeyBytes,
    byte[] Owner,
    byte[] User,
    byte[] UserKey,
    int Permissions,
    byte[] FileId,
    bool EncryptsMetadata,
    Cipher ForStreams,
    Cipher ForStrings
)
{
    public static EncryptionEntries Read(PdfDictionary dictionary, ObjectStore store)
    {
        if (store.Resolve(dictionary, "Filter").AsName() != "Standard")
        {
            throw new PdfException(
                PdfProblem.Encrypted,
                "The file is encrypted for certificates or by an unknown scheme."
            );
        }

        var version = store.Resolve(dictionary, "V").AsInt();
        var revision = store.Resolve(dictionary, "R").AsInt();
        var bits = store.Resolve(dictionary, "Length").AsInt(40);
        var user = Text("U");
        var owner = Text("O");
        var userKey = Text("UE");
        var isNewer = revision is 5 or 6 && version == 5;
        var isOlder = revision is 2 or 3 or 4 && version is 1 or 2 or 4;
        if (
            !(isNewer || isOlder)
            || user.Length < (isNewer ? 48 : 32)
            || owner.Length < 32
            || (isNewer && userKey.Length < 32)
        )
        {
            throw new PdfException(PdfProblem.Encrypted, $"Encryption version {version}.{revision} is not known.");
        }

        var id = store.Resolve(store.Trailer, "ID").AsArray();
        return new EncryptionEntries(
            version,
            revision,
            version == 4 ? 16
                : version == 1 ? 5
                : Math.Clamp(bits / 8, 5, 16),
            owner,
            user,
            userKey,
            unchecked((int)store.Resolve(dictionary, "P").AsLong()),
            id is [var first, ..] ? store.Resolve(first).AsText() ?? [] : [],
            store.Resolve(dictionary, "EncryptMetadata").AsBoolean(true),
            CipherOf("StmF"),
            CipherOf("StrF")
        );

        byte[] Text(string key) => store.Resolve(dictionary, key).AsText() ?? [];

        Cipher CipherOf(string use)
        {
            if (version < 4)
            {
                return Cipher.Rc4;
            }

            var name = store.Resolve(dictionary, use).AsName() ?? "Identity";
            var filters = store.Resolve(dictionary, "CF").AsDictionary();
            var filter = filters is null ? null : store.Resolve(filters, name).AsDictionary();
            return (filter is null ? "None" : store.Resolve(filter, "CFM").AsName()) switch
            {
                "V2" => Cipher.Rc4,
                "AESV2" => Cipher.Aes128,
                "AESV3" => Cipher.Aes256,
                _ => Cipher.None,
            };
        }
    }
}

internal enum Cipher
{
    None,
    Rc4,
    Aes128,
    Aes256,
}
