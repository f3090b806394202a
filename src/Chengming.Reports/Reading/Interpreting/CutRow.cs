using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Mends a drawn row that a page break has cut through its torn numbers: the upper lines of a cell stand on one page, the lower
/// ones on the next.
/// </summary>
internal static class CutRow
{
    /// <summary>The whole row, or null when the open cells are not the lower part of the row <paramref name="above"/>.</summary>
    public static PhysicalRow? Mend(
        PhysicalRow above,
        List<ValueSlot> open,
        LabelWords words,
        int wordsStart,
        RowLexicon lexicon
    )
    {
        var pieces = CollectionsMarshal.AsSpan(open);
        if (!above.IsDrawn || !AreFewer(pieces, above.Filled))
        {
            return null;
        }

        if (words.Length > wordsStart && !lexicon.EndsWithinLabel(words.Between(above.WordsStart, above.WordsEnd)))
        {
            return null;
        }

        var slots = (ValueSlot[])above.Slots.Clone();
        foreach (var piece in pieces)
        {
            if (piece.Kind == CellKind.Blank)
            {
                continue;
            }

            var at = Array.FindIndex(slots, s => s.Column == piece.Column);
            if (
                at < 0
                || slots[at].Kind != CellKind.Number
                || CellText.Read(slots[at].Raw + piece.Raw, out var value) != CellKind.Number
            )
            {
                return null;
            }

            slots[at] = slots[at] with { Value = value, Raw = slots[at].Raw + piece.Raw, IsJoined = true };
        }

        return new PhysicalRow
        {
            WordsStart = above.WordsStart,
            WordsEnd = words.Length,
            Slots = slots,
            Filled = above.Filled,
            Header = above.Header,
            FirstLine = above.FirstLine,
            LastLine = pieces[0].Line,
            IsBesideLabel = above.IsBesideLabel,
            HasColumns = true,
            LabelColumn = above.LabelColumn,
            IsDrawn = true,
        };
    }

    private static bool AreFewer(ReadOnlySpan<ValueSlot> pieces, int than)
    {
        var filled = 0;
        foreach (var piece in pieces)
        {
            filled += piece.Kind == CellKind.Blank ? 0 : 1;
        }

        return filled > 0 && filled < than;
    }
}
