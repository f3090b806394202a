namespace Chengming.Law.Publication.Review;

/// <summary>先发后补: which steps of a scheme an urgent item needs before it goes out; the rest is signed afterwards.</summary>
/// <param name="Before">Codes of the steps before publication: fewer than all, but always a draft, an approval and the secrecy review.</param>
/// <param name="RestWithinWorkingDays">Working days after publication within which the rest is signed; no law says, so a house rule.</param>
/// <remarks>Whether an agency allows it at all is its own switch, off by default.</remarks>
[Term("紧急发布流程")]
public sealed record UrgentScheme(IReadOnlyList<string> Before, int RestWithinWorkingDays);
