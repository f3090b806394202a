using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Finds the tables by the headings of their sections, or by their own words where a heading is lost, and reads them.</summary>
internal sealed class TablesReading(ReportDraft draft, SourceLines lines, Outline outline)
{
    /// <summary>How many letters of a line are looked at to tell whose words they are.</summary>
    private const int LongestWords = 80;

    private readonly List<(int First, int Last, TableLexicon Lexicon)> stretches = [];
    private int consumed = -1;

    /// <summary>True when the line is part of a table rather than prose.</summary>
    public bool IsTable(int line)
    {
        var source = lines[line];
        if (source.Kind is LineKind.GridRow)
        {
            return source.Text.Length == 0 || IsWithin(line) || SpeaksOfTables(source.Text);
        }

        return (source.Kind == LineKind.Tabbed && Glyphs.Trim(source.Text).Contains('\t')) || IsWithin(line);
    }

    public void Read(ReportTitle? title)
    {
        foreach (var table in draft.Form.Tables)
        {
            ReadTable(table);
        }

        if (title is not null && !draft.Form.IsForYear(title.Year) && ReportForms.ForYear(title.Year) is { } due)
        {
            var table = draft.Form.Tables[0];
            draft.Notes.Add(
                new ReadingNote(
                    ReadingNoteKind.OfOtherForm,
                    $"{table.Name}用的是{draft.Form.Key}年格式的栏目，{title.Year}年度的报告应使用{due.Key}年格式。",
                    [.. draft.Form.Cells.Where(c => c.Table == table && !c.IsForeign).Select(c => c.Id)]
                )
            );
        }
    }

    private void ReadTable(FormTable table)
    {
        var lexicon = ReportLexicon.Of(draft.Form, table);
        var governing = outline.Governing(table.Section);
        var ownHeading = outline.Of(table.Section);
        var start = Math.Max(governing is null ? 0 : governing.LastLine + 1, consumed + 1);
        if (ownHeading is not null)
        {
            start = ownHeading.LastLine + 1;
        }

        var end = governing is not null && outline.After(governing) is { } next ? next.Line : lines.Count;
        var first = FirstLineOf(lexicon, start, end, ownHeading is not null);
        var last =
            first >= end ? -1
            : table.Layout == TableLayout.SideBySide
                ? Scanned(
                    first,
                    end,
                    lexicon,
                    ownHeading is null ? SideBySideReading.ReadWhole : SideBySideReading.Read
                )
            : Scanned(first, end, lexicon, RowsReading.Read);
        if (first >= end)
        {
            RowsReading.NoteAllMissing(draft, table);
        }

        TornNumbers.Review(draft);
        if (last >= 0)
        {
            consumed = Math.Max(consumed, last);
            stretches.Add((first, last, lexicon));
        }
    }

    private int Scanned(int first, int end, TableLexicon lexicon, Func<ReportDraft, TableScan, TableLexicon, int> read)
    {
        var scan = TableScan.Over(lines, first, end, lexicon);
        var last = read(draft, scan, lexicon);
        scan.Words.Release();
        return last;
    }

    /// <summary>The first line that speaks the table's words, so that figures of the prose before it are not taken for its own.</summary>
    private int FirstLineOf(TableLexicon lexicon, int start, int end, bool hasHeading)
    {
        for (var i = start; i < end; i++)
        {
            if (Begins(lexicon, i))
            {
                return i;
            }
        }

        return hasHeading || lexicon.Table.Layout == TableLayout.SideBySide ? start : end;
    }

    private bool Begins(TableLexicon lexicon, int index)
    {
        var line = lines[index];
        if (line.Kind == LineKind.GridRow)
        {
            for (var c = 0; c < line.CellCount; c++)
            {
                if (BeginsWith(lexicon, lines.Cells[line.FirstCell + c].Text))
                {
                    return true;
                }
            }

            return false;
        }

        if (line.Kind == LineKind.Blank || line.Text.AsSpan().ContainsAny("。；！？"))
        {
            return false;
        }

        return BeginsWith(lexicon, line.Text);
    }

    private static bool BeginsWith(TableLexicon lexicon, string text)
    {
        Span<char> buffer = stackalloc char[LongestWords];
        var words = buffer[..Glyphs.Words(text, buffer)];
        foreach (var frame in lexicon.Frame)
        {
            if (words.StartsWith(frame) || (words.Length >= 6 && frame.AsSpan().StartsWith(words)))
            {
                return true;
            }
        }

        return words.Length > 0 && lexicon.Speaks(words) && words.Length > 1;
    }

    private bool IsWithin(int line)
    {
        var source = lines[line];
        if (IsInAStretch(line))
        {
            return source.Kind == LineKind.GridRow || !source.Text.Contains('。', StringComparison.Ordinal);
        }

        if (source.Text.AsSpan().ContainsAny('。', '；'))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestWords];
        var length = -1;
        foreach (var (first, _, lexicon) in stretches)
        {
            if (Math.Abs(line - first) < 40)
            {
                length = length < 0 ? Glyphs.Words(source.Text, buffer) : length;
                if (lexicon.Speaks(buffer[..length]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsInAStretch(int line)
    {
        foreach (var (first, last, _) in stretches)
        {
            if (line >= first && line <= last)
            {
                return true;
            }
        }

        return false;
    }

    private bool SpeaksOfTables(string text) => stretches.Exists(s => SpeaksOf(s.Lexicon, text));

    private static bool SpeaksOf(TableLexicon lexicon, string text)
    {
        Span<char> buffer = stackalloc char[LongestWords];
        return !text.AsSpan().ContainsAny("。；") && lexicon.Speaks(buffer[..Glyphs.Words(text, buffer)]);
    }
}
