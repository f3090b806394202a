using System.Globalization;
using Chengming.Reports.Writing.Excel;
using Chengming.Reports.Writing.Layout;
using Chengming.Time;

namespace Chengming.Features.Office.Lists;

/// <summary>How the value of a column looks on the page and in the spreadsheet.</summary>
internal static class ListWords
{
    /// <summary>What stands where a value is unknown; never 0.</summary>
    public const string Unknown = "—";

    public static string Text(object? value) =>
        value switch
        {
            null or "" => Unknown,
            string text => text,
            bool yes => yes ? "是" : "否",
            IReadOnlyList<ListTerm> terms => terms.Count > 0 ? string.Join('、', terms) : Unknown,
            DateOnly day => ChinaTime.Date(day),
            DateTimeOffset instant => ChinaTime.DateAndTime(instant),
            decimal figure => FigureText.Of(figure),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A column cannot show a {value.GetType().Name}.", nameof(value)),
        };

    public static SheetCell Sheet(object? value) =>
        value switch
        {
            null => SheetCell.Empty(),
            decimal or int or long => SheetCell.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            DateOnly day => SheetCell.Date(day),
            DateTimeOffset => SheetCell.Text(Text(value), CellStyle.Centred),
            _ => SheetCell.Text(Text(value)),
        };
}
