namespace Chengming.Law.Publication.Review;

/// <summary>退回: instead of signing a step, its signer sends the item back. Signatures from there on fall away.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who returned it.</param>
/// <param name="Step">The code of the step that would have been signed.</param>
/// <param name="ActingAs">In what capacity.</param>
/// <param name="To">The code of an earlier step, most often the draft.</param>
/// <param name="Remarks">What has to be mended; kept for ever.</param>
/// <param name="OnBehalfOf">The person represented by delegation; null when in one's own name.</param>
[Term("审查退回")]
public sealed record StepReturned(
    DateTimeOffset At,
    Guid By,
    string Step,
    ReviewRole ActingAs,
    string To,
    string Remarks,
    Guid? OnBehalfOf = null
) : ReviewEntry(At, By)
{
    /// <summary>Everybody behind the return.</summary>
    public IEnumerable<Guid> Persons => OnBehalfOf is { } other ? [By, other] : [By];
}
