using Chengming.Data.Protection.Keys;
using Chengming.Law;

namespace Chengming.Data.Protection.Contents;

/// <summary>
/// The vault of long contents (内容保险箱), such as scans: each is encrypted in pieces with a key of its own, and bound to its place. Whoever
/// opens one records it in the audit.
/// </summary>
[Term("内容保险箱")]
public sealed class ContentVault(KeyRing keys, PersonalDataVault vault)
{
    /// <summary>A key for a new content, and the same as the database keeps it.</summary>
    /// <param name="place">Where the key stands, e.g. <c>SealedFile.Key:…</c>.</param>
    public (ContentKey Key, string Sealed) NewKey(string place)
    {
        var key = ContentKey.New(keys.Current.Suite);
        return (key, vault.ProtectSecret(key.Write(), place));
    }

    /// <summary>Reads plain bytes as they are to be stored.</summary>
    /// <param name="plain">Read to its end, once.</param>
    /// <param name="key">The key.</param>
    /// <param name="place">Where the content belongs; it opens nowhere else.</param>
    public static SealingStream Seal(Stream plain, ContentKey key, string place) => new(plain, key, place);

    /// <summary>Reads stored bytes as they were given in; only whole pieces that were found genuine come out.</summary>
    /// <param name="stored">As they lie in the store.</param>
    /// <param name="sealedKey">The key as the database keeps it.</param>
    /// <param name="keyPlace">Where the key stands.</param>
    /// <param name="place">Where the content belongs.</param>
    /// <exception cref="CannotRevealException">The key was changed or moved, or the key that sealed it is gone.</exception>
    public Stream Open(Stream stored, string sealedKey, string keyPlace, string place) =>
        new OpeningStream(stored, ContentKey.Read(vault.RevealSecret(sealedKey, keyPlace)), place);
}
