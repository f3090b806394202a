using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Content;

/// <summary>The text matrices of a text object, and the drawing of glyphs with them (ISO 32000-1, 9.4).</summary>
internal sealed class TextPen(PageMarks marks)
{
    private const int Invisible = 3;

    private Matrix line = Matrix.Identity;
    private Matrix text = Matrix.Identity;

    public void Begin() => Set(Matrix.Identity);

    public void Set(in Matrix matrix)
    {
        line = matrix;
        text = matrix;
    }

    public void NextLine(double x, double y) => Set(line.Moved(x, y));

    /// <summary>The TJ operator: strings, and distances in thousandths of the size.</summary>
    public void Show(in GraphicsState state, PdfValue[] items, bool isPagination)
    {
        foreach (var item in items)
        {
            if (item.AsText() is { } shown)
            {
                Show(state, shown, isPagination);
            }
            else if (item.IsNumber)
            {
                var distance = -item.AsNumber() / 1000 * state.FontSize;
                text =
                    state.Font?.IsVertical == true
                        ? text.Moved(0, distance)
                        : text.Moved(distance * state.HorizontalScale, 0);
            }
        }
    }

    public void Show(in GraphicsState state, ReadOnlySpan<byte> shown, bool isPagination)
    {
        if (state.Font is not { } font)
        {
            marks.IsDamaged |= shown.Length > 0;
            return;
        }

        var textToPage = text.Then(state.ToPage);
        var glyphToText = new Matrix(state.FontSize * state.HorizontalScale, 0, 0, state.FontSize, 0, state.Rise);
        var glyphToPage = glyphToText.Then(textToPage);
        var size = Math.Sqrt((glyphToPage.C * glyphToPage.C) + (glyphToPage.D * glyphToPage.D)) * font.EmSize;
        var turns = QuarterTurns(glyphToPage);
        var (advancedX, advancedY) = (0.0, 0.0);
        for (var at = 0; at < shown.Length; )
        {
            var glyph = font.Next(shown, ref at);
            var spacing = state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
            PdfBox box;
            double stepX = 0;
            double stepY = 0;
            if (font.IsVertical)
            {
                var half = glyph.Width / 2;
                box = glyphToPage.Around(-half, glyph.DownAdvance, half, 0);
                stepY = (glyph.DownAdvance * state.FontSize) + spacing;
            }
            else
            {
                box = glyphToPage.Around(0, font.Descent, glyph.Width, font.Ascent);
                stepX = ((glyph.Width * state.FontSize) + spacing) * state.HorizontalScale;
            }

            marks.UnmappedGlyphs += glyph.IsUnmapped ? 1 : 0;
            if (glyph.Text.Length > 0)
            {
                marks.Add(
                    new PdfGlyph(
                        glyph.Text,
                        box,
                        glyphToPage.E,
                        glyphToPage.F,
                        size,
                        font.IsVertical,
                        turns,
                        isPagination,
                        state.RenderingMode == Invisible
                    )
                );
            }

            advancedX += stepX;
            advancedY += stepY;
            glyphToPage = glyphToPage with
            {
                E = glyphToPage.E + (stepX * textToPage.A) + (stepY * textToPage.C),
                F = glyphToPage.F + (stepX * textToPage.B) + (stepY * textToPage.D),
            };
        }

        text = text.Moved(advancedX, advancedY);
    }

    private static int QuarterTurns(in Matrix matrix) =>
        Math.Abs(matrix.A) >= Math.Abs(matrix.B) ? (matrix.A >= 0 ? 0 : 2) : (matrix.B >= 0 ? 1 : 3);
}
