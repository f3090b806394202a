using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Operations.Keys;

/// <summary>
/// 密钥轮换: makes a new current key and encrypts everything anew with it. Broken off, it is taken up by <see cref="RenewAsync"/>; until
/// then everything stays readable.
/// </summary>
internal sealed class RotateKeys(PlatformDb db, KeyRing ring, IEnumerable<IProtectedValues> kept)
{
    /// <summary>Adds a key of this suite and renews every value.</summary>
    /// <returns>The key and how many values were renewed; a problem when this machine lacks what the suite needs.</returns>
    public async Task<Outcome<KeptKey>> RunAsync(CipherSuite suite, ActionContext context, CancellationToken cancel)
    {
        if (suite.Problem is { } missing)
        {
            return new Problem("Suite", missing);
        }

        var key = ring.Rotate(suite);
        db.Record(context, new KeyRotated(Subject(key), suite.Code));
        await db.SaveChangesAsync(cancel);
        return new KeptKey(key, await RenewAsync(cancel));
    }

    /// <summary>Encrypts with the current key whatever stands under an older one; how many values that were.</summary>
    public async Task<long> RenewAsync(CancellationToken cancel)
    {
        var renewed = 0L;
        foreach (var values in kept)
        {
            renewed += await values.ReprotectAsync(cancel);
        }

        return renewed;
    }

    internal static AuditSubject Subject(RingEntry key) => new(nameof(RingEntry), null, $"密钥 {key.Id}");
}

/// <summary>A new key of personal data was made current.</summary>
/// <param name="Subject">The key.</param>
/// <param name="Suite">How it encrypts.</param>
[Term("轮换密钥")]
public sealed record KeyRotated(AuditSubject Subject, string Suite) : AuditedEvent(Subject);
