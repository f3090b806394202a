using System.Globalization;

namespace Chengming.Features.AnnualReports.Charts;

/// <summary>A series of a chart: a name and a value for every group, null where it is unknown.</summary>
internal sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>A drawn column.</summary>
/// <param name="Series">Number of its series, from 1.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Label">The value written at it; empty when the column is too low to hold it.</param>
/// <param name="Title">Group, series and value in words.</param>
internal sealed record ChartColumn(
    int Series,
    decimal X,
    decimal Y,
    decimal Width,
    decimal Height,
    string Label,
    string Title
);

/// <summary>A line across with its value.</summary>
internal sealed record ChartLine(decimal Y, string Label);

/// <summary>A name under a group.</summary>
internal sealed record ChartGroup(decimal X, string Label);

/// <summary>Columns beside or upon one another, laid out for an SVG of a fixed drawing size.</summary>
internal sealed class ColumnChart
{
    private const decimal Left = 44;
    private const decimal Top = 18;
    private const decimal Bottom = 26;

    private ColumnChart() { }

    /// <summary>Width of the drawing.</summary>
    public static decimal Width => 640;

    /// <summary>Height of the drawing.</summary>
    public static decimal Height => 250;

    /// <summary>Where the lines across begin.</summary>
    public static decimal Start => Left;

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public required IReadOnlyList<ChartColumn> Columns { get; init; }

    public required IReadOnlyList<ChartLine> Lines { get; init; }

    public required IReadOnlyList<ChartGroup> Groups { get; init; }

    /// <summary>The series beside one another in every group.</summary>
    public static ColumnChart Beside(IReadOnlyList<string> groups, IReadOnlyList<ChartSeries> series) =>
        Draw(groups, series, series.SelectMany(s => s.Values).Max() ?? 0, stacked: false);

    /// <summary>The series upon one another in every group.</summary>
    public static ColumnChart Stacked(IReadOnlyList<string> groups, IReadOnlyList<ChartSeries> series) =>
        Draw(
            groups,
            series,
            Enumerable.Range(0, groups.Count).Select(g => series.Sum(s => s.Values[g] ?? 0)).DefaultIfEmpty(0).Max(),
            stacked: true
        );

    /// <summary>A number as SVG wants it.</summary>
    public static string N(decimal value) => decimal.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static ColumnChart Draw(
        IReadOnlyList<string> groups,
        IReadOnlyList<ChartSeries> series,
        decimal largest,
        bool stacked
    )
    {
        var step = Step(largest);
        var steps = Math.Max(1, (int)Math.Ceiling(largest / step));
        var scale = (Height - Top - Bottom) / (steps * step);
        var baseline = Height - Bottom;
        var pitch = (Width - Left) / groups.Count;
        var room = Math.Min(pitch * 0.72m, stacked ? 56 : 44 * series.Count);
        var columns = new List<ChartColumn>();
        for (var g = 0; g < groups.Count; g++)
        {
            var x = Left + (pitch * g) + ((pitch - room) / 2);
            var below = 0m;
            for (var s = 0; s < series.Count; s++)
            {
                if (series[s].Values[g] is not { } value)
                {
                    continue;
                }

                var height = value * scale;
                var width = stacked ? room : (room / series.Count) - 2;
                var text = Figure.Text(value);
                var title = $"{groups[g]} {series[s].Name} {text}";
                var label = stacked ? (height >= 14 ? text : "") : text;
                var left = stacked ? x : x + (room / series.Count * s) + 1;
                columns.Add(new(s + 1, left, baseline - below - height, width, height, label, title));
                below += stacked ? height : 0;
            }
        }

        return new ColumnChart
        {
            Series = series,
            Columns = columns,
            Lines =
            [
                .. Enumerable
                    .Range(0, steps + 1)
                    .Select(i => new ChartLine(baseline - (i * step * scale), Figure.Text(i * step))),
            ],
            Groups = [.. groups.Select((label, g) => new ChartGroup(Left + (pitch * g) + (pitch / 2), label))],
        };
    }

    /// <summary>1, 2 or 5 times a power of ten, so that four to five lines reach the largest value.</summary>
    private static decimal Step(decimal largest)
    {
        var step = 1m;
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<decimal>)[1, 2, 5])
            {
                if (step * factor * 5 >= largest)
                {
                    return step * factor;
                }
            }

            step *= 10;
        }
    }
}
