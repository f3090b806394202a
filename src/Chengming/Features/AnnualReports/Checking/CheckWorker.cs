namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Works through the queue, two batches at a time, and clears away what is older than 24 hours.</summary>
internal sealed class CheckWorker(
    CheckBatches batches,
    CheckStore store,
    BatchCheck check,
    TimeProvider clock,
    ILogger<CheckWorker> log
) : BackgroundService
{
    private const int AtATime = 2;
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromMinutes(10);

    private IReadOnlyList<string> left = [];

    /// <summary>Before the site listens: which batches lie there already. What comes later is an upload in progress.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        left = store.Ids();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var clearing = ClearAsync(stoppingToken);
        var workers = Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken));
        var all = workers.ToList();
        await batches.LoadAsync(left, stoppingToken);
        await Task.WhenAll([clearing, .. all]);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var batch in batches.QueuedAsync(stopping))
        {
            try
            {
                check.Run(batch, stopping);
            }
            catch (IOException) when (batch.IsDeleted)
            {
                // Its folder went while a file was open.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Batch {Batch} could not be finished.", batch.Id[..8]);
                batches.Stop(batch);
            }
            finally
            {
                if (batch.IsDeleted)
                {
                    // Whatever was written since goes too.
                    batches.Delete(batch);
                }
            }
        }
    }

    private async Task ClearAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(BetweenClearings, clock);
        do
        {
            batches.DeleteExpired();
        } while (await timer.WaitForNextTickAsync(stopping));
    }
}
