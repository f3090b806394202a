using System.Text;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content;

/// <summary>Puts other words in the place of some of a line. They look as the first of those did, and lead where it led.</summary>
internal sealed class LineReplacement(IReadOnlyList<Run> line, int start, int length, string words) : ILineWriter
{
    public void Write(IReadOnlyList<Run> runs, StringBuilder html, Action<IReadOnlyList<Run>> write) =>
        write(ReferenceEquals(runs, line) ? Replaced() : runs);

    private List<Run> Replaced()
    {
        var replaced = new List<Run>();
        var left = words;
        var at = 0;
        foreach (var run in line)
        {
            var text = run.Plain;
            var from = Math.Clamp(start - at, 0, text.Length);
            var to = Math.Clamp(start + length - at, 0, text.Length);
            at += text.Length;
            if (from >= to)
            {
                replaced.Add(run);
                continue;
            }

            var rest = text[..from] + left + text[to..];
            left = "";
            if (rest.Length > 0)
            {
                replaced.Add(run with { Kind = RunKind.Text, Text = rest });
            }
        }

        return replaced;
    }
}
