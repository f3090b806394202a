using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Findings;

/// <summary>Collects findings while an item is read.</summary>
internal sealed class FindingBook
{
    private const int LongestExcerpt = 60;

    /// <summary>More findings of one rule than these say nothing new.</summary>
    private const int MostOfARule = 100;

    private readonly List<MachineFinding> findings = [];
    private readonly List<string> notChecked = [];
    private readonly Dictionary<string, int> times = [];

    /// <summary>What could not be looked at, in Chinese.</summary>
    public void NotChecked(string reason) => notChecked.Add(reason);

    /// <summary>A finding at some words; the source is the rule's unless one is given.</summary>
    public void Add(
        ReadingRule rule,
        TextSpan words,
        string message,
        string? suggestion = null,
        FindingSeverity? severity = null,
        string? source = null,
        string? replacement = null
    ) => Add(rule, words, words.Masked, message, suggestion ?? replacement, severity, source, replacement);

    /// <summary>A finding at words that are personal data; what the reader is shown of them is given.</summary>
    public void AddMasked(
        ReadingRule rule,
        TextSpan words,
        string shown,
        string message,
        string? suggestion = null,
        FindingSeverity? severity = null
    ) => Add(rule, words, shown, message, suggestion, severity, null, null);

    /// <summary>A finding about an element that is not a text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="where">The element.</param>
    /// <param name="value">What stands in it; empty when nothing does.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    /// <param name="severity">When it weighs less than the rule.</param>
    public void Add(
        ReadingRule rule,
        ReadingPlace where,
        string value,
        string message,
        string? suggestion = null,
        FindingSeverity? severity = null
    )
    {
        if (IsTooMuch(rule))
        {
            return;
        }

        var shown = PersonalData.MaskAll(value);
        findings.Add(
            new MachineFinding(
                rule.Number,
                severity ?? rule.Severity,
                where,
                Shortened(shown),
                message,
                suggestion,
                rule.Source,
                FindingKey.Of(rule.Number, where.Field, value, shown, message)
            )
        );
    }

    public MachineReading ToReading() =>
        new(
            [
                .. findings
                    .OrderBy(f => f.Where.Field)
                    .ThenBy(f => f.Where.Index)
                    .ThenBy(f => f.Where.Start)
                    .ThenBy(f => f.Rule, StringComparer.Ordinal),
            ],
            [.. notChecked.Distinct()]
        );

    private void Add(
        ReadingRule rule,
        TextSpan words,
        string shown,
        string message,
        string? suggestion,
        FindingSeverity? severity,
        string? source,
        string? replacement
    )
    {
        if (IsTooMuch(rule))
        {
            return;
        }

        findings.Add(
            new MachineFinding(
                rule.Number,
                severity ?? rule.Severity,
                words.Place,
                Shortened(shown),
                message,
                suggestion,
                source ?? rule.Source,
                FindingKey.Of(rule.Number, words.Passage.Field, words.Value, shown, words.ClauseWith(shown)),
                replacement
            )
        );
    }

    private bool IsTooMuch(ReadingRule rule)
    {
        var count = times[rule.Number] = times.GetValueOrDefault(rule.Number) + 1;
        if (count == MostOfARule + 1)
        {
            NotChecked($"“{rule.Sentence}”：只列出前 {MostOfARule} 处，改正后请再检查。");
        }

        return count > MostOfARule;
    }

    private static string Shortened(string text) =>
        text.Length <= LongestExcerpt ? text : string.Concat(text.AsSpan(0, LongestExcerpt), "…");
}
