using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Portal;

/// <summary>
/// The tags dropped from the cache of late. A page that was being made while one of its tags was dropped may show what was before;
/// it is sent, but not kept.
/// </summary>
internal sealed class DroppedPages
{
    private const int Remembered = 4096;

    private readonly Lock turn = new();
    private readonly string[] tags = new string[Remembered];
    private long count;

    /// <summary>How many were dropped so far.</summary>
    public long Count
    {
        get
        {
            lock (turn)
            {
                return count;
            }
        }
    }

    public void Add(string tag)
    {
        lock (turn)
        {
            tags[count++ % Remembered] = tag;
        }
    }

    /// <summary>True when one of the tags was dropped since that many were; also when nobody remembers any more.</summary>
    public bool AnySince(long before, HashSet<string> shown)
    {
        lock (turn)
        {
            if (count - before > Remembered)
            {
                return true;
            }

            for (var n = before; n < count; n++)
            {
                if (shown.Contains(tags[n % Remembered]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>The cache of pages, with an eye on what is dropped from it.</summary>
internal sealed class WatchedPageCache(IOutputCacheStore pages, DroppedPages dropped, KeptFacts facts)
    : IOutputCacheStore
{
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        dropped.Add(tag);
        facts.Drop(tag);
        return pages.EvictByTagAsync(tag, cancellationToken);
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        pages.GetAsync(key, cancellationToken);

    public ValueTask SetAsync(
        string key,
        byte[] value,
        string[]? tags,
        TimeSpan validFor,
        CancellationToken cancellationToken
    ) => pages.SetAsync(key, value, tags, validFor, cancellationToken);
}

/// <summary>Keeps no page that was begun before something on it changed.</summary>
internal sealed class NothingStale(DroppedPages dropped) : IOutputCachePolicy
{
    private static readonly object Begun = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.HttpContext.Items[Begun] = dropped.Count;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Items[Begun] is long before && dropped.AnySince(before, context.Tags))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
