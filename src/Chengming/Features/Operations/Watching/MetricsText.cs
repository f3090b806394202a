using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Chengming.Features.Operations.Watching;

/// <summary>Measurements in the text format that Prometheus reads.</summary>
internal static class MetricsText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(Instruments instruments)
    {
        var text = new StringBuilder();
        foreach (var group in instruments.Read())
        {
            var isHistogram = group.Key.GetType().GetGenericTypeDefinition() == typeof(Histogram<>);
            var isCounter =
                group.Key.GetType().GetGenericTypeDefinition() is { } kind
                && (kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>));
            var name = NameOf(group.Key) + (isCounter ? "_total" : "");
            text.Append(
                CultureInfo.InvariantCulture,
                $"# TYPE {name} {(isHistogram ? "histogram" : isCounter ? "counter" : "gauge")}\n"
            );
            foreach (var (labels, series) in group)
            {
                if (isHistogram)
                {
                    WriteHistogram(text, name, labels, series);
                }
                else
                {
                    text.Append(name).Append(Braced(labels)).Append(' ').Append(Number(series.Read().Sum)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Labels as they stand between the braces.</summary>
    public static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var words = new List<string>(labels.Length);
        foreach (var (key, value) in labels)
        {
            var quoted = Convert
                .ToString(value, CultureInfo.InvariantCulture)!
                .Replace("\\", @"\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", @"\n", StringComparison.Ordinal);
            words.Add($"{Plain(key)}=\"{quoted}\"");
        }

        words.Sort(StringComparer.Ordinal);
        return string.Join(',', words);
    }

    private static void WriteHistogram(StringBuilder text, string name, string labels, Series series)
    {
        var (sum, count, below) = series.Read();
        var before = labels.Length > 0 ? labels + "," : "";
        for (var i = 0; i < below.Length; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}_bucket{{{before}le=\"{Number(Instruments.Borders[i])}\"}} {below[i]}\n"
            );
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"+Inf\"}} {count}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Braced(labels)} {Number(sum)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_count{Braced(labels)} {count}\n");
    }

    private static string NameOf(Instrument instrument) =>
        Plain(instrument.Name)
        + instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };

    private static string Braced(string labels) => labels.Length > 0 ? $"{{{labels}}}" : "";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Plain(string name) => name.Replace('.', '_').Replace('-', '_');
}
