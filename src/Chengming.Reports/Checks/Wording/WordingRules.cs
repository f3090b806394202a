using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>All rules of wording, from <c>wording-rules.csv</c> and <c>fixed-phrases.csv</c>, looked for in one pass.</summary>
internal sealed class WordingRules
{
    /// <summary>How far around an anchor an expression may look.</summary>
    private const int Before = 16;
    private const int After = 24;

    private static readonly Lazy<WordingRules> Shared = new(LoadAll);

    private readonly PhraseFinder finder;
    private readonly WordingRule[][] byPhrase;

    public WordingRules(IReadOnlyList<WordingRule> rules)
    {
        All = rules;
        var phrases = rules
            .SelectMany(r => (r.IsPlain ? [r.Pattern] : r.Anchors).Select(a => (Phrase: a, Rule: r)))
            .GroupBy(p => p.Phrase, p => p.Rule, StringComparer.Ordinal)
            .ToList();
        finder = new PhraseFinder([.. phrases.Select(g => g.Key)]);
        byPhrase = [.. phrases.Select(g => g.ToArray())];
    }

    /// <summary>The rules this build carries.</summary>
    public static WordingRules Loaded => Shared.Value;

    /// <summary>The rules.</summary>
    public IReadOnlyList<WordingRule> All { get; }

    /// <summary>The wrong wordings of some passages; where they overlap, the first and longest.</summary>
    public List<WordingMatch> Find(IReadOnlyList<ProsePassage> passages)
    {
        var found = new List<WordingMatch>();
        for (var i = 0; i < passages.Count; i++)
        {
            var state = new Search(this, passages[i].Text, i, found);
            finder.Find(passages[i].Text, ref state, Take);
        }

        return found.Count < 2 ? found : WithoutOverlaps(found);
    }

    private static WordingRules LoadAll()
    {
        var rules = RuleFile.Read(CheckData.Open("wording-rules.csv"));
        rules.AddRange(FixedPhrases.Read(CheckData.Open("fixed-phrases.csv")));
        return new WordingRules(rules);
    }

    private static void Take(ref Search search, int phrase, int position)
    {
        var length = search.Rules.finder[phrase].Length;
        if (IsInsideARun(search.Text, position, length))
        {
            return;
        }

        foreach (var rule in search.Rules.byPhrase[phrase])
        {
            var match = rule.IsPlain
                ? new WordingMatch(rule, search.Passage, position, length, rule.Suggestion)
                : Matching(rule, search, position, length);
            if (match.Length > 0 && !IsInsideARightWord(rule, search.Text, match))
            {
                search.Found.Add(match);
            }
        }
    }

    /// <summary>A doubled character within a run of the same is seen at the beginning of the run; a text of one character must not cost its window each time.</summary>
    private static bool IsInsideARun(string text, int position, int length) =>
        length == 2 && position > 0 && text[position - 1] == text[position] && text[position] == text[position + 1];

    private static WordingMatch Matching(WordingRule rule, Search search, int position, int length)
    {
        var from = Math.Max(0, position - Before);
        var window = search.Text[from..Math.Min(search.Text.Length, position + length + After)];
        for (var match = rule.Expression.Match(window); match.Success; match = match.NextMatch())
        {
            var start = from + match.Index;
            if (start <= position + length && start + match.Length > position)
            {
                return Widened(
                    new WordingMatch(rule, search.Passage, start, match.Length, match.Result(rule.Suggestion)),
                    search.Text,
                    position,
                    length
                );
            }
        }

        return default;
    }

    /// <summary>A single wrong character is shown with the word it was found by: 工存在 instead of 工.</summary>
    private static WordingMatch Widened(WordingMatch match, string text, int position, int length)
    {
        var end = Math.Max(match.End, position + length);
        var start = Math.Min(match.Start, position);
        return match.Length > 1 || end - start == match.Length
            ? match
            : match with
            {
                Start = start,
                Length = end - start,
                Suggestion = match.SuggestsAnAct
                    ? match.Suggestion
                    : text[start..match.Start] + match.Suggestion + text[match.End..end],
            };
    }

    private static bool IsInsideARightWord(WordingRule rule, string text, WordingMatch match)
    {
        foreach (var right in rule.Unless)
        {
            var from = Math.Max(0, match.Start - right.Length + 1);
            var to = Math.Min(text.Length, match.End + right.Length - 1);
            var at = text.AsSpan(from, to - from).IndexOf(right, StringComparison.Ordinal);
            if (at >= 0 && from + at < match.End && from + at + right.Length > match.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static List<WordingMatch> WithoutOverlaps(List<WordingMatch> found)
    {
        found.Sort(
            (a, b) =>
                a.Passage != b.Passage ? a.Passage.CompareTo(b.Passage)
                : a.Start != b.Start ? a.Start.CompareTo(b.Start)
                : b.Length.CompareTo(a.Length)
        );
        var kept = new List<WordingMatch>(found.Count);
        foreach (var match in found)
        {
            if (kept.Count == 0 || kept[^1].Passage != match.Passage || kept[^1].End <= match.Start)
            {
                kept.Add(match);
            }
        }

        return kept;
    }

    private readonly record struct Search(WordingRules Rules, string Text, int Passage, List<WordingMatch> Found);
}
