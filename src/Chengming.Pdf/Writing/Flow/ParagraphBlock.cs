using Chengming.Pdf.Writing.Files;
using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Writing.Flow;

/// <summary>A paragraph or a heading.</summary>
internal sealed class ParagraphBlock : IFlowBlock
{
    // Wider gaps would be read as spaces by programs that take text out of a file.
    private const double LargestStretch = 0.09;

    private readonly MeasuredCharacter[] characters;
    private readonly List<BrokenLine> lines;
    private readonly TextStyle style;
    private readonly double width;
    private readonly int? headingLevel;
    private readonly string text;

    public ParagraphBlock(IReadOnlyList<TextRun> runs, TextStyle style, double width, int? headingLevel)
    {
        width -= (style.LeftIndent + style.RightIndent) * style.Size;
        (this.style, this.width, this.headingLevel) = (style, width, headingLevel);
        text = string.Concat(runs.Select(r => r.Text));
        characters = MeasuredText.Of(runs, style.Face);
        lines =
            style.Alignment == TextAlignment.Centre
                ? LineBreaker.BreakEvenly(characters, width / style.Size)
                : LineBreaker.Break(characters, width / style.Size, style.FirstLineIndent);
    }

    private bool IsHeading => headingLevel is not null;

    private bool IsWhole => IsHeading || style.KeepsWithNext;

    // A heading with nothing below it but its equals, as in a blank form, may end a page.
    public bool KeepsWith(IFlowBlock next) =>
        style.KeepsWithNext
        || (IsHeading && !(next is ParagraphBlock { headingLevel: { } level } && level <= headingLevel));

    public double WantedHeight => LeastHeight;

    public double LeastHeight =>
        style.SpaceBefore + (style.LineHeight * (IsWhole ? lines.Count : Math.Min(2, lines.Count))) + After;

    private double After => IsWhole ? style.SpaceAfter : 0;

    public void Place(FlowPosition at)
    {
        if (!at.IsAtTop)
        {
            at.Advance(style.SpaceBefore);
        }

        var element = at.File.Structure.Add(headingLevel is { } h ? $"H{PdfSyntax.Number(h)}" : "P");
        for (var next = 0; next < lines.Count; )
        {
            var count = LinesThatFit(at, next);
            if (count == 0)
            {
                at.NextPage();
                continue;
            }

            if (next == 0 && headingLevel is { } level)
            {
                at.File.Outline.Add(
                    level,
                    text.Replace("\n", "", StringComparison.Ordinal),
                    at.Page,
                    at.Setup.Height - at.Y
                );
            }

            Draw(at, element, next, count);
            next += count;
        }

        at.Advance(style.SpaceAfter);
    }

    // No single line is left behind or carried over.
    private int LinesThatFit(FlowPosition at, int next)
    {
        var left = lines.Count - next;
        var fit = Math.Min(left, (int)(at.Room / style.LineHeight));
        if (fit < left && (left - fit == 1 || IsHeading))
        {
            fit--;
        }

        // On an empty page something must go on, however narrow the page is.
        return at.IsAtTop ? Math.Max(1, fit)
            : fit < Math.Min(2, left) ? 0
            : fit;
    }

    private void Draw(FlowPosition at, StructureElement element, int first, int count)
    {
        at.Page.Begin(element);
        for (var i = first; i < first + count; i++)
        {
            var line = lines[i];
            var shown = characters.AsSpan(line.Start, line.End - line.Start);
            var indent = i == 0 ? style.FirstLineIndent * style.Size : 0;
            var white = width - indent - (line.Width * style.Size);
            var shift = style.Alignment switch
            {
                TextAlignment.Centre => white / 2,
                TextAlignment.Right => white,
                _ => 0,
            };
            var stretch =
                style.Alignment == TextAlignment.Justified && !line.IsLast ? Stretch(shown, white / style.Size) : 0;
            at.Page.Show(
                shown,
                at.Setup.Left + (style.LeftIndent * style.Size) + indent + shift,
                at.Y + Baseline(style.Size, style.LineHeight),
                style.Size,
                stretch
            );
            at.Advance(style.LineHeight);
        }

        at.Page.End();
    }

    /// <summary>How far below the top of a line its baseline lies: the em box of Chinese type stands in the middle.</summary>
    internal static double Baseline(double size, double lineHeight) => (lineHeight / 2) + (0.38 * size);

    private static double Stretch(ReadOnlySpan<MeasuredCharacter> line, double white)
    {
        var gaps = 0;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            gaps += PdfPage.MayStretch(line[i], line[i + 1]) ? 1 : 0;
        }

        return gaps == 0 ? 0 : Math.Min(white / gaps, LargestStretch);
    }
}
