using System.Runtime.InteropServices;

namespace Chengming.Pdf.Reading.Content;

/// <summary>x' = A·x + C·y + E; y' = B·x + D·y + F.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this, then <paramref name="next"/>.</summary>
    public Matrix Then(in Matrix next) =>
        new(
            (A * next.A) + (B * next.C),
            (A * next.B) + (B * next.D),
            (C * next.A) + (D * next.C),
            (C * next.B) + (D * next.D),
            (E * next.A) + (F * next.C) + next.E,
            (E * next.B) + (F * next.D) + next.F
        );

    /// <summary>What undoes it; null for one that makes everything flat.</summary>
    public Matrix? Inverse()
    {
        var area = (A * D) - (B * C);
        return Math.Abs(area) < 1e-12 || !double.IsFinite(area)
            ? null
            : new Matrix(
                D / area,
                -B / area,
                -C / area,
                A / area,
                ((C * F) - (D * E)) / area,
                ((B * E) - (A * F)) / area
            );
    }

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>Moves by a distance measured before this matrix.</summary>
    public Matrix Moved(double x, double y) => this with { E = (A * x) + (C * y) + E, F = (B * x) + (D * y) + F };

    /// <summary>The box around a rectangle after it.</summary>
    public PdfBox Around(double left, double bottom, double right, double top)
    {
        var (x1, y1) = Apply(left, bottom);
        var (x2, y2) = Apply(right, bottom);
        var (x3, y3) = Apply(left, top);
        var (x4, y4) = Apply(right, top);
        return new PdfBox(
            Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)),
            Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)),
            Math.Max(Math.Max(y1, y2), Math.Max(y3, y4))
        );
    }
}
