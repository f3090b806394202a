namespace Chengming.Law.Publication.Review;

/// <summary>A step of a review scheme: one signature.</summary>
/// <param name="Code">The stable code, unique in the scheme.</param>
/// <param name="Name">The step as the form names it, e.g. 二审二校.</param>
/// <param name="Signer">Who signs, in the agency's words, e.g. 承办科室负责人.</param>
/// <param name="Role">The capacity in which it is signed.</param>
/// <param name="Kind">What the signature means.</param>
/// <param name="Aspects">What the signer answers for.</param>
/// <param name="Proofreading">What the signer proof-reads as well (校); empty when nothing.</param>
/// <param name="OnlyFor">The circumstance in which the step is needed; null when always.</param>
[Term("审查环节")]
public sealed record ReviewStep(
    string Code,
    string Name,
    string Signer,
    ReviewRole Role,
    ReviewStepKind Kind,
    IReadOnlyList<ReviewAspect> Aspects,
    string Proofreading = "",
    ReviewCircumstance? OnlyFor = null
);
