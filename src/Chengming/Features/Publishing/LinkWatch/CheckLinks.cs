using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>检查链接: items nobody looked at first, then those whose time has come. Each item is kept by itself, so a run can stop anywhere.</summary>
internal sealed class CheckLinks(IServiceScopeFactory scopes, TimeProvider clock) : IPlatformJob
{
    /// <summary>Most items of one run.</summary>
    public const int MostInOneRun = 2_000;

    /// <summary>Most addresses of other sites that are opened in one run.</summary>
    private const int MostOpened = 200;

    public string Name => "check-links";

    public string Title => "检查链接";

    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancel)
    {
        // One memory of other sites for the whole run, so that the same address is opened once.
        await using var run = scopes.CreateAsyncScope();
        var external = run.ServiceProvider.GetRequiredService<ExternalLinks>();
        foreach (var itemId in await DueAsync(cancel))
        {
            if (external.Opened >= MostOpened)
            {
                break;
            }

            await using var scope = scopes.CreateAsyncScope();
            var inspector = ActivatorUtilities.CreateInstance<LinkInspector>(scope.ServiceProvider, external);
            await inspector.InspectAsync(itemId, cancel);
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var now = clock.GetUtcNow();
        var found = await db.Set<PublicItem>()
            .Where(i => !db.Set<LinkLook>().Any(l => l.ItemId == i.Id))
            .OrderBy(i => i.Id)
            .Select(i => i.Id)
            .Take(MostInOneRun)
            .ToListAsync(cancel);
        if (found.Count < MostInOneRun)
        {
            found.AddRange(
                await db.Set<LinkLook>()
                    .Where(l => l.NextAt <= now)
                    .OrderBy(l => l.NextAt)
                    .Select(l => l.ItemId)
                    .Take(MostInOneRun - found.Count)
                    .ToListAsync(cancel)
            );
        }

        return found;
    }
}
