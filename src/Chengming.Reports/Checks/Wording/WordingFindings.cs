using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>Turns wrong wordings of one kind into findings; the same fault is told once, with how often it stands there.</summary>
internal static class WordingFindings
{
    public static void Add(CheckDescriptor check, WordingKind kind, AnnualReport report, CheckResults results)
    {
        var prose = ProseIndex.Of(report);
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
        return check.At(
            passage,
            match.Start,
            match.End,
            $"“{around}”中的“{words}”：{match.Rule.Explanation}，建议写作“{match.Rule.Suggestion}”{often}。",
            match.Rule.Severity
        ) with
        {
            HowToFix = $"“{words}”改为“{match.Rule.Suggestion}”。",
        };
    }
}
