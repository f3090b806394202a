namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Tells a title or name that is printed on every page, and so stands in the middle of a table, from the table's own words.</summary>
internal static class RunningLine
{
    private const int Shortest = 4;
    private const int Longest = 60;

    /// <summary>True for a line that stands elsewhere in the document too and is none of the table's words.</summary>
    public static bool Is(SourceLines lines, int line, TableLexicon lexicon)
    {
        var text = Glyphs.Trim(lines[line].Text);
        if (text.Length is < Shortest or > Longest || Glyphs.IsDigit(text[^1]))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Longest];
        var words = buffer[..Glyphs.Words(text, buffer)];
        if (words.Length < Shortest || lexicon.Rows.IsPieceOfLabel(words) || lexicon.Speaks(words))
        {
            return false;
        }

        for (var other = 0; other < lines.Count; other++)
        {
            if (other != line && Glyphs.Trim(lines[other].Text).SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
