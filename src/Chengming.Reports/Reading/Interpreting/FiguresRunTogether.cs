namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The figures of a row that a copy without separators has run together (120000012): all ways to part them.</summary>
internal static class FiguresRunTogether
{
    private const int Narrowest = 4;
    private const int Longest = 60;
    private const int FewestMarks = 3;

    /// <summary>More ways than this are not looked at.</summary>
    private const int MostWays = 6000;

    /// <summary>True for a token of figures and “/” that is long enough to fill a row.</summary>
    public static bool Fill(ReadOnlySpan<char> token, int width)
    {
        if (width < Narrowest || token.Length < width || token.Length > Longest)
        {
            return false;
        }

        foreach (var c in token)
        {
            if (!Glyphs.IsDigit(c) && !IsMark(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for figures with one or two “/” among them, as 2024/1/20.</summary>
    public static bool MayBeDate(ReadOnlySpan<char> token)
    {
        var marks = 0;
        foreach (var c in token)
        {
            marks += IsMark(c) ? 1 : 0;
        }

        return marks is > 0 and < FewestMarks;
    }

    /// <summary>True for “/” and long dashes, each a cell of its own; a hyphen can be the sign of a number.</summary>
    public static bool IsMark(char c) =>
        c != '-' && (Glyphs.KindOf(c) & (GlyphKind.Dash | GlyphKind.Slash)) != GlyphKind.None;

    /// <summary>Every way to part the figures into as many values as the row has columns; none when there are too many.</summary>
    public static List<ValueSlot?[]> Parted(ValueSlot run, int width)
    {
        var ways = new List<ValueSlot?[]>();
        Part(run, 0, new ValueSlot?[width], 0, ways);
        return ways.Count < MostWays ? ways : [];
    }

    private static void Part(ValueSlot run, int start, ValueSlot?[] values, int column, List<ValueSlot?[]> ways)
    {
        var (left, room) = (run.Raw.Length - start, values.Length - column);
        if (room == 0 && left == 0)
        {
            ways.Add((ValueSlot?[])values.Clone());
        }

        for (var length = 1; room > 0 && length <= left - room + 1 && ways.Count < MostWays; length++)
        {
            var raw = run.Raw.AsSpan(start, length);
            var kind = CellText.Read(raw, out var value);
            if (kind is CellKind.Words || (kind == CellKind.NotApplicable && length > 1))
            {
                return;
            }

            values[column] = run with { Kind = kind, Value = value, Raw = raw.ToString() };
            Part(run, start + length, values, column + 1, ways);
        }
    }
}
