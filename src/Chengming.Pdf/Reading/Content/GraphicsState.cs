using Chengming.Pdf.Reading.Fonts;

namespace Chengming.Pdf.Reading.Content;

/// <summary>The part of the graphics state that moves text and lines; copied by <c>q</c>, brought back by <c>Q</c>.</summary>
internal struct GraphicsState
{
    public Matrix ToPage;
    public double LineWidth;
    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;

    /// <summary>Tz as a factor.</summary>
    public double HorizontalScale;

    /// <summary>Tr: 3 draws nothing.</summary>
    public int RenderingMode;

    public double Leading;
    public double Rise;

    public static GraphicsState Initial(in Matrix toPage) =>
        new()
        {
            ToPage = toPage,
            LineWidth = 1,
            HorizontalScale = 1,
        };

    /// <summary>The stroke width as seen.</summary>
    public readonly double SeenLineWidth =>
        LineWidth * Math.Sqrt(Math.Abs((ToPage.A * ToPage.D) - (ToPage.B * ToPage.C)));
}
