using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Chengming.Features.Operations.Watching;

/// <summary>Listens to the measurements of the framework, the runtime and the database driver, and adds them up.</summary>
internal sealed class Instruments : IDisposable
{
    /// <summary>Borders of the histograms of durations, in seconds.</summary>
    public static readonly double[] Borders = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly string[] Heard =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.RateLimiting",
        "System.Runtime",
        "Npgsql",
    ];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> all = new();

    public Instruments()
    {
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (Heard.Contains(instrument.Meter.Name))
            {
                heard.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((i, value, labels, _) => Take(i, value, labels));
        listener.SetMeasurementEventCallback<long>((i, value, labels, _) => Take(i, value, labels));
        listener.SetMeasurementEventCallback<double>(Take);
        listener.Start();
    }

    /// <summary>What was measured so far, by instrument.</summary>
    public IReadOnlyList<IGrouping<Instrument, (string Labels, Series Series)>> Read()
    {
        listener.RecordObservableInstruments();
        return
        [
            .. all.OrderBy(s => s.Key.Instrument.Name, StringComparer.Ordinal)
                .ThenBy(s => s.Key.Labels, StringComparer.Ordinal)
                .GroupBy(s => s.Key.Instrument, s => (s.Key.Labels, s.Value)),
        ];
    }

    public void Dispose() => listener.Dispose();

    private void Take(
        Instrument instrument,
        double value,
        ReadOnlySpan<KeyValuePair<string, object?>> labels,
        object? _ = null
    )
    {
        var series = all.GetOrAdd((instrument, MetricsText.LabelsOf(labels)), _ => new Series());
        series.Take(value, isTotal: instrument.IsObservable);
    }
}

/// <summary>The values of one instrument with one set of labels.</summary>
internal sealed class Series
{
    private readonly Lock held = new();
    private readonly long[] below = new long[Instruments.Borders.Length];
    private double sum;
    private long count;

    public void Take(double value, bool isTotal)
    {
        lock (held)
        {
            sum = isTotal ? value : sum + value;
            count++;
            for (var i = 0; i < below.Length; i++)
            {
                below[i] += value <= Instruments.Borders[i] ? 1 : 0;
            }
        }
    }

    public (double Sum, long Count, long[] Below) Read()
    {
        lock (held)
        {
            return (sum, count, [.. below]);
        }
    }
}
