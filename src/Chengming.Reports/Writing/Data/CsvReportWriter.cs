using System.Globalization;
using System.Text;
using System.Text.Json;
using Chengming.Law;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Data;

/// <summary>
/// Writes the figures of a report as CSV: rows <c>form</c>, <c>agency</c>, <c>year</c> and <c>title</c>, then one row per cell.
/// Prose, printed text and places are not in it. UTF-8 with a byte order mark, so that spreadsheet programs read the Chinese.
/// </summary>
[Term("CSV 报告写出器")]
public sealed class CsvReportWriter : IReportWriter
{
    /// <summary>The header line.</summary>
    public const string Header = "id,table,row,column,value,state";

    /// <summary>Between the labels of a path from a group to a row or column.</summary>
    private const string PathSeparator = " › ";

    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8";

    /// <summary>A state as data files name it.</summary>
    public static string NameOf(CellState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <inheritdoc/>
    public void Write(AnnualReport report, Stream output)
    {
        var text = new StringBuilder();
        Csv.Line(text, Header);
        Meta(text, "form", report.Form.Key);
        Meta(text, "agency", report.Agency);
        Meta(text, "year", report.Year?.ToString(CultureInfo.InvariantCulture));
        Meta(text, "title", report.Title);
        foreach (var definition in report.Form.Cells)
        {
            var cell = report[definition];
            if (!definition.IsForeign || cell.State != CellState.Unread)
            {
                Csv.Line(
                    text,
                    Csv.Field(definition.Id),
                    Csv.Text(definition.Table.Name),
                    Csv.Text(string.Join(PathSeparator, definition.RowPath)),
                    Csv.Text(string.Join(PathSeparator, definition.ColumnPath)),
                    Csv.Field(FigureText.Of(cell)),
                    NameOf(cell.State)
                );
            }
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        writer.Write(text);
    }

    private static void Meta(StringBuilder text, string id, string? value)
    {
        if (value is not null)
        {
            Csv.Line(text, id, "", "", "", Csv.Text(value), "");
        }
    }
}
