namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Puts a number together that a narrow column has broken into several lines of one cell.</summary>
internal static class TornNumber
{
    /// <summary>The number in one piece, or null when the lines of the cell are not pieces of one number.</summary>
    public static string? Join(ReadOnlySpan<char> cell)
    {
        cell = Glyphs.Trim(cell);
        if (!cell.Contains('\n') || cell.Length > 40)
        {
            return null;
        }

        if (!Glyphs.IsDigit(cell[0]) && (cell.Length < 2 || !Glyphs.IsDigit(cell[1])))
        {
            return null;
        }

        Span<char> joined = stackalloc char[cell.Length];
        var length = 0;
        foreach (var line in cell.EnumerateLines())
        {
            var piece = Glyphs.Trim(line);
            if (length > 0 && !piece.IsEmpty && !GoesOn(piece[0]))
            {
                return null;
            }

            piece.CopyTo(joined[length..]);
            length += piece.Length;
        }

        joined = joined[..length];
        return Glyphs.IsDigit(joined[^1]) || char.IsLetter(joined[^1])
            ? CellText.Read(joined, out _) == CellKind.Number
                ? joined.ToString()
                : null
            : null;
    }

    /// <summary>True for figures that are no number, as 01: pieces of two torn numbers that were written over each other.</summary>
    public static bool IsBroken(ReadOnlySpan<char> token)
    {
        if (token.Length < 2 || Glyphs.Fold(token[0]) != '0')
        {
            return false;
        }

        foreach (var c in token)
        {
            if (!Glyphs.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool GoesOn(char c) => Glyphs.IsDigit(c) || c is '.' or '．' or ',' or '，' || char.IsLetter(c);
}
