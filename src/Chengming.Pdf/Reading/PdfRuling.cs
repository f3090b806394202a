namespace Chengming.Pdf.Reading;

/// <summary>A straight line, horizontal or vertical.</summary>
/// <param name="IsHorizontal">True when it runs from left to right, false when it runs from top to bottom.</param>
/// <param name="Position">Its y when horizontal, its x when vertical.</param>
/// <param name="Start">Its left or upper end.</param>
/// <param name="End">Its right or lower end.</param>
/// <param name="Thickness">Its width as drawn.</param>
public readonly record struct PdfRuling(bool IsHorizontal, double Position, double Start, double End, double Thickness)
{
    /// <summary>End minus start.</summary>
    public double Length => End - Start;
}
