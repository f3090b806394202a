namespace Chengming.Law.Publication.Review;

/// <summary>Somebody tried what a review never allows; nothing was changed.</summary>
/// <param name="rule">The rule.</param>
public sealed class BrokenReviewRuleException(ReviewRule rule) : Exception(rule.ToString())
{
    /// <summary>The rule.</summary>
    public ReviewRule Rule { get; } = rule;
}
