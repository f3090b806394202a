using System.Diagnostics.CodeAnalysis;

namespace Chengming.Actions;

/// <summary>A rule that must never be broken, with the basis it stands on.</summary>
/// <param name="Sentence">The rule as a sentence, in Chinese.</param>
/// <param name="Basis">The article, or the house rule.</param>
public sealed record Rule(string Sentence, string Basis)
{
    /// <summary>Holds the rule.</summary>
    /// <exception cref="BrokenRuleException">The rule does not hold.</exception>
    public void Require([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            throw new BrokenRuleException(this);
        }
    }
}

/// <summary>Somebody tried what must never happen. The page shows the rule; nothing was changed.</summary>
public sealed class BrokenRuleException(Rule rule) : Exception($"{rule.Sentence}（{rule.Basis}）")
{
    /// <summary>The rule.</summary>
    public Rule Rule { get; } = rule;
}
