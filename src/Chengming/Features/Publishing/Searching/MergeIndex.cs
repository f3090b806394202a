using Chengming.Data;
using Chengming.Jobs;

namespace Chengming.Features.Publishing.Searching;

/// <summary>整理检索索引: brings together what was written into the index since, so that questions are answered from one piece.</summary>
internal sealed class MergeIndex(PlatformDb db) : IPlatformJob
{
    public string Name => "search-merge";

    public string Title => "整理检索索引";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var index = ItemIndex.Of(db);
        for (var isFirst = true; await index.MergeAsync(isFirst, cancel); isFirst = false)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }
}
