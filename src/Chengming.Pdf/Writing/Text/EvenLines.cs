namespace Chengming.Pdf.Writing.Text;

/// <summary>Divides a text into a given number of lines so that the squares of what they lack of the full width are least.</summary>
internal static class EvenLines
{
    public static List<BrokenLine> Of(ReadOnlySpan<MeasuredCharacter> text, double width, int count)
    {
        var ends = Ends(text);
        var costs = new double[count + 1, ends.Count];
        var from = new int[count + 1, ends.Count];
        for (var end = 0; end < ends.Count; end++)
        {
            costs[0, end] = end == 0 ? 0 : double.PositiveInfinity;
            for (var line = 1; line <= count; line++)
            {
                costs[line, end] = double.PositiveInfinity;
            }

            for (var start = end - 1; start >= 0; start--)
            {
                var lack = width - LineBreaker.Trimmed(text, ends[start], ends[end], isLast: false).Width;
                if (lack < -LineBreaker.Tolerance)
                {
                    break;
                }

                for (var line = 1; line <= count; line++)
                {
                    // Of equals the one with the longer upper lines.
                    var cost = costs[line - 1, start] + (lack * lack);
                    if (cost < costs[line, end] - LineBreaker.Tolerance)
                    {
                        (costs[line, end], from[line, end]) = (cost, start);
                    }
                }
            }
        }

        return double.IsPositiveInfinity(costs[count, ends.Count - 1])
            ? LineBreaker.Break(text, width)
            : Trace(text, ends, from, count);
    }

    private static List<int> Ends(ReadOnlySpan<MeasuredCharacter> text)
    {
        List<int> ends = [0];
        for (var i = 1; i < text.Length; i++)
        {
            if (LineBreaker.MayPart(text, i))
            {
                ends.Add(i);
            }
        }

        ends.Add(text.Length);
        return ends;
    }

    private static List<BrokenLine> Trace(ReadOnlySpan<MeasuredCharacter> text, List<int> ends, int[,] from, int count)
    {
        var lines = new List<BrokenLine>();
        var end = ends.Count - 1;
        for (var line = count; line > 0; line--)
        {
            var start = from[line, end];
            lines.Insert(0, LineBreaker.Trimmed(text, ends[start], ends[end], isLast: line == count));
            end = start;
        }

        return lines;
    }
}
