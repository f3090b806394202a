using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Portal;

/// <summary>
/// Keeps a page from the second time on that it is asked for. Whoever walks through all items, as search engines do, asks for each once: keeping
/// those would cost more than making them and push out what people read.
/// </summary>
internal sealed class AskedAgain : IOutputCachePolicy
{
    private const int Remembered = 1 << 16;

    // One mark for each place; a page that falls on the place of another waits for its next turn.
    private readonly int[] marks = new int[Remembered];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // By what copies differ by and nothing else: other cookies are as many as visitors.
        var visit = context.HttpContext;
        var mark = HashCode.Combine(
            visit.Request.Path,
            visit.Request.QueryString,
            new ReaderView(visit).Key,
            PublicPage.EncodingOf(visit)
        );
        ref var last = ref marks[mark & (Remembered - 1)];
        context.AllowCacheStorage &= last == mark;
        last = mark;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;
}
