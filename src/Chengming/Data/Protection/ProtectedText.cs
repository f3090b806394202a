using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Data.Protection;

/// <summary>
/// A protected text (受保护文本): what the database keeps of a piece of personal data. Only <see cref="PersonalDataVault"/>
/// makes one; printed or written as JSON it shows its mask.
/// </summary>
[Term("受保护文本")]
public sealed record ProtectedText
{
    /// <summary>For the vault, and for the database when it reads one.</summary>
    internal ProtectedText(string cipher, string masked, string fingerprint)
    {
        Cipher = cipher;
        Masked = masked;
        Fingerprint = fingerprint;
    }

    /// <summary>The ciphertext: version, id of the key, bytes.</summary>
    [JsonIgnore]
    public string Cipher { get; private init; }

    /// <summary>What a screen shows, e.g. 138****5678.</summary>
    public string Masked { get; private init; }

    /// <summary>Equal for equal values of one kind, so that they are found without decrypting; empty for secrets.</summary>
    [JsonIgnore]
    public string Fingerprint { get; private init; }

    /// <inheritdoc />
    public override string ToString() => Masked;
}
