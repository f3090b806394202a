using System.Text;
using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content;

/// <summary>What a passage was read from.</summary>
/// <param name="Runs">The runs of its line.</param>
/// <param name="Picture">Which of them is the picture whose words it is; null for the text of the line.</param>
internal readonly record struct PassageLine(IReadOnlyList<Run> Runs, int? Picture);

/// <summary>Has a say in how a line is written.</summary>
internal interface ILineWriter
{
    /// <summary>Writes a line; the stretches of it are written by the caller.</summary>
    void Write(IReadOnlyList<Run> runs, StringBuilder html, Action<IReadOnlyList<Run>> write);
}

/// <summary>The marks to write while lines are written. Marks stand outside links and looks, so that each can reach over them.</summary>
internal sealed partial class LineMarks : ILineWriter
{
    private readonly Dictionary<IReadOnlyList<Run>, List<Span>> spans = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public void Add(PassageMark mark, PassageLine line)
    {
        if (!Name().IsMatch(mark.Key) || !Name().IsMatch(mark.Kind) || !keys.Add(mark.Key))
        {
            throw new ArgumentException(
                $"{mark.Key} of {mark.Kind} cannot name a mark, or stands twice.",
                nameof(mark)
            );
        }

        if (!spans.TryGetValue(line.Runs, out var ofLine))
        {
            spans.Add(line.Runs, ofLine = []);
        }

        ofLine.Add(new Span(mark, line.Picture));
    }

    /// <summary>Writes a line; what lies between the marks' edges is written by the caller.</summary>
    public void Write(IReadOnlyList<Run> runs, StringBuilder html, Action<IReadOnlyList<Run>> write)
    {
        if (!spans.TryGetValue(runs, out var ofLine))
        {
            write(runs);
            return;
        }

        var ordered = ofLine.OrderBy(s => s.Mark.Start).ThenByDescending(s => s.Mark.Length).ToArray();
        var begun = new HashSet<string>(StringComparer.Ordinal);
        Layer(Cut(runs, ordered), 0);

        void Layer(ReadOnlySpan<Piece> pieces, int layer)
        {
            if (layer == ordered.Length)
            {
                write([.. pieces.ToArray().Select(p => p.Run)]);
                return;
            }

            var span = ordered[layer];
            for (var i = 0; i < pieces.Length; )
            {
                var isMarked = span.Covers(pieces[i]);
                var end = i + 1;
                while (end < pieces.Length && span.Covers(pieces[end]) == isMarked)
                {
                    end++;
                }

                if (isMarked)
                {
                    html.Append("<mark");
                    _ = begun.Add(span.Mark.Key) ? html.Append(" id=\"").Append(span.Mark.Key).Append('"') : html;
                    html.Append(" class=\"finding finding-").Append(span.Mark.Kind).Append("\">");
                }

                Layer(pieces[i..end], layer + 1);
                _ = isMarked ? html.Append("</mark>") : html;
                i = end;
            }
        }
    }

    private static Piece[] Cut(IReadOnlyList<Run> runs, Span[] spans)
    {
        var edges = spans
            .Where(s => s.Picture is null)
            .SelectMany(s => (int[])[s.Mark.Start, s.Mark.Start + s.Mark.Length])
            .ToHashSet();
        var pieces = new List<Piece>();
        var at = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var from = 0;
            for (var to = 1; to < run.Plain.Length; to++)
            {
                // Half of a character is none.
                if (edges.Contains(at + to) && !char.IsLowSurrogate(run.Text[to]))
                {
                    pieces.Add(new Piece(run with { Text = run.Text[from..to] }, at + from, to - from, i));
                    from = to;
                }
            }

            var text = run.Kind == RunKind.Text ? run.Text[from..] : run.Text;
            pieces.Add(new Piece(run with { Text = text }, at + from, run.Plain.Length - from, i));
            at += run.Plain.Length;
        }

        return [.. pieces];
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,63}\z")]
    private static partial Regex Name();

    private readonly record struct Piece(Run Run, int Start, int Length, int Index);

    private readonly record struct Span(PassageMark Mark, int? Picture)
    {
        public bool Covers(Piece piece) =>
            Picture is { } picture
                ? piece.Index == picture
                : piece.Start < Mark.Start + Mark.Length && piece.Start + piece.Length > Mark.Start;
    }
}
