using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Excel;

/// <summary>A row of a sheet that holds something.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Cells">Its filled cells by column.</param>
/// <param name="IsLone">True when one cell is filled and no merge ties the row to another.</param>
/// <param name="IsWide">True when its first filled cell is merged over several columns, as titles and prose are.</param>
/// <param name="IsRunningText">True when it holds prose beside at most a heading.</param>
/// <param name="Chapter">The number its first cell begins with (一、 is 1), or 0.</param>
internal sealed record SheetRow(
    int Number,
    SortedDictionary<int, string> Cells,
    bool IsLone,
    bool IsWide,
    bool IsRunningText,
    int Chapter
)
{
    // A row label of table three covers three columns; titles and prose cover the table.
    private const int WiderThanALabel = 4;

    /// <summary>The first filled column.</summary>
    public int FirstColumn { get; } = Cells.Keys.First();

    /// <summary>The row <paramref name="number"/> of <paramref name="sheet"/>.</summary>
    public static SheetRow Of(SheetDraft sheet, int number, SortedDictionary<int, string> cells)
    {
        var (column, first) = cells.First();
        var isTied = sheet.IsTied(number);
        return new SheetRow(
            number,
            cells,
            cells.Count == 1 && !isTied,
            sheet.MergedAt(number, column) is { Columns: >= WiderThanALabel },
            cells.Values.Any(t => Headings.IsTooMuchForACell(t, cells.Count)),
            Headings.ChapterNumber(first)
        );
    }
}
