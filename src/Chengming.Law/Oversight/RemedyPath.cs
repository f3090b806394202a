namespace Chengming.Law.Oversight;

/// <summary>复议或者诉讼.</summary>
[Term("救济程序")]
public enum RemedyPath
{
    /// <summary>行政复议: group <c>review</c> of table 4.</summary>
    Review,

    /// <summary>行政诉讼: group <c>suitDirect</c> or <c>suitAfterReview</c>, by whether a review decision came before.</summary>
    Suit,
}
