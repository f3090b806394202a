using System.Text;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Content;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Follows the text matrices as the reader's pen does (ISO 32000-1, 9.4), and writes of each string only the glyphs that stay. The room of
/// glyphs that are taken out is kept as one distance, so that what follows stands where it stood.
/// </summary>
internal sealed class TextEditor(MarkedPage page, EditedContent content)
{
    private Matrix line = Matrix.Identity;
    private Matrix text = Matrix.Identity;

    public void Begin() => Set(Matrix.Identity);

    public void Set(in Matrix matrix)
    {
        line = matrix;
        text = matrix;
    }

    public void NextLine(double x, double y) => Set(line.Moved(x, y));

    /// <summary>Shows strings and distances; what stands there already as <paramref name="raw"/> is kept when nothing is taken out.</summary>
    public void Show(in EditorState state, ReadOnlySpan<PdfValue> items, ReadOnlySpan<byte> raw, string before)
    {
        var written = new StringBuilder("[");
        var removed = false;
        var gap = 0.0;
        foreach (var item in items)
        {
            if (item.AsText() is { } shown)
            {
                removed |= Show(state, shown, written, ref gap);
            }
            else if (item.IsNumber)
            {
                var distance = -item.AsNumber() / 1000 * state.Graphics.FontSize;
                text =
                    state.Font?.Font.IsVertical == true
                        ? text.Moved(0, distance)
                        : text.Moved(distance * state.Graphics.HorizontalScale, 0);
                gap += item.AsNumber();
            }
        }

        if (!removed)
        {
            content.Write(raw);
            return;
        }

        Close(written, ref gap);
        if (before.Length > 0)
        {
            content.Write(before);
        }

        content.Write(written.Append("]TJ").ToString());
    }

    private bool Show(in EditorState state, byte[] shown, StringBuilder written, ref double gap)
    {
        if (state.Font is not { } use)
        {
            return shown.Length > 0 && (page.HasMarks ? throw Unknown() : true);
        }

        var graphics = state.Graphics;
        var font = use.Font;
        var textToPage = text.Then(graphics.ToPage);
        var glyphToPage = new Matrix(
            graphics.FontSize * graphics.HorizontalScale,
            0,
            0,
            graphics.FontSize,
            0,
            graphics.Rise
        ).Then(textToPage);
        var (advancedX, advancedY) = (0.0, 0.0);
        var anyRemoved = false;
        for (var at = 0; at < shown.Length; )
        {
            var start = at;
            var glyph = font.Next(shown, ref at);
            var spacing = graphics.CharacterSpacing + (glyph.IsWordSpace ? graphics.WordSpacing : 0);
            var (stepX, stepY) = font.IsVertical
                ? (0.0, (glyph.DownAdvance * graphics.FontSize) + spacing)
                : (((glyph.Width * graphics.FontSize) + spacing) * graphics.HorizontalScale, 0.0);
            var box = font.IsVertical
                ? glyphToPage.Around(-glyph.Width / 2, glyph.DownAdvance, glyph.Width / 2, 0)
                : glyphToPage.Around(0, font.Descent, glyph.Width, font.Ascent);
            if (Stays(box, glyph.Text))
            {
                Close(written, ref gap);
                written.Append('<').Append(Convert.ToHexString(shown.AsSpan(start, at - start))).Append('>');
                use.Use(shown.AsSpan(start, at - start), glyph);
            }
            else
            {
                anyRemoved = true;
                gap += Distance(graphics, font.IsVertical, stepX, stepY);
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
        return anyRemoved;
    }

    /// <summary>What nobody sees because it lies beside the page goes, too.</summary>
    private bool Stays(PdfBox box, string shown)
    {
        if (page.Over(box) is { } mark)
        {
            page.Note(mark, shown);
            return false;
        }

        return !page.IsOutside(box);
    }

    private static double Distance(in GraphicsState state, bool isVertical, double stepX, double stepY)
    {
        var along = isVertical ? stepY : stepX;
        var unit = isVertical ? state.FontSize : state.FontSize * state.HorizontalScale;
        return Math.Abs(unit) < 1e-9 ? 0 : -along / unit * 1000;
    }

    private static void Close(StringBuilder written, ref double gap)
    {
        if (gap != 0)
        {
            written.Append(EditedContent.Number(gap));
            gap = 0;
        }
    }

    private CannotRedactException Unknown() => new(RedactionProblem.UnknownFont, page.Number);
}
