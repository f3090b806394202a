using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Chengming.Data.Protection.Digests;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;
using Chengming.Law;

namespace Chengming.Data.Protection;

/// <summary>
/// The vault of personal data (个人信息保险箱). The associated data, e.g. <c>Requester.IdNumber</c>, names the place of a value;
/// a ciphertext copied to another place is refused there. Whoever reveals a value records it in the audit.
/// </summary>
[Term("个人信息保险箱")]
public sealed class PersonalDataVault(KeyRing keys)
{
    // Strict: a broken surrogate pair is refused, not silently changed.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encrypts a value with the current key.</summary>
    /// <param name="value">The value; may be empty.</param>
    /// <param name="kind">What it is: decides the mask and when two values are the same.</param>
    /// <param name="associatedData">Where it will stand.</param>
    /// <exception cref="ArgumentException">The value is no valid Unicode, or the place is not named.</exception>
    public ProtectedText Protect(string value, ProtectedKind kind, string associatedData) =>
        new(Encrypt(value, associatedData), kind.Mask(value), Fingerprint(value, kind));

    /// <summary>The value.</summary>
    /// <exception cref="CannotRevealException">It was changed or moved, or its key is gone.</exception>
    public string Reveal(ProtectedText text, string associatedData) => Decrypt(text.Cipher, associatedData);

    /// <summary>What a value of this kind has as its <see cref="ProtectedText.Fingerprint"/>; empty for secrets, which nobody looks up.</summary>
    public string Fingerprint(string value, ProtectedKind kind)
    {
        if (!kind.HasFingerprint)
        {
            return "";
        }

        var key = keys.FingerprintKey;
        var bytes = Utf8.GetBytes($"{kind.Code}\0{kind.Normalise(value)}");

        return Base64Url.EncodeToString(DigestAlgorithm.Of(key.Digest).Hmac(key.Key, bytes));
    }

    /// <summary>The same value under the current key; null when it is there already.</summary>
    /// <exception cref="CannotRevealException">It was changed or moved, or its key is gone.</exception>
    public ProtectedText? Reprotect(ProtectedText text, string associatedData) =>
        ReprotectSecret(text.Cipher, associatedData) is { } cipher
            ? new ProtectedText(cipher, text.Masked, text.Fingerprint)
            : null;

    /// <summary>Encrypts the secret of a setting, e.g. the password of the mail server; shown as <see cref="ProtectedKind.Hidden"/>.</summary>
    public string ProtectSecret(string secret, string setting) => Encrypt(secret, setting);

    /// <summary>The secret of a setting.</summary>
    /// <exception cref="CannotRevealException">It was changed or moved, or its key is gone.</exception>
    public string RevealSecret(string cipher, string setting) => Decrypt(cipher, setting);

    /// <summary>The same secret under the current key; null when it is there already.</summary>
    /// <exception cref="CannotRevealException">It was changed or moved, or its key is gone.</exception>
    public string? ReprotectSecret(string cipher, string setting)
    {
        var value = Decrypt(cipher, setting);

        return cipher.StartsWith(CipherEnvelope.PrefixOf(keys.CurrentKey.Id), StringComparison.Ordinal)
            ? null
            : Encrypt(value, setting);
    }

    private string Encrypt(string value, string associatedData)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(associatedData);
        var key = keys.CurrentKey;
        var plain = Utf8.GetBytes(value);
        var cipher = CipherSuite.Of(key.Suite).Seal(key.Key!, plain, Bound(key.Id, associatedData));
        CryptographicOperations.ZeroMemory(plain);

        return new CipherEnvelope(key.Id, cipher).ToString();
    }

    private string Decrypt(string cipher, string associatedData)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(associatedData);
        var envelope =
            CipherEnvelope.Parse(cipher)
            ?? throw new CannotRevealException($"{associatedData}：这不是一段完整的密文，内容可能被改动或截断。");
        var key = keys.Find(envelope.KeyId);
        if (key is null)
        {
            throw new CannotRevealException(
                $"{associatedData}：密钥文件中没有密钥 {envelope.KeyId}。密钥文件比数据旧，或属于另一个平台；请从单独保管密钥的地方取回较新的一份。"
            );
        }

        if (key.Key is null)
        {
            throw new CannotRevealException(
                $"{associatedData}：密钥 {key.Id} 已于 {key.RetiredAt:u} 销毁，内容无法读出。"
            );
        }

        var plain =
            CipherSuite.Of(key.Suite).Open(key.Key, envelope.Bytes, Bound(key.Id, associatedData))
            ?? throw new CannotRevealException($"{associatedData}：密文被改动过，或者原属于另一处。");
        var value = Utf8.GetString(plain);
        CryptographicOperations.ZeroMemory(plain);

        return value;
    }

    private static byte[] Bound(string keyId, string associatedData) =>
        Utf8.GetBytes(CipherEnvelope.PrefixOf(keyId) + associatedData);
}
