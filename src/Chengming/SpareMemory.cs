using System.Runtime.InteropServices;

namespace Chengming;

/// <summary>
/// Gives memory back to the system that neither the runtime nor the C library would: the collector lets the old objects grow by half before it
/// looks at them, and the library keeps what was freed in a pool for each thread. After minutes of work that is half of all the platform holds.
/// </summary>
internal sealed partial class SpareMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>By how much the objects may grow before they are looked at, bytes; looking takes some forty milliseconds.</summary>
    private const long Growth = 4 << 20;

    private long left;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(Every, clock);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            GiveBackObjects();
            GiveBackPools();
        }
    }

    /// <summary>Collects all objects, if they have grown since it last did.</summary>
    private void GiveBackObjects()
    {
        if (Heap() > left + Growth)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            left = Heap();
        }

        static long Heap() => GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes;
    }

    /// <summary>Gives back what the C library holds free; nothing where it is another than GNU's, which holds nothing.</summary>
    internal static void GiveBackPools()
    {
        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException) { }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int MallocTrim(nuint pad);
}
