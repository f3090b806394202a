using System.Runtime.InteropServices;
using Chengming.Reports.Checks.Wording;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>A report's prose, read once for all checks: passages, their numbers, and the words the checks look for.</summary>
internal sealed class ProseIndex
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    private readonly List<ProseHit>[] hits;
    private List<WordingMatch>? wording;

    public ProseIndex(AnnualReport report)
    {
        var passages = new List<ProsePassage>(32);
        foreach (var paragraph in report.Preamble)
        {
            passages.Add(new ProsePassage(0, null, paragraph));
        }

        foreach (var section in report.Sections)
        {
            var name = NameOf(report, section.Number);
            var first = passages.Count;
            foreach (var paragraph in section.Paragraphs)
            {
                passages.Add(new ProsePassage(section.Number, name, paragraph));
            }

            MarkParts(passages, first, section.Parts);
        }

        Passages = passages;
        hits = new List<ProseHit>[ProseLexicon.TopicCount];
        var numbers = new List<ProseNumber>(32);
        for (var i = 0; i < passages.Count; i++)
        {
            passages[i].Numbers = NumberScanner.Scan(passages[i].Text, numbers);
            ProseLexicon.Collect(passages[i], i, hits);
        }
    }

    /// <summary>The passages in the order of the document.</summary>
    public IReadOnlyList<ProsePassage> Passages { get; }

    /// <summary>The wrong wordings, in order.</summary>
    public IReadOnlyList<WordingMatch> Wording => wording ??= WordingRules.Loaded.Find(Passages);

    /// <summary>The section's heading as the form names it with its number, e.g. 五、存在的主要问题及改进情况.</summary>
    public static string NameOf(AnnualReport report, int section) =>
        section >= 1 && section <= report.Form.Sections.Count
            ? $"{Numerals[section - 1]}、{report.Form.Sections[section - 1].Label}"
            : "正文";

    /// <summary>Where the words of a topic stand, in order.</summary>
    public IReadOnlyList<ProseHit> Hits(ProseTopic topic) => hits[(int)topic] ?? [];

    private static void MarkParts(List<ProsePassage> passages, int first, IReadOnlyList<SectionPart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        var next = 0;
        string? current = null;
        for (var i = first; i < passages.Count; i++)
        {
            var passage = passages[i];
            passage.PartBefore = current;
            var from = 0;
            for (var part = next; part < parts.Count; part++)
            {
                var at = passage.Text.AsSpan(from).IndexOf(Squeezed(parts[part].Heading), StringComparison.Ordinal);
                if (at >= 0)
                {
                    current = parts[part].Id;
                    passage.AddPart(from + at, current);
                    from += at;
                    next = part + 1;
                }
            }
        }
    }

    private static string Squeezed(string heading) =>
        heading.AsSpan().ContainsAny(' ', '\u3000', '\t')
            ? new ProsePassage(0, null, new ReportParagraph(heading)).Text
            : heading;
}

/// <summary>A word of a topic in the prose.</summary>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Entry">Which entry of the topic's data it belongs to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProseHit(int Passage, int Start, int Length, int Entry)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
