namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A piece of a paragraph; with the finding whose passage it is, or null.</summary>
internal sealed record TextPiece(string Text, NumberedFinding? Finding);

/// <summary>A paragraph taken apart at the passages that findings are about.</summary>
internal static class MarkedText
{
    /// <summary>The pieces in order. Where passages overlap, the one that begins first is marked.</summary>
    public static IReadOnlyList<TextPiece> Of(string paragraph, IEnumerable<NumberedFinding> findings)
    {
        var marks = findings
            .Where(f => f.Finding.Passage is { Length: > 0 })
            .Select(f => (Start: paragraph.IndexOf(f.Finding.Passage!, StringComparison.Ordinal), Finding: f))
            .Where(m => m.Start >= 0)
            .OrderBy(m => m.Start);
        var pieces = new List<TextPiece>();
        var end = 0;
        foreach (var (start, finding) in marks)
        {
            if (start < end)
            {
                continue;
            }

            if (start > end)
            {
                pieces.Add(new(paragraph[end..start], null));
            }

            end = start + finding.Finding.Passage!.Length;
            pieces.Add(new(paragraph[start..end], finding));
        }

        if (end < paragraph.Length)
        {
            pieces.Add(new(paragraph[end..], null));
        }

        return pieces;
    }
}
