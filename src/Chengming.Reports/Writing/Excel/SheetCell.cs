using Chengming.Law;
using Chengming.Reports.Checks;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>How a cell of a sheet looks.</summary>
[Term("单元格样式")]
public enum CellStyle
{
    /// <summary>Text or number as it comes, no border.</summary>
    Plain,

    /// <summary>The title over a sheet, large and centred.</summary>
    Title,

    /// <summary>A heading within prose, bold.</summary>
    Heading,

    /// <summary>A column header: bold, centred, tinted, bordered.</summary>
    Header,

    /// <summary>Bordered text at the left, wrapped.</summary>
    Text,

    /// <summary>Bordered text in the middle, wrapped.</summary>
    Centred,

    /// <summary>A bordered number.</summary>
    Number,

    /// <summary>A bordered percentage with one decimal.</summary>
    Percent,

    /// <summary>A bordered day, 2026-03-19.</summary>
    Date,

    /// <summary>Prose over the full width, wrapped.</summary>
    Prose,

    /// <summary>Light grey words that say what to fill in.</summary>
    Hint,

    /// <summary>Bordered, on red: 错误.</summary>
    Error,

    /// <summary>Bordered, on amber: 提醒.</summary>
    Warning,

    /// <summary>Bordered, on blue: 疑问.</summary>
    Question,

    /// <summary>Bordered, on green: in order.</summary>
    Good,
}

/// <summary>One cell of a row that is being written.</summary>
[Term("工作表单元格")]
public readonly record struct SheetCell
{
    private SheetCell(string? text, decimal? number, CellStyle style)
    {
        TextValue = text;
        NumberValue = number;
        Style = style;
    }

    /// <summary>The text; null for a number or an empty cell.</summary>
    public string? TextValue { get; }

    /// <summary>The number; null for a text or an empty cell.</summary>
    public decimal? NumberValue { get; }

    /// <summary>How it looks.</summary>
    public CellStyle Style { get; }

    /// <summary>A cell with text, an empty one when there is none.</summary>
    public static SheetCell Text(string? text, CellStyle style = CellStyle.Text) =>
        new(string.IsNullOrEmpty(text) ? null : text, null, style);

    /// <summary>A cell with a number, an empty one when there is none.</summary>
    public static SheetCell Number(decimal? number, CellStyle style = CellStyle.Number) => new(null, number, style);

    /// <summary>A cell with a day.</summary>
    public static SheetCell Date(DateOnly day) =>
        new(null, day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, CellStyle.Date);

    /// <summary>An empty cell.</summary>
    public static SheetCell Empty(CellStyle style = CellStyle.Text) => new(null, null, style);

    /// <summary>A figure of a report: a number, “/”, or nothing for blank and unread.</summary>
    public static SheetCell Figure(ReportCell cell, CellStyle style = CellStyle.Number) =>
        cell.State == CellState.Read ? Number(cell.Value, style) : Text(FigureText.Of(cell), style);

    /// <summary>The name of a severity on its colour.</summary>
    public static SheetCell Of(Severity severity) =>
        severity switch
        {
            Severity.Error => Text("错误", CellStyle.Error),
            Severity.Warning => Text("提醒", CellStyle.Warning),
            Severity.Question => Text("疑问", CellStyle.Question),
            _ => throw new ArgumentOutOfRangeException(nameof(severity)),
        };
}
