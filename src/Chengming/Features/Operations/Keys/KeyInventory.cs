using Chengming.Data.Protection;
using Chengming.Data.Protection.Keys;

namespace Chengming.Features.Operations.Keys;

/// <summary>The keys of personal data and how much stands under each (密钥清单).</summary>
internal sealed class KeyInventory(KeyRing ring, IEnumerable<IProtectedValues> kept)
{
    /// <summary>Every key, the oldest first.</summary>
    public async Task<IReadOnlyList<KeptKey>> ReadAsync(CancellationToken cancel)
    {
        var keys = new List<KeptKey>();
        foreach (var key in ring.Keys)
        {
            keys.Add(new KeptKey(key, await CountAsync(key, cancel)));
        }

        return keys;
    }

    /// <summary>How many values still need the key.</summary>
    public async Task<long> CountAsync(RingEntry key, CancellationToken cancel)
    {
        var count = 0L;
        foreach (var values in kept)
        {
            count += await values.CountAsync(key.CipherPrefix, cancel);
        }

        return count;
    }
}

/// <summary>A key and how many values stand under it.</summary>
internal sealed record KeptKey(RingEntry Key, long Values);
