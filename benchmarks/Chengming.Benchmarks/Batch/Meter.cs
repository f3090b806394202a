using System.Diagnostics;
using System.Runtime;

namespace Chengming.Benchmarks.Batch;

/// <summary>What a stretch of work cost.</summary>
/// <param name="Wall">Time by the clock; says little while other programs use the processor.</param>
/// <param name="Cpu">Processor time of the whole process, the collector's and the compiler's threads included.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="PeakHeap">Most bytes seen on the managed heap.</param>
internal sealed record Cost(TimeSpan Wall, TimeSpan Cpu, long Allocated, long PeakHeap)
{
    /// <summary>The round of which half took longer, by processor time.</summary>
    public static Cost Median(IReadOnlyList<Cost> rounds) => rounds.OrderBy(r => r.Cpu).ElementAt(rounds.Count / 2);
}

/// <summary>Measures work by the processor time it takes, so that figures hold on a busy machine.</summary>
internal static class Meter
{
    private const int MostWarmUps = 12;

    /// <summary>What it costs to do something for each number below <paramref name="count"/>.</summary>
    public static Cost Measure(int count, Action<int> work)
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var peak = 0L;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            work(i);
            if (i % 16 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
        }

        var wall = Stopwatch.GetElapsedTime(started);
        var used = Environment.CpuUsage.TotalTime - cpu;
        return new(wall, used, GC.GetTotalAllocatedBytes(precise: true) - allocated, peak);
    }

    /// <summary>The median of several rounds, once rounds no longer get faster: the compiler then has come to its best code.</summary>
    public static Cost MedianOf(int rounds, int count, Action<int> work) =>
        Cost.Median(SideBySide(rounds, count, work)[0]);

    /// <summary>
    /// The rounds of several works, each warmed up. They take turns, so that they can be compared: what else the machine has to do
    /// changes from minute to minute.
    /// </summary>
    public static List<Cost>[] SideBySide(int rounds, int count, params Action<int>[] works)
    {
        foreach (var work in works)
        {
            WarmUp(count, work);
        }

        var costs = Array.ConvertAll(works, _ => new List<Cost>(rounds));
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                costs[i].Add(Measure(count, works[i]));
            }
        }

        return costs;
    }

    private static void WarmUp(int count, Action<int> work)
    {
        var best = TimeSpan.MaxValue;
        for (var (round, sinceBest) = (0, 0); round < MostWarmUps && sinceBest < 2; round++)
        {
            var cpu = Measure(count, work).Cpu;
            sinceBest = cpu < best * 0.97 ? 0 : sinceBest + 1;
            best = cpu < best ? cpu : best;
        }
    }
}
