using System.Xml;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Word;

/// <summary>Reads one table: gridSpan, vMerge and the old hMerge, rows and cells wrapped in controls or tracked changes.</summary>
internal sealed class WordTable(WordBody body)
{
    private readonly XmlReader xml = body.Xml;
    private readonly TableDraft draft = new(body.Budget);

    // The cell that a vertical merge would go on, by column.
    private readonly Dictionary<int, DraftCell> merging = [];
    private DraftCell? left;
    private int column;

    /// <summary>Reads the table the reader stands on.</summary>
    public void Read(WordFlow into)
    {
        body.Children(this, static (_, t) => t.TablePart());
        TableUnfolding.Unfold(draft, into.Items, origin: null);
    }

    private void TablePart()
    {
        switch (xml.LocalName)
        {
            case "tr":
                Row();
                break;
            case "sdt":
                WordControl.Read(body, this, static (_, t) => t.TablePart());
                break;
            case "customXml" or "ins" or "moveTo":
                body.Children(this, static (_, t) => t.TablePart());
                break;
            case "AlternateContent":
                body.Alternate(this, static (_, t) => t.TablePart());
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void Row()
    {
        var row = new RowState();
        (column, left) = (0, null);
        body.Children((this, row), static (_, s) => s.Item1.RowPart(s.row));
    }

    private void RowPart(RowState row)
    {
        switch (xml.LocalName)
        {
            case "trPr":
                body.Children((this, row), static (_, s) => s.Item1.RowProperty(s.row));
                break;
            case "tc" when !row.IsGone:
                if (!row.IsStarted)
                {
                    draft.StartRow();
                    row.IsStarted = true;
                }

                Cell();
                break;
            case "sdt":
                WordControl.Read(body, (this, row), static (_, s) => s.Item1.RowPart(s.row));
                break;
            case "customXml" or "ins" or "moveTo":
                body.Children((this, row), static (_, s) => s.Item1.RowPart(s.row));
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void RowProperty(RowState row)
    {
        switch (xml.LocalName)
        {
            case "gridBefore":
                column = Math.Clamp(WordXml.Number(xml) ?? 0, 0, 1_000);
                break;
            case "del" or "moveFrom":
                row.IsGone = true;
                break;
            case "hidden":
                row.IsGone = WordXml.IsOn(xml);
                break;
        }

        xml.Skip();
    }

    private void Cell()
    {
        var cell = new CellState();
        body.Children((this, cell), static (b, s) => s.Item1.CellPart(s.cell));
        cell.Content.EndParagraph();
        if (cell.IsGone)
        {
            return;
        }

        var row = draft.Rows - 1;
        if (cell.GoesOnDown && merging.TryGetValue(column, out var above) && above.Row + above.RowSpan == row)
        {
            above.RowSpan++;
            column += cell.Span;
            left = above;
        }
        else if (cell.GoesOnRight && left is not null)
        {
            left.ColumnSpan += cell.Span;
            column += cell.Span;
        }
        else
        {
            var added = draft.AddAt(column, 1, cell.Span);
            added.Content.AddRange(cell.Content.Items);
            left = added;
            if (cell.IsMerged)
            {
                merging[column] = added;
            }
            else
            {
                merging.Remove(column);
            }

            column += cell.Span;
        }
    }

    private void CellPart(CellState cell)
    {
        if (xml.LocalName == "tcPr")
        {
            body.Children((this, cell), static (_, s) => s.Item1.CellProperty(s.cell));
        }
        else
        {
            body.Block(cell.Content);
        }
    }

    private void CellProperty(CellState cell)
    {
        switch (xml.LocalName)
        {
            case "gridSpan":
                cell.Span = Math.Clamp(WordXml.Number(xml) ?? 1, 1, 1_000);
                break;
            case "vMerge":
                cell.IsMerged = true;
                cell.GoesOnDown = WordXml.Attribute(xml, "val") is null or "continue";
                break;
            case "hMerge":
                cell.GoesOnRight = WordXml.Attribute(xml, "val") is null or "continue";
                break;
            case "cellDel":
                cell.IsGone = true;
                break;
        }

        xml.Skip();
    }

    private sealed class RowState
    {
        public bool IsGone { get; set; }

        public bool IsStarted { get; set; }
    }

    private sealed class CellState
    {
        public int Span { get; set; } = 1;

        public bool IsMerged { get; set; }

        public bool GoesOnDown { get; set; }

        public bool GoesOnRight { get; set; }

        public bool IsGone { get; set; }

        public WordFlow Content { get; } = new();
    }
}
