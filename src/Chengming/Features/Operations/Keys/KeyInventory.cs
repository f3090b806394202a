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

    /// <summary>
    /// What stands under a key that the ring does not hold, or holds no more: the file of keys is older than the data, or another platform's.
    /// </summary>
    public async Task<IReadOnlyList<LostValues>> WithoutKeyAsync(CancellationToken cancel)
    {
        var held = ring.Keys.Where(k => k.RetiredAt is null).Select(k => k.CipherPrefix).ToList();
        var lost = new List<LostValues>();
        foreach (var values in kept)
        {
            var left = await values.CountAsync(CipherEnvelope.AnyPrefix, cancel);
            foreach (var prefix in held)
            {
                left -= await values.CountAsync(prefix, cancel);
            }

            if (left > 0)
            {
                lost.Add(new LostValues(values.Title, left));
            }
        }

        return lost;
    }
}

/// <summary>How commands and checks name what no key opens.</summary>
internal static class KeyWords
{
    public static string Of(IEnumerable<LostValues> lost) =>
        string.Join('、', lost.Select(l => $"{l.Title} {l.Values} 项"));
}

/// <summary>A kind of value and how many of them no key opens.</summary>
internal sealed record LostValues(string Title, long Values);

/// <summary>A key and how many values stand under it.</summary>
internal sealed record KeptKey(RingEntry Key, long Values);
