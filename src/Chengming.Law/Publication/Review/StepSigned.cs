namespace Chengming.Law.Publication.Review;

/// <summary>签字: a step was looked at and passed.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who signed.</param>
/// <param name="Step">The code of the step.</param>
/// <param name="ActingAs">In what capacity; with a delegation, the capacity of the person represented.</param>
/// <param name="Version">What exactly was signed: the hash of the content.</param>
/// <param name="Opinion">意见; may be empty.</param>
/// <param name="OnBehalfOf">The person represented by delegation (委托); null when signed in one's own name.</param>
/// <param name="PaperSignedOn">The day on the signed sheet, when the signature was given on paper; null when given here.</param>
[Term("审查签字")]
public sealed record StepSigned(
    DateTimeOffset At,
    Guid By,
    string Step,
    ReviewRole ActingAs,
    string Version,
    string Opinion = "",
    Guid? OnBehalfOf = null,
    DateOnly? PaperSignedOn = null
) : ReviewEntry(At, By)
{
    /// <summary>Everybody behind the signature: who signed and who was represented.</summary>
    public IEnumerable<Guid> Persons => OnBehalfOf is { } other ? [By, other] : [By];
}
