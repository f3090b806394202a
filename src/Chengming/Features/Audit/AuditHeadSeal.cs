using System.Globalization;
using System.Text;
using Chengming.Data.Protection;

namespace Chengming.Features.Audit;

/// <summary>
/// Seals the head of the chain with a key outside the database, so that a chain that was cut short or made anew by somebody with the
/// database alone does not pass.
/// </summary>
/// <param name="folder">The folder of keys.</param>
public sealed class AuditHeadSeal(string folder)
{
    private readonly Lazy<AuditSeal> seal = new(() => AuditSeal.Open(folder));

    /// <summary>Makes the key of a platform without records.</summary>
    public void MakeKey(TimeProvider clock) => AuditSeal.ForNewPlatform(folder, clock);

    /// <summary>Where the key lies.</summary>
    public string KeyPath => Path.Combine(folder, AuditSeal.FileName);

    /// <summary>True when the key is there.</summary>
    public bool HasKey => AuditSeal.Exists(folder);

    /// <summary>The seal of a head.</summary>
    public string Of(long sequence, string hash) => seal.Value.Seal(BytesOf(sequence, hash));

    /// <summary>True when the head was sealed by this platform.</summary>
    public bool Holds(long sequence, string hash, string? mark) =>
        mark is not null && seal.Value.Verify(BytesOf(sequence, hash), mark);

    private static byte[] BytesOf(long sequence, string hash) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence}:{hash}"));
}
