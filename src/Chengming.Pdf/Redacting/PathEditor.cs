using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Content;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Holds a path until it is painted. What lies wholly under a mark goes. Rulings and backgrounds, which are straight along the page, stay when
/// they reach beyond a mark; any other shape may be a letter, and when it lies only partly under a mark the page cannot be redacted.
/// </summary>
internal sealed class PathEditor(MarkedPage page, EditedContent content)
{
    private const double Straight = 0.5;

    private readonly List<Part> parts = [];
    private byte[] clip = [];
    private (double X, double Y) last;

    public void MoveTo((double X, double Y) point, ReadOnlySpan<byte> raw)
    {
        parts.Add(new Part());
        Add(point, raw);
    }

    public void LineTo((double X, double Y) point, ReadOnlySpan<byte> raw)
    {
        if (parts.Count == 0)
        {
            parts.Add(new Part());
        }

        parts[^1].IsPlain &= Math.Abs(point.X - last.X) <= Straight || Math.Abs(point.Y - last.Y) <= Straight;
        Add(point, raw);
    }

    public void CurveTo(ReadOnlySpan<(double X, double Y)> points, ReadOnlySpan<byte> raw)
    {
        if (parts.Count == 0)
        {
            parts.Add(new Part());
        }

        parts[^1].IsPlain = false;
        foreach (var point in points)
        {
            Add(point, []);
        }

        parts[^1].Write(raw);
    }

    public void Rectangle(in Matrix matrix, double x, double y, double width, double height, ReadOnlySpan<byte> raw)
    {
        var corner = matrix.Apply(x, y);
        var across = matrix.Apply(x + width, y);
        parts.Add(
            new Part
            {
                IsPlain = Math.Abs(corner.X - across.X) <= Straight || Math.Abs(corner.Y - across.Y) <= Straight,
            }
        );
        Add(corner, raw);
        Add(across, []);
        Add(matrix.Apply(x + width, y + height), []);
        Add(matrix.Apply(x, y + height), []);
    }

    public void Close(ReadOnlySpan<byte> raw)
    {
        if (parts.Count > 0)
        {
            parts[^1].Write(raw);
        }
    }

    public void Clip(ReadOnlySpan<byte> raw) => clip = raw.ToArray();

    /// <summary>Paints it, or ends it unpainted.</summary>
    public void Paint(ReadOnlySpan<byte> raw)
    {
        var keeps = clip.Length > 0;
        var written = false;
        foreach (var part in parts)
        {
            var touches = part.Box is { } box && page.TouchesAny(box);
            var isInside = touches && page.IsInsideOne(part.Box!.Value);
            if (touches && !part.IsPlain && (keeps || !isInside))
            {
                throw new CannotRedactException(RedactionProblem.Drawing, page.Number);
            }

            if (keeps || !isInside)
            {
                content.Write(part.Raw);
                written = true;
            }
        }

        if (written)
        {
            if (keeps)
            {
                content.Write(clip);
            }

            content.Write(raw);
        }

        parts.Clear();
        clip = [];
    }

    private void Add((double X, double Y) point, ReadOnlySpan<byte> raw)
    {
        parts[^1].Include(point);
        parts[^1].Write(raw);
        last = point;
    }

    private sealed class Part
    {
        private readonly System.Buffers.ArrayBufferWriter<byte> raw = new(32);

        public bool IsPlain { get; set; } = true;

        public PdfBox? Box { get; private set; }

        public ReadOnlySpan<byte> Raw => raw.WrittenSpan;

        public void Include((double X, double Y) point)
        {
            var here = new PdfBox(point.X, point.Y, point.X, point.Y);
            Box = Box?.Union(here) ?? here;
        }

        public void Write(ReadOnlySpan<byte> bytes)
        {
            foreach (var b in bytes)
            {
                raw.GetSpan(1)[0] = b;
                raw.Advance(1);
            }

            raw.GetSpan(1)[0] = (byte)'\n';
            raw.Advance(1);
        }
    }
}
