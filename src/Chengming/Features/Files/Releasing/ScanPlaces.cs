namespace Chengming.Features.Files.Releasing;

/// <summary>
/// The places where files are gone through: each takes a processor and a few times the file's length of memory for up to a minute, so
/// that there are few, and who finds none free within a while is asked to come again (检查席位).
/// </summary>
internal sealed class ScanPlaces : IDisposable
{
    private readonly SemaphoreSlim free = new(Number);

    /// <summary>How many there are.</summary>
    public static int Number { get; } = Math.Max(2, Environment.ProcessorCount / 2);

    /// <summary>The longest that somebody waits.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Does work in a place of its own; null when none became free.</summary>
    public async Task<T?> RunAsync<T>(Func<Task<T>> work, CancellationToken cancel)
        where T : class
    {
        if (!await free.WaitAsync(LongestWait, cancel))
        {
            return null;
        }

        try
        {
            return await Task.Run(work, cancel);
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
