using System.Globalization;
using Chengming.Benchmarks.Samples;
using Chengming.Reports.Reading;

namespace Chengming.Benchmarks.Batch;

/// <summary>
/// <c>batch [formats|files|size|consolidation] [--only WORD] [--reports N]</c>: the figures of docs/performance.md, as Markdown tables.
/// </summary>
internal static class BatchRun
{
    private const int Rounds = 5;

    public static int Run(string[] args)
    {
        var only = After(args, "--only");
        var reports = After(args, "--reports") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : 1_000;
        var part =
            args.FirstOrDefault(a => !a.StartsWith('-')) is { } word && word != only && word != $"{reports}"
                ? word
                : null;
        var formats = SampleFormat
            .All.Where(f => only is null || f.Name.Contains(only, StringComparison.Ordinal))
            .ToList();
        Console.WriteLine(MachineLine.Now());
        Section(part, "formats", () => Formats(formats, reports));
        Section(part, "size", () => SizeGrowth.Print(formats, Rounds));
        Section(part, "files", () => FileGrowth.Print(formats));
        Section(part, "consolidation", ConsolidationRuns.Print);
        Console.WriteLine($"Load at the end: {MachineLine.Load()}");
        return 0;
    }

    private static void Section(string? wanted, string name, Action print)
    {
        if (wanted is null || wanted == name)
        {
            Console.WriteLine();
            print();
        }
    }

    private static string? After(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static void Formats(List<SampleFormat> formats, int reports)
    {
        Console.WriteLine($"{reports} reports, median of {Rounds} rounds; times are of the processor, per report.");
        Console.WriteLine();
        Console.WriteLine(
            "| format | KB | open µs | understand µs | check µs | whole µs | reports/s | goal | KB allocated | peak heap MB | wall µs | baseline | baseline/s | whole ÷ baseline |"
        );
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|--:|");
        WarmUp();
        foreach (var format in formats)
        {
            Console.WriteLine(Row(format, [.. Enumerable.Range(0, reports).Select(i => format.File(i))]));
        }
    }

    /// <summary>Time for the compiler to come to its best code, which the first rows would else pay for.</summary>
    private static void WarmUp()
    {
        var samples = SampleFormat.All.Select(f => (f, File: f.File(0))).ToList();
        for (var cpu = TimeSpan.Zero; cpu < TimeSpan.FromSeconds(15); )
        {
            cpu += Meter.Measure(200, i => samples.ForEach(s => WholeEngine.Check(s.File, s.f.FileName(0)))).Cpu;
        }
    }

    private static string Row(SampleFormat format, byte[][] files)
    {
        for (var i = 0; i < Math.Min(files.Length, 40); i++)
        {
            WholeEngine.MustRead(format, files[i], i, prose: 1);
        }

        var whole = Meter.MedianOf(Rounds, files.Length, i => WholeEngine.Check(files[i], format.FileName(i)));
        var read = Meter.MedianOf(Rounds, files.Length, i => ReportReader.Read(files[i], format.FileName(i)));
        var isData = format.Extension is "json" or "csv";
        var open = isData
            ? read
            : Meter.MedianOf(
                Rounds,
                files.Length,
                i => DocumentReaders.Open(files[i], format.FileName(i), ReadingLimits.Default)
            );
        var baseline = Baselines.For(format.Extension);
        var bare = baseline is { } b ? Meter.MedianOf(Rounds, files.Length, i => b.Run(files[i])) : null;
        double Micros(TimeSpan time) => time.TotalMicroseconds / files.Length;

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {format.Name} | {files.Average(f => f.Length) / 1024:0.0} | {Micros(open.Cpu):0} | {Micros(read.Cpu - open.Cpu):0} | {Micros(whole.Cpu - read.Cpu):0} | {Micros(whole.Cpu):0} | {1e6 / Micros(whole.Cpu):#,0} | {format.Goal:#,0} | {whole.Allocated / files.Length / 1024:0} | {whole.PeakHeap >> 20} | {Micros(whole.Wall):0} | {baseline?.Name} | {(bare is null ? "" : $"{1e6 / Micros(bare.Cpu):#,0}")} | {(bare is null ? "" : $"{whole.Cpu / bare.Cpu:0.0}")} |"
        );
    }
}
