using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Writing.Tables;

/// <summary>The words of a cell, broken into lines that fit its width.</summary>
internal sealed class CellText
{
    private const double Smallest = 4;

    private CellText(MeasuredCharacter[] characters, List<BrokenLine> lines, double size, double lineHeight) =>
        (Characters, Lines, Size, LineHeight) = (characters, lines, size, lineHeight);

    public MeasuredCharacter[] Characters { get; }

    public List<BrokenLine> Lines { get; }

    public double Size { get; }

    public double LineHeight { get; }

    public double Height => Characters.Length == 0 ? 0 : LineHeight * Lines.Count;

    /// <summary>Sets words into <paramref name="width"/> points: stacked in a narrow cell, smaller where a number would not fit.</summary>
    public static CellText Of(PdfTableCell cell, TextStyle style, double width)
    {
        var characters = MeasuredText.Of([new TextRun(cell.Text)], style.Face);
        if (
            width < 1.95 * style.Size
            && characters.Any(c => CharacterClasses.Of(c.CodePoint) is CharacterClass.Ideograph)
        )
        {
            return new CellText(characters, Stacked(characters), Math.Min(style.Size, width), 1.1 * style.Size);
        }

        var widest = LineBreaker.WidestPiece(characters) * style.Size;
        var scale = widest > width ? Math.Max(width / widest, Smallest / style.Size) : 1;
        return Sized(characters, style with { Alignment = cell.Alignment }, width, scale);
    }

    /// <summary>The same words smaller, so that they fit a height too.</summary>
    public CellText Within(double width, double height, TextStyle style)
    {
        var text = this;
        while (text.Height > height && text.Size > Smallest)
        {
            text = Sized(Characters, style, width, 0.9 * text.Size / style.Size);
        }

        return text;
    }

    private static CellText Sized(MeasuredCharacter[] characters, TextStyle style, double width, double scale)
    {
        var size = style.Size * scale;
        var lines =
            style.Alignment == TextAlignment.Centre
                ? LineBreaker.BreakEvenly(characters, width / size)
                : LineBreaker.Break(characters, width / size);
        return new CellText(characters, lines, size, style.LineHeight * scale);
    }

    // One character a line; a number and a mark stay with the character before.
    private static List<BrokenLine> Stacked(MeasuredCharacter[] characters)
    {
        var lines = new List<BrokenLine>();
        for (var start = 0; start < characters.Length; )
        {
            var end = start + 1;
            while (end < characters.Length && IsLatin(characters[end - 1]) && IsLatin(characters[end]))
            {
                end++;
            }

            lines.Add(new BrokenLine(start, end, characters[start..end].Sum(c => c.Width), true, false));
            start = end;
        }

        return lines;
    }

    private static bool IsLatin(MeasuredCharacter character) =>
        CharacterClasses.IsLatin(character.CodePoint, CharacterClasses.Of(character.CodePoint));
}
