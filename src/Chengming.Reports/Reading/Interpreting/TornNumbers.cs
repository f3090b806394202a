namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Holds the numbers that were put together from pieces against the identities.</summary>
internal static class TornNumbers
{
    /// <summary>Takes back those that every identity speaks against.</summary>
    public static void Review(ReportDraft draft)
    {
        if (draft.Joined.Count == 0)
        {
            return;
        }

        var values = Array.ConvertAll(draft.Cells, c => c.Value);
        var equations = Equations.Of(draft.Form);
        var refuted = draft.Joined.FindAll(c => equations.Refute(values, c));
        foreach (var cell in refuted)
        {
            var read = draft.Cells[cell.Index];
            draft.Cells[cell.Index] = ReportCell.UnreadAt(read.Place, read.Raw);
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.RowOutOfLine,
                    $"{cell.Table.Name}“{cell.Row.Label}”的“{cell.Column.Label}”分几行印出，连起来是{read.Raw}，与勾稽关系不合，未读取。",
                    [cell.Id],
                    Printed: read.Raw,
                    Place: read.Place
                )
            );
        }

        draft.Joined.Clear();
    }
}
