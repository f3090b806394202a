using System.Diagnostics;
using System.Globalization;
using Chengming.Benchmarks.Samples;

namespace Chengming.Benchmarks.Batch;

/// <summary><c>work FORMAT SECONDS</c>: nothing but the engine at work on one format, to be watched with a profiler.</summary>
internal static class Treadmill
{
    private const int Files = 200;
    private const int Reports = 2_000;

    public static int Run(string name, string seconds)
    {
        var format = SampleFormat.All.First(f => f.Name.Contains(name, StringComparison.Ordinal));
        var files = Enumerable.Range(0, Files).Select(i => format.File(i)).ToArray();
        var baseline = Baselines.For(format.Extension);
        var length = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < length; )
        {
            var cost = Meter.Measure(Reports, i => WholeEngine.Check(files[i % Files], format.FileName(i % Files)));
            var bare = baseline is { } b ? Meter.Measure(Reports, i => b.Run(files[i % Files])).Cpu : TimeSpan.MaxValue;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{format.Name}: {cost.Cpu.TotalMicroseconds / Reports:0} µs, {cost.Allocated / Reports / 1024} KB a report, {cost.Cpu / bare:0.0} times the bare work"
                )
            );
        }

        return 0;
    }
}
