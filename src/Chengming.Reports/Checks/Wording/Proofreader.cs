using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>Proof-reads any text by the rules that annual reports are checked with (校对): every occurrence is told, none is weighed against the form.</summary>
[Term("校对")]
public static class Proofreader
{
    /// <summary>The faults of some paragraphs, by paragraph and place.</summary>
    public static IReadOnlyList<TextFault> Read(IReadOnlyList<string> paragraphs)
    {
        ProsePassage[] passages = [.. paragraphs.Select(p => new ProsePassage(0, null, new ReportParagraph(p)))];
        var faults = new List<TextFault>();
        foreach (var match in WordingRules.Loaded.Find(passages))
        {
            // The words of two cells of a table are not one word.
            if (
                !passages[match.Passage].PrintedBetween(match.Start, match.End).Contains('\t', StringComparison.Ordinal)
            )
            {
                faults.Add(OfRule(passages[match.Passage], match));
            }
        }

        var told = faults.ToLookup(f => f.Paragraph);
        for (var i = 0; i < passages.Length; i++)
        {
            faults.AddRange(DoubledIn(passages[i], i).Where(f => !told[f.Paragraph].Any(t => Overlap(t, f))));
            faults.AddRange(HalfWidthIn(passages[i], i));
            faults.AddRange(FullWidthIn(passages[i], i));
        }

        foreach (var (passage, at, problem) in UnpairedMarks.In(passages))
        {
            faults.Add(
                Fault(
                    TextFaultKind.Unpaired,
                    Severity.Question,
                    passage,
                    Array.IndexOf(passages, passage),
                    at,
                    at + 1
                ) with
                {
                    Explanation = problem,
                }
            );
        }

        return [.. faults.OrderBy(f => f.Paragraph).ThenBy(f => f.Start)];
    }

    private static TextFault OfRule(ProsePassage passage, WordingMatch match) =>
        Fault(KindOf(match.Rule.Kind), match.Rule.Severity, passage, match.Passage, match.Start, match.End) with
        {
            Explanation = match.Rule.Explanation,
            Replacement = match.SuggestsAnAct ? null : match.Suggestion,
            Advice = match.SuggestsAnAct ? match.Suggestion : null,
        };

    private static IEnumerable<TextFault> DoubledIn(ProsePassage passage, int number)
    {
        for (
            var at = DoubledWords.Next(passage.Text, 0);
            at >= 0;
            at = DoubledWords.Next(passage.Text, at + DoubledWords.Length)
        )
        {
            var word = passage.Text.Substring(at, 2);
            var fault = Fault(
                TextFaultKind.Doubled,
                Severity.Warning,
                passage,
                number,
                at,
                at + DoubledWords.Length
            ) with
            {
                Explanation = "词语重复",
                Replacement = word,
            };
            // With white space between they are two cells of a table or two names of a list.
            if (fault.Length == DoubledWords.Length)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<TextFault> HalfWidthIn(ProsePassage passage, int number)
    {
        for (var at = HalfWidthMarks.Next(passage.Text, 0); at >= 0; at = HalfWidthMarks.Next(passage.Text, at + 1))
        {
            var mark = HalfWidthMarks.Half.IndexOf(passage.Text[at], StringComparison.Ordinal);
            yield return Fault(TextFaultKind.Punctuation, Severity.Question, passage, number, at, at + 1) with
            {
                Explanation = "中文中误用半角标点",
                Replacement = HalfWidthMarks.Full[mark].ToString(),
            };
        }
    }

    private static IEnumerable<TextFault> FullWidthIn(ProsePassage passage, int number)
    {
        if (!passage.HasFullWidthDigits)
        {
            yield break;
        }

        var start = passage.Printed.AsSpan().IndexOfAnyInRange('０', '９');
        var length = passage.Printed.AsSpan(start).IndexOfAnyExceptInRange('０', '９');
        length = length < 0 ? passage.Printed.Length - start : length;
        yield return new TextFault(
            TextFaultKind.FullWidthDigits,
            Severity.Question,
            number,
            start,
            length,
            "阿拉伯数字用半角"
        )
        {
            Replacement = string.Concat(passage.Printed.Substring(start, length).Select(c => (char)(c - '０' + '0'))),
        };
    }

    private static TextFault Fault(
        TextFaultKind kind,
        Severity severity,
        ProsePassage passage,
        int number,
        int start,
        int end
    )
    {
        var (from, to) = passage.PrintedRange(start, end);
        return new TextFault(kind, severity, number, from, to - from, "");
    }

    private static bool Overlap(TextFault a, TextFault b) =>
        a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    private static TextFaultKind KindOf(WordingKind kind) =>
        kind switch
        {
            WordingKind.Typo => TextFaultKind.Typo,
            WordingKind.Formulation => TextFaultKind.Formulation,
            WordingKind.Doubled => TextFaultKind.Doubled,
            WordingKind.Dropped => TextFaultKind.Dropped,
            WordingKind.Punctuation => TextFaultKind.Punctuation,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
