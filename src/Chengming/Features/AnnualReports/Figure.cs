using Chengming.Reports.Writing.Layout;

namespace Chengming.Features.AnnualReports;

/// <summary>A figure on a page.</summary>
internal static class Figure
{
    /// <summary>What stands where a report does not say a figure; never 0.</summary>
    public const string Unknown = "—";

    public static string Text(decimal? value) => value is { } known ? FigureText.Of(known) : Unknown;

    /// <summary>A change with its sign.</summary>
    public static string Change(decimal change) =>
        change > 0 ? "+" + FigureText.Of(change)
        : change < 0 ? "−" + FigureText.Of(-change)
        : "±0";
}
