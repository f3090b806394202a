using Chengming.Data.Protection.Suites;
using Chengming.Law;

namespace Chengming.Data.Protection.Keys;

/// <summary>A key as a page may show it, without the key (密钥).</summary>
/// <param name="Id">Its id, which every ciphertext names.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Suite">How it encrypts.</param>
/// <param name="IsCurrent">Whether new values are encrypted with it.</param>
/// <param name="RetiredAt">When it was destroyed; null while it is there.</param>
[Term("密钥")]
public sealed record RingEntry(
    string Id,
    DateTimeOffset CreatedAt,
    CipherSuite Suite,
    bool IsCurrent,
    DateTimeOffset? RetiredAt
)
{
    /// <summary>What every ciphertext made with this key begins with; for counting and finding them in the database.</summary>
    public string CipherPrefix => CipherEnvelope.PrefixOf(Id);
}
