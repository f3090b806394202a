using System.Diagnostics;
using System.Globalization;
using Chengming.Benchmarks.Samples;

namespace Chengming.Benchmarks.Batch;

/// <summary>
/// How time and memory grow with the number of files: 100, 1,000 and 10,000 files are read from disk one after another, each number in a
/// process of its own, so that its peak working set is its own.
/// </summary>
internal static class FileGrowth
{
    private const int Distinct = 500;

    private static readonly int[] Counts = [100, 1_000, 10_000];

    public static void Print(List<SampleFormat> formats)
    {
        Console.WriteLine(
            $"Files read from disk one after another ({Distinct} different ones, again and again), start included."
        );
        Console.WriteLine();
        Console.WriteLine(
            "| format | files | s of processor | ms per file | peak heap MB | peak working set MB | heap MB after |"
        );
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        var folder = Directory.CreateTempSubdirectory("chengming-bench-").FullName;
        try
        {
            foreach (var (number, format) in formats.Index())
            {
                var files = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
                Directory.CreateDirectory(files);
                for (var i = 0; i < Distinct; i++)
                {
                    File.WriteAllBytes(Path.Combine(files, format.FileName(i)), format.File(i));
                }

                foreach (var count in Counts)
                {
                    Console.WriteLine($"| {format.Name} | {count} {InItsOwnProcess(files, count)}");
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The measured process: takes the folder and the number of files as one word.</summary>
    public static int MeasureInThisProcess(string countAndFolder)
    {
        var parts = countAndFolder.Split(':', 2);
        var count = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var files = Directory.GetFiles(parts[1]).Order(StringComparer.Ordinal).ToArray();
        var cost = Meter.Measure(
            count,
            i =>
                WholeEngine.Check(File.ReadAllBytes(files[i % files.Length]), Path.GetFileName(files[i % files.Length]))
        );
        using var process = Process.GetCurrentProcess();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Cpu.TotalSeconds:0.00} | {cost.Cpu.TotalMilliseconds / count:0.00} | {cost.PeakHeap / 1048576.0:0.0} | {process.PeakWorkingSet64 >> 20} | {after / 1048576.0:0.0} |"
            )
        );
        return 0;
    }

    private static string InItsOwnProcess(string folder, int count)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath ?? throw new InvalidOperationException("This process has no path."),
            ["growth", string.Create(CultureInfo.InvariantCulture, $"{count}:{folder}")]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException("The process failed.");
    }
}
