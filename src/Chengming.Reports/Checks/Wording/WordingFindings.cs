using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>Turns wrong wordings of one kind into findings; the same fault is told once, with how often it stands there.</summary>
internal static class WordingFindings
{
    public static void Add(CheckDescriptor check, WordingKind kind, ProseIndex prose, CheckResults results)
    {
        Dictionary<(WordingRule, int), int>? times = null;
        foreach (var match in prose.Wording)
        {
            if (match.Rule.Kind == kind)
            {
                times ??= [];
                var key = (match.Rule, prose.Passages[match.Passage].Section);
                times[key] = times.GetValueOrDefault(key) + 1;
            }
        }

        if (times is null)
        {
            return;
        }

        foreach (var match in prose.Wording)
        {
            var passage = prose.Passages[match.Passage];
            if (match.Rule.Kind == kind && times.Remove((match.Rule, passage.Section), out var often))
            {
                results.Add(Finding(check, passage, match, often));
            }
        }
    }

    private static Finding Finding(CheckDescriptor check, ProsePassage passage, WordingMatch match, int times)
    {
        var words = passage.PrintedBetween(match.Start, match.End);
        var (start, end) = passage.ClauseAround(match.Start);
        var around = passage.PrintedBetween(
            Math.Max(start, match.Start - 10),
            Math.Min(Math.Max(end, match.End), match.End + 10)
        );
        var often = times > 1 ? $"，共{times}处" : "";
        var (advice, fix) = match.SuggestsAnAct
            ? ($"建议{match.Suggestion}", $"“{words}”：{match.Suggestion}。")
            : ($"建议写作“{match.Suggestion}”", $"“{words}”改为“{match.Suggestion}”。");
        return check.At(
            passage,
            match.Start,
            match.End,
            $"“{around}”中的“{words}”：{match.Rule.Explanation}，{advice}{often}。",
            match.Rule.Severity
        ) with
        {
            HowToFix = fix,
        };
    }
}
