namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Tells a title or name that is printed on every page, and so stands in the middle of a table, from the table's own words.</summary>
internal static class RunningLine
{
    private const int Shortest = 4;
    private const int Longest = 60;

    /// <summary>So many lines away the next page's line is at most.</summary>
    private const int FarthestPage = 400;

    /// <summary>True for a line that stands elsewhere in the document too and is none of the table's words.</summary>
    public static bool Is(SourceLines lines, int line, TableLexicon lexicon)
    {
        var text = lines[line].Text;
        if (text.Length is < Shortest or > Longest || Glyphs.IsDigit(text[^1]))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Longest];
        var words = buffer[..Glyphs.Words(text, buffer)];
        return words.Length >= Shortest
            && !lexicon.Speaks(words)
            && !lexicon.Rows.IsPieceOfLabel(words)
            && IsRepeated(lines, line);
    }

    private static bool IsRepeated(SourceLines lines, int line)
    {
        var text = lines[line].Text;
        var last = Math.Min(lines.Count - 1, line + FarthestPage);
        for (var other = Math.Max(0, line - FarthestPage); other <= last; other++)
        {
            if (other != line && lines[other].Text == text)
            {
                return true;
            }
        }

        return false;
    }
}
