using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>The batches of the last 24 hours, and the queue of those that still have files to check.</summary>
internal sealed class CheckBatches(CheckStore store, TimeProvider clock)
{
    /// <summary>Most batches that may wait.</summary>
    private const int LongestQueue = 200;

    /// <summary>Most batches that a person's list shows.</summary>
    private const int MostShown = 50;

    /// <summary>Most bytes that all batches together may hold on the disk.</summary>
    public const long MostBytes = 20L << 30;

    private readonly ConcurrentDictionary<string, CheckBatch> batches = new(StringComparer.Ordinal);

    private readonly Channel<CheckBatch> queue = Channel.CreateBounded<CheckBatch>(
        new BoundedChannelOptions(LongestQueue) { FullMode = BoundedChannelFullMode.Wait }
    );

    /// <summary>Batches to work on, as they come in.</summary>
    public IAsyncEnumerable<CheckBatch> QueuedAsync(CancellationToken cancel) => queue.Reader.ReadAllAsync(cancel);

    /// <summary>True when another batch of this size is not taken for now: too many wait, or too much is kept already.</summary>
    public bool HasNoRoomFor(long bytes) =>
        queue.Reader.Count >= LongestQueue || batches.Values.Sum(b => b.Bytes) + bytes > MostBytes;

    /// <summary>This person's batch with this identifier, if it is there and its time is not over.</summary>
    public CheckBatch? Find(string id, Guid owner) =>
        batches.TryGetValue(id, out var batch) && batch.Owner == owner && batch.ExpiresAt > clock.GetUtcNow()
            ? batch
            : null;

    /// <summary>The batches of a person, newest first.</summary>
    public IReadOnlyList<CheckBatch> Of(Guid owner)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. batches
                .Values.Where(b => b.Owner == owner && b.ExpiresAt > now)
                .OrderByDescending(b => b.CreatedAt)
                .Take(MostShown),
        ];
    }

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
    /// <param name="left">The batches that were there before the first upload could come in.</param>
    /// <param name="cancel">Stops.</param>
    public async Task LoadAsync(IReadOnlyList<string> left, CancellationToken cancel)
    {
        foreach (var batch in store.Load(left))
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
