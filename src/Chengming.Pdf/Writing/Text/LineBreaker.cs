namespace Chengming.Pdf.Writing.Text;

/// <summary>A line of a paragraph.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last visible character.</param>
/// <param name="Width">Width in ems.</param>
/// <param name="IsLast">True when the paragraph or a forced line ends here, so that it is not stretched.</param>
/// <param name="LastIsHalved">True when its last character, a full-width mark, takes half its width.</param>
internal readonly record struct BrokenLine(int Start, int End, double Width, bool IsLast, bool LastIsHalved);

/// <summary>Breaks paragraphs into lines by the Chinese rules: 避头尾, words and numbers whole.</summary>
internal static class LineBreaker
{
    internal const double Tolerance = 1e-6;

    private const int LongestEvened = 120;

    /// <summary>Breaks a paragraph.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="width">Room on a line in ems.</param>
    /// <param name="indent">What the first line gives up, in ems.</param>
    public static List<BrokenLine> Break(ReadOnlySpan<MeasuredCharacter> text, double width, double indent = 0)
    {
        var lines = new List<BrokenLine>();
        var start = 0;
        do
        {
            var line = NextLine(text, start, width - (lines.Count == 0 ? indent : 0));
            lines.Add(line);
            start = line.End;
            while (start < text.Length && text[start].CodePoint == ' ')
            {
                start++;
            }

            if (line.IsLast && start < text.Length)
            {
                // Past the line feed.
                start++;
            }
        } while (start < text.Length);

        return lines;
    }

    /// <summary>
    /// Breaks a short text into as few lines as it needs, of lengths as even as they can be: for centred headings and cells
    /// (GB/T 9704—2012, 7.3.1: 排列对称).
    /// </summary>
    public static List<BrokenLine> BreakEvenly(ReadOnlySpan<MeasuredCharacter> text, double width)
    {
        var lines = Break(text, width);
        return lines.Count < 2 || text.Length > LongestEvened || WidestPiece(text) > width || HasLineFeed(text)
            ? lines
            : EvenLines.Of(text, width, lines.Count);
    }

    /// <summary>The widest piece that must not be divided, in ems.</summary>
    public static double WidestPiece(ReadOnlySpan<MeasuredCharacter> text)
    {
        var (widest, piece) = (0.0, 0.0);
        for (var i = 0; i < text.Length; i++)
        {
            var isNew = i > 0 && (text[i].CodePoint == '\n' || MayPart(text, i));
            piece = (isNew ? 0 : piece) + (text[i].CodePoint == ' ' ? 0 : text[i].Width);
            widest = Math.Max(widest, piece);
        }

        return widest;
    }

    /// <summary>True when a line may end before the character at <paramref name="at"/>.</summary>
    public static bool MayPart(ReadOnlySpan<MeasuredCharacter> text, int at) =>
        CharacterClasses.MayPart(text[at - 1].CodePoint, text[at].CodePoint);

    private static bool HasLineFeed(ReadOnlySpan<MeasuredCharacter> text)
    {
        foreach (var character in text)
        {
            if (character.CodePoint == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static BrokenLine NextLine(ReadOnlySpan<MeasuredCharacter> text, int start, double room)
    {
        var used = 0.0;
        var best = new BrokenLine(start, start, 0, IsLast: true, LastIsHalved: false);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i].CodePoint == '\n')
            {
                return Trimmed(text, start, i, isLast: true);
            }

            used += text[i].Width;
            var halved = used > room + Tolerance && text[i].MayBeHalved && text[i].Width > 0.9;
            if (used - (halved ? 0.5 : 0) > room + Tolerance && text[i].CodePoint != ' ')
            {
                // A piece wider than the line is divided where it must be.
                return best.End > start ? best : Trimmed(text, start, Math.Max(i, start + 1), isLast: false);
            }

            var isEnd = i + 1 == text.Length;
            if (isEnd || text[i + 1].CodePoint == '\n' || MayPart(text, i + 1))
            {
                best = Trimmed(text, start, i + 1, isEnd || text[i + 1].CodePoint == '\n', halved);
            }
        }

        return best;
    }

    internal static BrokenLine Trimmed(
        ReadOnlySpan<MeasuredCharacter> text,
        int start,
        int end,
        bool isLast,
        bool halved = false
    )
    {
        while (end > start && text[end - 1].CodePoint == ' ')
        {
            end--;
        }

        var width = halved ? -0.5 : 0;
        for (var i = start; i < end; i++)
        {
            width += text[i].Width;
        }

        return new BrokenLine(start, end, width, isLast, halved);
    }
}
