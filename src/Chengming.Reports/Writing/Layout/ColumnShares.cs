using Chengming.Law;

namespace Chengming.Reports.Writing.Layout;

/// <summary>How wide the columns of an official table are, as shares of its width.</summary>
[Term("列宽")]
public static class ColumnShares
{
    /// <summary>A figure of five digits and a header of two characters a line must fit in this share of the text width.</summary>
    private const double NarrowFigure = 0.07;
    private const double NarrowestLabel = 0.2;
    private const double WidestLabel = 0.4;
    private const double OutermostGroup = 0.06;
    private const double InnerGroup = 0.11;
    private const double SingleLabel = 0.31;

    /// <summary>One share for each column; together 1.</summary>
    public static IReadOnlyList<double> Of(OfficialTable table)
    {
        var labels = LabelColumns(table);
        var figures = table.Columns - labels;
        if (labels == 0)
        {
            return [.. Enumerable.Repeat(1.0 / figures, figures)];
        }

        if (labels == 1)
        {
            return [SingleLabel, .. Enumerable.Repeat((1 - SingleLabel) / figures, figures)];
        }

        var groups = Enumerable.Range(0, labels - 1).Select(i => i == 0 ? OutermostGroup : InnerGroup).ToList();
        var room = 1 - groups.Sum();
        var figure = Math.Clamp(NarrowFigure, (room - WidestLabel) / figures, (room - NarrowestLabel) / figures);
        var leaf = 1 - groups.Sum() - (figures * figure);
        return [.. groups, leaf, .. Enumerable.Repeat(figure, figures)];
    }

    /// <summary>Columns at the left that hold row labels.</summary>
    public static int LabelColumns(OfficialTable table) =>
        table
            .Cells.Where(c => c.Kind is OfficialCellKind.RowHeader or OfficialCellKind.Corner)
            .Select(c => c.Column + c.ColumnSpan)
            .DefaultIfEmpty(0)
            .Max();
}
