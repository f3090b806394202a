using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>The batches of the last 24 hours, and the queue of those that still have files to check.</summary>
internal sealed class CheckBatches(CheckStore store, TimeProvider clock)
{
    /// <summary>Most batches that may wait.</summary>
    private const int LongestQueue = 200;

    private readonly ConcurrentDictionary<string, CheckBatch> batches = new(StringComparer.Ordinal);

    private readonly Channel<CheckBatch> queue = Channel.CreateBounded<CheckBatch>(
        new BoundedChannelOptions(LongestQueue) { FullMode = BoundedChannelFullMode.Wait }
    );

    /// <summary>Batches to work on, as they come in.</summary>
    public IAsyncEnumerable<CheckBatch> QueuedAsync(CancellationToken cancel) => queue.Reader.ReadAllAsync(cancel);

    /// <summary>True when no more batches are taken for now.</summary>
    public bool IsFull => queue.Reader.Count >= LongestQueue;

    /// <summary>The batch with this identifier, if it is there and its time is not over.</summary>
    public CheckBatch? Find(string id) =>
        batches.TryGetValue(id, out var batch) && batch.ExpiresAt > clock.GetUtcNow() ? batch : null;

    /// <summary>Takes in a batch; false when too many wait.</summary>
    public bool TryAdd(CheckBatch batch)
    {
        batches[batch.Id] = batch;
        if (queue.Writer.TryWrite(batch))
        {
            return true;
        }

        batches.TryRemove(batch.Id, out _);
        return false;
    }

    /// <summary>Takes up what was there before a restart.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var batch in store.Load())
        {
            batches[batch.Id] = batch;
            if (!batch.IsFinished && batch.ExpiresAt > clock.GetUtcNow())
            {
                await queue.Writer.WriteAsync(batch, cancel);
            }
        }
    }

    /// <summary>Stops a batch where it stands.</summary>
    public void Stop(CheckBatch batch)
    {
        batch.Stop();
        store.SaveStop(batch);
    }

    /// <summary>Deletes a batch and its files.</summary>
    public void Delete(CheckBatch batch)
    {
        batch.Delete();
        batches.TryRemove(batch.Id, out _);
        store.Delete(batch.Id);
    }

    /// <summary>Deletes the batches whose time is over.</summary>
    public void DeleteExpired()
    {
        var now = clock.GetUtcNow();
        foreach (var batch in batches.Values.Where(b => b.ExpiresAt <= now))
        {
            Delete(batch);
        }
    }
}
