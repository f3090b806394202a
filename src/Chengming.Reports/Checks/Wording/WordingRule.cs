using System.Text.RegularExpressions;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>What sort of fault a rule of wording is about; each kind is one check.</summary>
internal enum WordingKind
{
    /// <summary>错别字.</summary>
    Typo,

    /// <summary>提法、名称.</summary>
    Formulation,

    /// <summary>重字、重词.</summary>
    Doubled,

    /// <summary>漏字 in a fixed phrase.</summary>
    Dropped,

    /// <summary>标点.</summary>
    Punctuation,
}

/// <summary>A wrong way to write something.</summary>
internal sealed class WordingRule
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private Regex? expression;

    /// <summary>The words, or a regular expression when there are <see cref="Anchors"/>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Plain words one of which stands in every match of the expression; empty when the pattern is plain itself.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }

    /// <summary>Which check it belongs to.</summary>
    public required WordingKind Kind { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Right words that hold the wrong ones: 消防迅速 holds 防迅.</summary>
    public required IReadOnlyList<string> Unless { get; init; }

    /// <summary>What to write instead.</summary>
    public required string Suggestion { get; init; }

    /// <summary>Why.</summary>
    public required string Explanation { get; init; }

    /// <summary>The expression; made when a text first holds one of the anchors.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public Regex Expression => expression ??= new Regex(Pattern, RegexOptions.CultureInvariant, Longest);

    /// <summary>True when the pattern is plain words.</summary>
    public bool IsPlain => Anchors.Count == 0;
}

/// <summary>A wrong wording in a passage.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Suggestion">What to write in its place, or what to do.</param>
internal readonly record struct WordingMatch(WordingRule Rule, int Passage, int Start, int Length, string Suggestion)
{
    private static readonly string[] Advice = ["去掉", "删去", "保留", "改用", "核对", "六角括号"];

    public int End => Start + Length;

    /// <summary>True when the suggestion says what to do instead of what to write.</summary>
    public bool SuggestsAnAct => Advice.LongestStarting(Suggestion) is not null;
}
