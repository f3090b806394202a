namespace Chengming.Pdf.Reading.Content;

/// <summary>Follows path construction and keeps of each painted path only what is a horizontal or vertical line.</summary>
internal sealed class PathRecorder(PageMarks marks)
{
    /// <summary>A filled rectangle up to this thick is a line; a thicker one is a background.</summary>
    private const double ThickestLine = 3.5;

    /// <summary>Shorter strokes are dots and parts of letters.</summary>
    private const double ShortestLine = 1.5;

    private const double Straight = 0.35;

    private readonly List<(double X, double Y)> points = [];
    private readonly List<(int First, bool HasCurve)> subpaths = [];

    public void MoveTo((double X, double Y) point)
    {
        subpaths.Add((points.Count, false));
        points.Add(point);
    }

    public void LineTo((double X, double Y) point)
    {
        if (subpaths.Count == 0)
        {
            MoveTo(point);
            return;
        }

        points.Add(point);
    }

    public void CurveTo((double X, double Y) point)
    {
        LineTo(point);
        subpaths[^1] = (subpaths[^1].First, true);
    }

    public void Close()
    {
        if (subpaths.Count > 0 && !subpaths[^1].HasCurve)
        {
            points.Add(points[subpaths[^1].First]);
        }
    }

    public void Rectangle(in Matrix matrix, double x, double y, double width, double height)
    {
        MoveTo(matrix.Apply(x, y));
        points.Add(matrix.Apply(x + width, y));
        points.Add(matrix.Apply(x + width, y + height));
        points.Add(matrix.Apply(x, y + height));
        points.Add(points[subpaths[^1].First]);
    }

    public void Clear()
    {
        points.Clear();
        subpaths.Clear();
    }

    public void Stroke(double lineWidth)
    {
        for (var s = 0; s < subpaths.Count; s++)
        {
            var end = s + 1 < subpaths.Count ? subpaths[s + 1].First : points.Count;
            if (subpaths[s].HasCurve)
            {
                continue;
            }

            for (var i = subpaths[s].First + 1; i < end; i++)
            {
                AddSegment(points[i - 1], points[i], lineWidth);
            }
        }
    }

    public void Fill()
    {
        for (var s = 0; s < subpaths.Count; s++)
        {
            var (first, hasCurve) = subpaths[s];
            var end = s + 1 < subpaths.Count ? subpaths[s + 1].First : points.Count;
            if (!hasCurve && end - first is >= 3 and <= 8)
            {
                AddThin(first, end);
            }
        }
    }

    /// <summary>An image or shape that fills this box; true when it is thin enough to be a line.</summary>
    public bool AddThin(PdfBox box)
    {
        var (length, thickness) = (Math.Max(box.Width, box.Height), Math.Min(box.Width, box.Height));
        if (!(thickness <= ThickestLine) || length < 2 * thickness)
        {
            return false;
        }

        if (length >= ShortestLine)
        {
            if (box.Width >= box.Height)
            {
                marks.AddRuling(true, box.CenterY, box.Left, box.Right, thickness);
            }
            else
            {
                marks.AddRuling(false, box.CenterX, box.Top, box.Bottom, thickness);
            }
        }

        return true;
    }

    private void AddThin(int first, int end)
    {
        var (left, top) = points[first];
        var (right, bottom) = (left, top);
        for (var i = first + 1; i < end; i++)
        {
            var (x, y) = points[i];
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        // A thin slanting line has a wide box, so a thin box is a straight line whatever its corners.
        AddThin(new PdfBox(left, top, right, bottom));
    }

    private void AddSegment((double X, double Y) from, (double X, double Y) to, double lineWidth)
    {
        var across = Math.Abs(to.X - from.X);
        var down = Math.Abs(to.Y - from.Y);
        if (down <= Straight && across >= ShortestLine)
        {
            marks.AddRuling(true, (from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X), lineWidth);
        }
        else if (across <= Straight && down >= ShortestLine)
        {
            marks.AddRuling(false, (from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y), lineWidth);
        }
    }
}
