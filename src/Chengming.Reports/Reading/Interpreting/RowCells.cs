namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Takes lines of text apart into cells.</summary>
internal static class RowCells
{
    /// <summary>The words and figures of a plain line, parted by white space.</summary>
    public static void SplitTokens(SourceLine source, List<RowCell> cells)
    {
        cells.Clear();
        var text = source.Text;
        for (var i = 0; i < text.Length; )
        {
            if (Glyphs.IsSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !Glyphs.IsSpace(text[i]))
            {
                i++;
            }

            cells.Add(new RowCell(text, start, i - start, -1, source.Place));
        }
    }

    /// <summary>The fields of a line with tabs.</summary>
    public static void SplitTabs(SourceLine source, List<RowCell> cells)
    {
        cells.Clear();
        var text = source.Text;
        var column = 0;
        for (var start = 0; start <= text.Length; column++)
        {
            var tab = text.IndexOf('\t', start);
            var end = tab < 0 ? text.Length : tab;
            cells.Add(new RowCell(text, start, end - start, column, source.Place));
            start = end + 1;
        }
    }
}
