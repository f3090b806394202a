using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>A line without the blanks at its ends.</summary>
/// <param name="Runs">Its runs.</param>
/// <param name="Blank">How many characters wide the blank before it was.</param>
internal readonly record struct Line(IReadOnlyList<Run> Runs, double Blank)
{
    // 落款 are often pushed to the right with blanks; no first line is indented so far.
    private const double Pushed = 10;

    private const double Indent = 1.5;

    public bool IsPushedRight => Blank >= Pushed;

    public bool IsIndented => Blank >= Indent;
}

/// <summary>Paragraphs as people type them: with blanks for indents, and line breaks for new paragraphs.</summary>
internal static class Lines
{
    /// <summary>
    /// The paragraphs of a stretch of runs: an empty line parts them, and so does a break before an indented line. Other breaks
    /// stay.
    /// </summary>
    public static List<Line> Paragraphs(List<Run> runs)
    {
        var paragraphs = new List<(List<Run> Runs, double Blank)>();
        var isApart = true;
        foreach (var line in Split(runs))
        {
            if (line.Runs.Count == 0)
            {
                isApart = true;
            }
            else if (isApart || line.IsIndented)
            {
                paragraphs.Add(([.. line.Runs], line.Blank));
                isApart = false;
            }
            else
            {
                paragraphs[^1].Runs.Add(Run.LineBreak);
                paragraphs[^1].Runs.AddRange(line.Runs);
            }
        }

        return paragraphs.ConvertAll(p => new Line(p.Runs, p.Blank));
    }

    /// <summary>All lines as one, for headings and captions.</summary>
    public static List<Run> Together(IEnumerable<IReadOnlyList<Run>> lines)
    {
        var together = new List<Run>();
        foreach (var line in lines.SelectMany(l => Split(l)).Where(l => l.Runs.Count > 0))
        {
            together.AddRange(together.Count > 0 ? [Run.LineBreak, .. line.Runs] : line.Runs);
        }

        return together;
    }

    private static List<Line> Split(IReadOnlyList<Run> runs)
    {
        var lines = new List<Line>();
        var line = new List<Run>();
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Break)
            {
                lines.Add(Trim(line));
                line.Clear();
            }
            else
            {
                line.Add(run);
            }
        }

        lines.Add(Trim(line));
        return lines;
    }

    private static Line Trim(List<Run> line)
    {
        var blank = 0.0;
        var trimmed = line.ToList();
        while (trimmed is [{ Kind: RunKind.Text } first, ..])
        {
            var rest = first.Text.AsSpan().TrimStart(BlanksOf(first)).ToString();
            blank += first.Text[..^rest.Length].Sum(WidthOf);
            if (rest.Length > 0)
            {
                trimmed[0] = first with { Text = rest };
                break;
            }

            trimmed.RemoveAt(0);
        }

        while (trimmed is [.., { Kind: RunKind.Text } end])
        {
            var rest = end.Text.AsSpan().TrimEnd(BlanksOf(end)).ToString();
            if (rest.Length > 0)
            {
                trimmed[^1] = end with { Text = rest };
                break;
            }

            trimmed.RemoveAt(trimmed.Count - 1);
        }

        return new Line(trimmed, blank);
    }

    // An underlined blank is a space to fill in.
    private static string BlanksOf(Run run) => (run.Format & Format.Underlined) == Format.None ? Blanks : " ";

    private static double WidthOf(char blank) => blank is '\u3000' or '\u2003' or '\u2001' ? 1 : 0.5;

    private const string Blanks =
        " \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
}
