using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>Publishes what is due (定时发布). The gate of the review is the same as for a person.</summary>
internal sealed class PublishScheduledItems(IServiceScopeFactory scopes, TimeProvider clock) : IPlatformJob
{
    private const int MostInOneRun = 200;

    public string Name => "publish-scheduled-items";

    public string Title => "定时发布";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var itemId in await DueAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            var publish = scope.ServiceProvider.GetRequiredService<PublishItem>();
            try
            {
                await publish.PublishDueAsync(itemId, cancel);
            }
            catch (ChangedMeanwhileException)
            {
                // Somebody works on it at this moment; when the time still stands, the next run finds it.
            }
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var now = clock.GetUtcNow();
        return await db.Set<ItemVersion>()
            .Where(v => v.PublishAt != null && v.PublishAt <= now)
            .OrderBy(v => v.PublishAt)
            .Select(v => v.ItemId)
            .Take(MostInOneRun)
            .ToListAsync(cancel);
    }
}
