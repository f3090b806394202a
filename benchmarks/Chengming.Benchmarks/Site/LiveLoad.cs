using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// Readers who ask for pages at a fixed rate whether or not the last one has come; a wait counts from when the page was to be asked for. Nine in ten
/// ask for any item, the tenth for the list of a column.
/// </summary>
internal static class LiveLoad
{
    public const string Word = "live-readers";

    /// <summary>Until this process itself is compiled and connected.</summary>
    public const int UncountedSeconds = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var address = new Uri(args[0]);
        var (items, rate, seconds) = (Number(args[1]), Number(args[2]), Number(args[3]));
        using var reader = new HttpClient { BaseAddress = address };
        var times = new ConcurrentBag<double>();
        var waiting = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < rate * (seconds + UncountedSeconds); n++)
        {
            var due = TimeSpan.FromSeconds((double)n / rate);
            while (watch.Elapsed < due)
            {
                // A timer is late by a millisecond or more.
                await Task.Yield();
                if (due - watch.Elapsed > TimeSpan.FromMilliseconds(1.5))
                {
                    await Task.Delay(1);
                }
            }

            waiting.Add(AskAsync(reader, Page(n, items), due, watch, times));
        }

        await Task.WhenAll(waiting);
        Console.WriteLine(LatencyLine.Of([.. times]));
        return 0;
    }

    private static async Task AskAsync(
        HttpClient reader,
        Uri page,
        TimeSpan due,
        Stopwatch watch,
        ConcurrentBag<double> times
    )
    {
        using var answer = await reader.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        if (due.TotalSeconds >= UncountedSeconds)
        {
            times.Add((watch.Elapsed - due).TotalMilliseconds);
        }
    }

    private static Uri Page(int n, int items) =>
        new(
            n % 10 == 0
                ? $"/columns/{ItemSeed.UsedColumns[n / 10 % ItemSeed.UsedColumns.Count]}?reader={n}"
                : $"/items/{ItemSeed.IdOf(1 + Random.Shared.Next(items))}",
            UriKind.Relative
        );

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>How long things took, in one line.</summary>
internal static class LatencyLine
{
    public static string Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds.Count:#,0} times, median {At(0.5):0.0} ms, 99th of 100 {At(0.99):0.0} ms, longest {milliseconds[^1]:0.0} ms"
        );
        double At(double share) => milliseconds[(int)((milliseconds.Count - 1) * share)];
    }
}
