using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>What has been read of a report so far.</summary>
internal sealed class ReportDraft(ReportForm form)
{
    public ReportForm Form { get; } = form;

    public ReportCell[] Cells { get; } = new ReportCell[form.Cells.Count];

    public List<ReadingNote> Notes { get; } = [];

    /// <summary>Cells whose number was put together from several lines.</summary>
    public List<CellDefinition> Joined { get; } = [];

    public void Set(CellDefinition cell, in ValueSlot slot)
    {
        if (slot.IsJoined)
        {
            Joined.Add(cell);
        }

        Cells[cell.Index] = slot.Kind switch
        {
            CellKind.Number => ReportCell.Of(slot.Value, slot.Raw, slot.Place),
            CellKind.NotApplicable => ReportCell.NotApplicableAt(slot.Place, slot.Raw),
            CellKind.Blank => ReportCell.BlankAt(slot.Place, slot.Raw.Length == 0 ? null : slot.Raw),
            _ => NotANumber(cell, slot),
        };
    }

    private ReportCell NotANumber(CellDefinition cell, in ValueSlot slot)
    {
        Notes.Add(
            new ReadingNote(
                ReadingNoteKind.NotANumber,
                $"{cell.Table.Name}“{cell.Row.Label}”的“{cell.Column.Label}”填的是“{slot.Raw}”，不是数字，未读取。",
                [cell.Id],
                Printed: slot.Raw,
                Place: slot.Place
            )
        );
        return ReportCell.UnreadAt(slot.Place, slot.Raw);
    }
}
