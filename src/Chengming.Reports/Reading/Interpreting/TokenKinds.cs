using System.Globalization;
using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Which tokens of a plain line are values of a table.</summary>
/// <remarks>
/// In a line of a table the values stand at its end. A number before words is the number of a row (1 属于国家秘密) or part of a
/// sentence, unless it completes the values of the row before.
/// </remarks>
internal readonly struct TokenKinds
{
    private const int SurelyValues = 3;
    private const int LongestLabelLine = 70;

    /// <summary>The figures that most cells hold, each as one string for all of them.</summary>
    private static readonly string[] ShortFigures =
    [
        .. Enumerable.Range(0, 100).Select(i => i.ToString(CultureInfo.InvariantCulture)),
    ];

    private readonly List<RowCell> cells;
    private readonly ulong marks;

    private TokenKinds(List<RowCell> cells, ulong marks)
    {
        this.cells = cells;
        this.marks = marks;
    }

    public bool HasValues => marks != 0;

    public static TokenKinds Of(List<RowCell> cells, TableLexicon lexicon, int width, int openValues)
    {
        SplitGlued(cells, lexicon);
        JoinUnits(cells);
        ulong values = 0;
        var letters = 0;
        var tokens = CollectionsMarshal.AsSpan(cells);
        for (var i = 0; i < tokens.Length && i < 64; i++)
        {
            ref readonly var token = ref tokens[i];
            if (IsValueToken(token.Text) || AreZeros(cells, i) || IsRun(cells, i, width))
            {
                values |= 1UL << i;
            }
            else
            {
                letters += token.Length;
            }
        }

        return new TokenKinds(cells, letters > LongestLabelLine ? 0 : Demote(values, cells.Count, width, openValues));
    }

    public bool IsValue(int index) => index < 64 && (marks & (1UL << index)) != 0;

    /// <summary>True when the token is nothing but zeros stuck to a label (规章000): so many values, as no number begins with 0.</summary>
    public bool AreZeros(int index) => AreZeros(cells, index);

    private static bool AreZeros(List<RowCell> cells, int index)
    {
        var cell = cells[index];
        return cell.Length > 1 && IsStuck(cells, index) && !cell.Text.ContainsAnyExcept('0');
    }

    private static bool IsRun(List<RowCell> cells, int index, int width)
    {
        var text = cells[index].Text;
        return FiguresRunTogether.Fill(text, width) && (IsStuck(cells, index) || !FiguresRunTogether.MayBeDate(text));
    }

    /// <summary>True when no space parts the token from the label before it.</summary>
    private static bool IsStuck(List<RowCell> cells, int index) =>
        index > 0 && cells[index - 1].Start + cells[index - 1].Length == cells[index].Start;

    /// <summary>True for figures beside values that are no number themselves (01).</summary>
    public bool IsBroken(int index) =>
        (IsValue(index + 1) || (index > 0 && IsValue(index - 1))) && TornNumber.IsBroken(cells[index].Text);

    /// <summary>The single figures of a token.</summary>
    public IEnumerable<RowCell> FiguresAt(int index)
    {
        var cell = cells[index];
        return Enumerable.Range(0, cell.Length).Select(i => cell with { Start = cell.Start + i, Length = 1 });
    }

    /// <summary>The text as printed; short figures share one string.</summary>
    public static string RawOf(ReadOnlySpan<char> text)
    {
        text = Glyphs.Trim(text);
        return text switch
        {
            [] => "",
            [>= '0' and <= '9' and var one] => ShortFigures[one - '0'],
            [>= '1' and <= '9' and var tens, >= '0' and <= '9' and var one] => ShortFigures[
                (tens - '0') * 10 + (one - '0')
            ],
            _ => text.ToString(),
        };
    }

    /// <summary>True when the text of a cell is two or more values parted by white space.</summary>
    public static bool AreValues(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.SplitAny(" \n\r\t\u3000\u00A0"))
        {
            var token = text[range];
            if (Glyphs.Trim(token).IsEmpty)
            {
                continue;
            }

            if (CellText.Read(token, out _) is not (CellKind.Number or CellKind.NotApplicable))
            {
                return false;
            }

            count++;
        }

        return count > 1;
    }

    /// <summary>The values of a cell that holds several.</summary>
    public static IEnumerable<RowCell> Values(RowCell cell)
    {
        var start = cell.Start;
        var end = cell.Start + cell.Length;
        while (start < end)
        {
            while (start < end && Glyphs.IsSpace(cell.Source[start]))
            {
                start++;
            }

            var from = start;
            while (start < end && !Glyphs.IsSpace(cell.Source[start]))
            {
                start++;
            }

            if (start > from)
            {
                yield return cell with
                {
                    Start = from,
                    Length = start - from,
                };
            }
        }
    }

    private static bool IsValueToken(ReadOnlySpan<char> token) =>
        CellText.Read(token, out _) is CellKind.Number or CellKind.NotApplicable;

    private static ulong Demote(ulong values, int count, int width, int openValues)
    {
        var result = values;
        for (var i = 0; i < count && i < 64; )
        {
            if ((values & (1UL << i)) == 0)
            {
                i++;
                continue;
            }

            var start = i;
            while (i < count && i < 64 && (values & (1UL << i)) != 0)
            {
                i++;
            }

            var length = i - start;
            var completes = start == 0 && openValues > 0 && openValues < width && openValues + length <= width;
            if (i < count && length < SurelyValues && !completes)
            {
                for (var j = start; j < i; j++)
                {
                    result &= ~(1UL << j);
                }
            }
        }

        return result;
    }

    /// <summary>Parts a label from the figure that is stuck to its end (（一）予以公开0).</summary>
    private static void SplitGlued(List<RowCell> cells, TableLexicon lexicon)
    {
        Span<char> buffer = stackalloc char[80];
        for (var i = 0; i < cells.Count; i++)
        {
            ref readonly var token = ref CollectionsMarshal.AsSpan(cells)[i];
            if (token.Length < 3 || !IsFigure(token.Text[^1]))
            {
                continue;
            }

            var cell = token;
            var text = cell.Text;
            var letters = text.Length;
            while (letters > 0 && IsFigure(text[letters - 1]))
            {
                letters--;
            }

            var words = buffer[..Glyphs.Words(text[..letters], buffer)];
            if (letters > 1 && lexicon.Rows.LongestSuffix(words, out _) is >= 0 and < RowLexicon.Group)
            {
                cells[i] = cell with { Length = letters };
                cells.Insert(i + 1, cell with { Start = cell.Start + letters, Length = text.Length - letters });
            }
        }
    }

    private static bool IsFigure(char c) => Glyphs.IsDigit(c) || FiguresRunTogether.IsMark(c);

    /// <summary>Joins a value with the unit or the remark in brackets that a space parts from it (0 件; 9 （其中修订2件）).</summary>
    private static void JoinUnits(List<RowCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            var text = CollectionsMarshal.AsSpan(cells)[i].Text;
            if (
                Glyphs.Fold(text[0]) is '(' or '件' or '条' or '项' or '个' or '万' or '次' or '份'
                && (CellText.IsUnit(text) || (text.Length > 3 && Glyphs.Fold(text[^1]) == ')'))
                && CellText.Read(cells[i - 1].Text, out _) == CellKind.Number
            )
            {
                var before = cells[i - 1];
                var joined = before with { Length = cells[i].Start + cells[i].Length - before.Start };
                if (CellText.Read(joined.Text, out _) == CellKind.Number)
                {
                    cells[i - 1] = joined;
                    cells.RemoveAt(i--);
                }
            }
        }
    }
}
