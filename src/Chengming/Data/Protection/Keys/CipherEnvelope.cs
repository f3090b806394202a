using System.Buffers.Text;

namespace Chengming.Data.Protection.Keys;

/// <summary>The written form of a ciphertext: version, id of the key, bytes; <c>v1.3f9a1c22b07d.AAEC…</c>.</summary>
internal sealed record CipherEnvelope(string KeyId, byte[] Bytes)
{
    /// <summary>What every ciphertext begins with, whatever its key.</summary>
    public const string AnyPrefix = Version + ".";

    private const string Version = "v1";

    public static string PrefixOf(string keyId) => $"{Version}.{keyId}.";

    /// <summary>The envelope, or null when this is none. Only the one spelling that <see cref="ToString"/> gives is read.</summary>
    public static CipherEnvelope? Parse(string text)
    {
        if (text.Split('.') is not [Version, { Length: > 0 } keyId, var bytes] || !Base64Url.IsValid(bytes))
        {
            return null;
        }

        var envelope = new CipherEnvelope(keyId, Base64Url.DecodeFromChars(bytes));

        return envelope.ToString() == text ? envelope : null;
    }

    public override string ToString() => PrefixOf(KeyId) + Base64Url.EncodeToString(Bytes);
}
