using Chengming.Reports.Writing.Layout;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Reports.Writing.Word;

/// <summary>Draws an official table as a Word table with merged cells.</summary>
internal static class WordTable
{
    public static Table Of(OfficialTable official, string caption)
    {
        var widths = Widths(official);
        var labelColumns = ColumnShares.LabelColumns(official);
        var table = new Table(
            Properties(caption),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) }))
        );
        var covering = official.Covering();
        for (var row = 0; row < official.Rows; row++)
        {
            var drawn = new TableRow(RowProperties(isHeader: row < official.HeaderRows));
            for (var column = 0; column < official.Columns; column += covering[row][column].ColumnSpan)
            {
                drawn.Append(Cell(covering[row][column], row, widths, labelColumns));
            }

            table.Append(drawn);
        }

        return table;
    }

    private static List<int> Widths(OfficialTable official)
    {
        var widths = ColumnShares.Of(official).Select(s => (int)(s * WordPage.TextWidth)).ToList();
        widths[^1] += WordPage.TextWidth - widths.Sum();
        return widths;
    }

    private static TableProperties Properties(string caption) =>
        new(
            new TableWidth { Width = Text(WordPage.TextWidth), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                Line<TopBorder>(),
                Line<LeftBorder>(),
                Line<BottomBorder>(),
                Line<RightBorder>(),
                Line<InsideHorizontalBorder>(),
                Line<InsideVerticalBorder>()
            ),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }
            ),
            new TableCaption { Val = caption }
        );

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = "000000",
        };

    private static TableRowProperties RowProperties(bool isHeader)
    {
        var properties = new TableRowProperties(
            new CantSplit(),
            new TableRowHeight { Val = (uint)WordPage.Twips(7), HeightType = HeightRuleValues.AtLeast }
        );
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        return properties;
    }

    private static TableCell Cell(OfficialCell cell, int row, List<int> widths, int labelColumns)
    {
        var properties = new TableCellProperties(
            new TableCellWidth
            {
                Width = Text(widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum()),
                Type = TableWidthUnitValues.Dxa,
            }
        );
        if (cell.ColumnSpan > 1)
        {
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        }

        if (cell.RowSpan > 1)
        {
            properties.Append(
                new VerticalMerge { Val = row == cell.Row ? MergedCellValues.Restart : MergedCellValues.Continue }
            );
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, Content(cell, row, labelColumns));
    }

    private static Paragraph Content(OfficialCell cell, int row, int labelColumns)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = StyleOf(cell, labelColumns) });
        if (cell.Kind is OfficialCellKind.BlockHeading or OfficialCellKind.Corner or OfficialCellKind.ColumnHeader)
        {
            properties.Append(new KeepNext());
        }

        var paragraph = new Paragraph(properties);
        if (row == cell.Row && cell.Text.Length > 0)
        {
            paragraph.Append(Runs(cell));
        }

        return paragraph;
    }

    /// <summary>The label of a group stands in a narrow column: its number on a line of its own.</summary>
    private static IEnumerable<Run> Runs(OfficialCell cell)
    {
        var number =
            cell.Kind == OfficialCellKind.RowHeader && cell.RowSpan > 1 ? cell.Text.IndexOfAny(['）', '、']) + 1 : 0;
        return number is 0 or > 4
            ? [new Run(new Text(cell.Text))]
            : [new Run(new Text(cell.Text[..number])), new Run(new Break()), new Run(new Text(cell.Text[number..]))];
    }

    private static string StyleOf(OfficialCell cell, int labelColumns) =>
        cell.Kind switch
        {
            OfficialCellKind.BlockHeading or OfficialCellKind.ColumnHeader => WordStyles.TableHead,
            OfficialCellKind.Corner when labelColumns == 1 => WordStyles.TableHead,
            OfficialCellKind.RowHeader when labelColumns > 1 && cell.RowSpan == 1 => WordStyles.TableLabel,
            _ => WordStyles.TableCell,
        };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
