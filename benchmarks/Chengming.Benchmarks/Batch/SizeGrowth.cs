using System.Globalization;
using Chengming.Benchmarks.Samples;

namespace Chengming.Benchmarks.Batch;

/// <summary>How time and memory grow with the length of one report's prose.</summary>
internal static class SizeGrowth
{
    private const int Reports = 100;

    private static readonly int[] Times = [1, 4, 16, 64];

    public static void Print(List<SampleFormat> formats, int rounds)
    {
        Console.WriteLine($"Prose 1, 4, 16 and 64 times as long, {Reports} reports, median of {rounds} rounds.");
        Console.WriteLine();
        Console.WriteLine("| format | prose | KB | µs | µs per KB | KB allocated |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var format in formats)
        {
            foreach (var times in Times)
            {
                var files = Enumerable.Range(0, Reports).Select(i => format.File(i, times)).ToArray();
                WholeEngine.MustRead(format, files[0], 0, times);
                var cost = Meter.MedianOf(rounds, Reports, i => WholeEngine.Check(files[i], format.FileName(i)));
                var (size, micros) = (files.Average(f => f.Length) / 1024, cost.Cpu.TotalMicroseconds / Reports);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {format.Name} | ×{times} | {size:0.0} | {micros:0} | {micros / size:0.0} | {cost.Allocated / Reports / 1024:0} |"
                    )
                );
            }
        }
    }
}
