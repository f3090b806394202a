namespace Chengming.Pdf.Writing.Tables;

/// <summary>
/// For each cell the part in which its words count as text. A cell that runs over a page edge shows its words again on the next
/// page where they fit, as ornament.
/// </summary>
internal static class TextHomes
{
    public static IReadOnlyList<PrintedRows> Of(TableGeometry geometry, IReadOnlyList<PrintedRows> parts) =>
        [
            .. geometry.Table.Cells.Select(
                (cell, i) =>
                    parts.FirstOrDefault(p =>
                        p.HeightOf(cell) >= geometry.Texts[i].Height - 0.01 && p.HeightOf(cell) > 0
                    ) ?? parts.MaxBy(p => p.HeightOf(cell))!
            ),
        ];
}
