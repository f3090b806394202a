using Chengming.Reports;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A cell of a report that was read, in words.</summary>
internal static class CellWords
{
    /// <summary>The value, or the word for its state.</summary>
    public static string Of(AnnualReport report, string id) =>
        report.Form.FindCell(id) is { } definition ? Of(report[definition]) : Figure.Unknown;

    /// <summary>The value, or the word for its state.</summary>
    public static string Of(ReportCell cell) =>
        cell.State switch
        {
            CellState.Blank => "空白",
            CellState.Unread => "未读到",
            _ => FigureText.Of(cell),
        };

    /// <summary>What was printed, and where.</summary>
    public static string Origin(ReportCell cell) =>
        (cell.Raw, cell.Place) switch
        {
            (null, null) => "",
            (null, { } place) => $"{place}",
            ({ } raw, null) => $"原文“{raw}”",
            ({ } raw, { } place) => $"原文“{raw}”，{place}",
        };
}
