namespace Chengming.Pdf.Writing;

/// <summary>Paper and margins, all in points (1/72 inch).</summary>
public sealed record PageSetup(double Width, double Height, double Top, double Right, double Bottom, double Left)
{
    /// <summary>A4 with the type area of official documents: 156 mm × 225 mm (GB/T 9704—2012, 5.2.1).</summary>
    public static PageSetup OfficialDocument { get; } =
        new(
            Millimetres(210),
            Millimetres(297),
            Top: Millimetres(37),
            Right: Millimetres(26),
            Bottom: Millimetres(35),
            Left: Millimetres(28)
        );

    /// <summary>Width of the type area (版心).</summary>
    public double TextWidth => Width - Left - Right;

    /// <summary>Height of the type area (版心).</summary>
    public double TextHeight => Height - Top - Bottom;

    /// <summary>A length in points.</summary>
    public static double Millimetres(double length) => length * 72 / 25.4;
}
