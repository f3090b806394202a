using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>What a reviewer found (保密审查情况).</summary>
/// <param name="Involved">The matters that are touched.</param>
/// <param name="Conclusion">What follows.</param>
/// <param name="Words">审查意见.</param>
/// <param name="Materials">What was reviewed besides the documents.</param>
/// <param name="Documents">The documents as they were.</param>
/// <param name="On">审查日期.</param>
[Term("保密审查情况")]
internal sealed record SecrecyFindings(
    IReadOnlyList<SecrecyMatter> Involved,
    SecrecyConclusion Conclusion,
    string Words,
    string Materials,
    IReadOnlyList<ReviewedDocument> Documents,
    DateOnly On
);

/// <summary>Who reviews, and for whom (保密审查人).</summary>
/// <param name="Id">The account.</param>
/// <param name="ForId">Account of the absent person acted for; null when for oneself.</param>
/// <param name="Name">The name then.</param>
[Term("保密审查人")]
internal sealed record SecrecyHand(Guid? Id, Guid? ForId, string Name)
{
    /// <summary>Whoever acts.</summary>
    public static SecrecyHand Of(Actor actor) => new(actor.AccountId, actor.ActsFor?.PrincipalId, actor.Name);
}
