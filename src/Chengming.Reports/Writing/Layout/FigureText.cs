using System.Globalization;
using Chengming.Law;

namespace Chengming.Reports.Writing.Layout;

/// <summary>A figure as it is printed: a plain number, “/” for not applicable, nothing for blank and unread.</summary>
[Term("数字写法")]
public static class FigureText
{
    /// <summary>The mark for not applicable (不适用).</summary>
    public const string NotApplicable = "/";

    /// <summary>The text of a cell.</summary>
    public static string Of(ReportCell cell) =>
        cell.State switch
        {
            CellState.Read => Of(
                cell.Value ?? throw new InvalidOperationException("A cell that was read has no value.")
            ),
            CellState.NotApplicable => NotApplicable,
            _ => "",
        };

    /// <summary>A number without grouping, trailing zeros or exponent: 12345, 80.5, -3.</summary>
    public static string Of(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);
}
