using System.Globalization;
using System.Runtime.InteropServices;

namespace Chengming.Benchmarks.Batch;

/// <summary>Where a measurement was made: without it a figure means nothing.</summary>
internal static class MachineLine
{
    /// <summary>Processor, memory, runtime and how busy the machine is.</summary>
    public static string Now() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GB, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}; load {Load()}"
        );

    private static string Processor() =>
        From("/proc/cpuinfo", l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim()
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>Programs that wanted the processor over the last 1, 5 and 15 minutes.</summary>
    public static string Load() =>
        From("/proc/loadavg", _ => true) is { } line ? string.Join(' ', line.Split(' ').Take(3)) : "not known";

    private static string? From(string file, Func<string, bool> isIt) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(isIt) : null;
}
