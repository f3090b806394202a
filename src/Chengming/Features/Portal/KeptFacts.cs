using System.Collections.Concurrent;

namespace Chengming.Features.Portal;

/// <summary>
/// What many public pages need alike (names of agencies, what stands around their pages), kept in memory until the tag is dropped under which the
/// pages that show it are kept. Another process learns of a change by age.
/// </summary>
internal sealed class KeptFacts(TimeProvider clock)
{
    /// <summary>How old a fact may be before one visitor reads it anew: another process learns of a change by age only. Pages themselves are kept longer.</summary>
    private static readonly TimeSpan LongestAge = TimeSpan.FromSeconds(10);

    private const int Most = 20_000;

    private readonly ConcurrentDictionary<object, Fact> facts = new();
    private readonly ConcurrentDictionary<string, long> drops = new(StringComparer.Ordinal);

    /// <summary>A fact, read when it is not kept.</summary>
    /// <param name="key">Which one.</param>
    /// <param name="tag">The tag of the pages that show it.</param>
    /// <param name="read">Reads it.</param>
    public async Task<T> GetAsync<T>(object key, string tag, Func<Task<T>> read)
        where T : notnull
    {
        var dropped = drops.GetOrAdd(tag, 0);
        var now = clock.GetUtcNow();
        if (!facts.TryGetValue(key, out var known) || known.Drops != dropped || now - known.ReadAt >= 2 * LongestAge)
        {
            return await ReadAsync(key, dropped, now, read);
        }

        if (now - known.ReadAt < LongestAge || !known.BeginsRenewal())
        {
            return (T)known.Value;
        }

        try
        {
            return await ReadAsync(key, dropped, now, read);
        }
        finally
        {
            known.EndRenewal();
        }
    }

    /// <summary>Forgets what is shown under a tag.</summary>
    public void Drop(string tag)
    {
        if (drops.ContainsKey(tag))
        {
            drops.AddOrUpdate(tag, 1, (_, n) => n + 1);
        }
    }

    private async Task<T> ReadAsync<T>(object key, long dropped, DateTimeOffset now, Func<Task<T>> read)
        where T : notnull
    {
        var value = await read();
        if (facts.Count >= Most)
        {
            facts.Clear();
        }

        // The number of before: what was read while the tag was dropped is not kept as new.
        facts[key] = new Fact(value, dropped, now);
        return value;
    }

    private sealed record Fact(object Value, long Drops, DateTimeOffset ReadAt)
    {
        private int renewals;

        /// <summary>True for one visitor: the others go on with the old fact instead of all reading the same anew.</summary>
        public bool BeginsRenewal() => Interlocked.Exchange(ref renewals, 1) == 0;

        public void EndRenewal() => Volatile.Write(ref renewals, 0);
    }
}
