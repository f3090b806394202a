using System.Globalization;
using Chengming.Benchmarks.Samples;
using Chengming.Reports.Reading;

namespace Chengming.Benchmarks.Batch;

/// <summary>
/// <c>batch [formats|files|size|consolidation] [--only WORD] [--reports N]</c>: the figures of docs/performance.md, as Markdown tables.
/// </summary>
internal static class BatchRun
{
    private const int Rounds = 7;

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
        Section(part, "size", () => SizeGrowth.Print(OfEachKind(formats), Rounds));
        Section(part, "files", () => FileGrowth.Print(OfEachKind(formats)));
        Section(part, "consolidation", ConsolidationRuns.Print);
        Console.WriteLine($"Load at the end: {MachineLine.Load()}");
        return 0;
    }

    private static List<SampleFormat> OfEachKind(List<SampleFormat> formats) =>
        [.. formats.DistinctBy(f => f.Extension)];

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
        Console.WriteLine(
            $"{reports} reports, median of {Rounds} rounds after as many as still got faster; times are of the processor, per report."
        );
        Console.WriteLine();
        Console.WriteLine(
            "| format | KB | open µs | understand µs | check µs | whole µs | reports/s | best | goal | KB allocated | peak heap MB | wall µs | baseline | baseline/s | whole ÷ baseline |"
        );
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|--:|");
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

        var (baselineName, bareWork) = Baselines.For(format.Extension) ?? ("none", _ => 0);
        var rounds = Meter.SideBySide(
            Rounds,
            files.Length,
            i => WholeEngine.Check(files[i], format.FileName(i)),
            i => ReportReader.Read(files[i], format.FileName(i)),
            i => Open(format, files[i], format.FileName(i)),
            i => bareWork(files[i])
        );
        double Micros(int work) => Cost.Median(rounds[work]).Cpu.TotalMicroseconds / files.Length;
        var (whole, read, open, bare) = (Micros(0), Micros(1), Micros(2), Micros(3));
        var best = rounds[0].Min(c => c.Cpu).TotalMicroseconds / files.Length;
        var cost = Cost.Median(rounds[0]);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {format.Name} | {files.Average(f => f.Length) / 1024:0.0} | {open:0} | {read - open:0} | {whole - read:0} | {whole:0} | {1e6 / whole:#,0} | {1e6 / best:#,0} | {format.Goal:#,0} | {cost.Allocated / files.Length / 1024:0} | {cost.PeakHeap >> 20} | {cost.Wall.TotalMicroseconds / files.Length:0} | {baselineName} | {1e6 / bare:#,0} | {whole / bare:0.0} |"
        );
    }

    /// <summary>JSON and CSV of our own are read without being taken apart into blocks first.</summary>
    private static void Open(SampleFormat format, byte[] file, string name)
    {
        if (format.Extension is not ("json" or "csv"))
        {
            DocumentReaders.Open(file, name, ReadingLimits.Default);
        }
    }
}
