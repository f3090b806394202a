using System.Runtime.InteropServices;
using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>A ruling line of a table: its position and its stretch.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rule(double Position, double Start, double End);

/// <summary>Joins the pieces a producer draws a line in: one per cell, one per dash.</summary>
internal static class RulingMerger
{
    /// <summary>Pieces this close side by side are one line.</summary>
    private const double SamePosition = 1.0;

    /// <summary>Pieces with a smaller gap between them are one line.</summary>
    private const double SmallGap = 3.0;

    /// <summary>What is shorter is an underline of a character, a bullet, a part of a drawing.</summary>
    private const double Shortest = 5.0;

    public static List<Rule> Merge(IReadOnlyList<PdfRuling> rulings, bool horizontal)
    {
        var pieces = new List<Rule>();
        foreach (var ruling in rulings)
        {
            if (ruling.IsHorizontal == horizontal)
            {
                pieces.Add(new Rule(ruling.Position, ruling.Start, ruling.End));
            }
        }

        pieces.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var merged = new List<Rule>();
        for (var first = 0; first < pieces.Count; )
        {
            var end = first + 1;
            while (end < pieces.Count && pieces[end].Position - pieces[end - 1].Position <= SamePosition)
            {
                end++;
            }

            MergeStretch(pieces, first, end, merged);
            first = end;
        }

        return merged;
    }

    private static void MergeStretch(List<Rule> pieces, int first, int end, List<Rule> merged)
    {
        pieces.Sort(first, end - first, ByStart);
        var current = pieces[first];
        for (var i = first + 1; i < end; i++)
        {
            if (pieces[i].Start <= current.End + SmallGap)
            {
                current = current with { End = Math.Max(current.End, pieces[i].End) };
                continue;
            }

            AddLong(merged, current);
            current = pieces[i];
        }

        AddLong(merged, current);
    }

    private static readonly Comparer<Rule> ByStart = Comparer<Rule>.Create(static (a, b) => a.Start.CompareTo(b.Start));

    private static void AddLong(List<Rule> merged, Rule rule)
    {
        if (rule.End - rule.Start >= Shortest)
        {
            merged.Add(rule);
        }
    }
}
