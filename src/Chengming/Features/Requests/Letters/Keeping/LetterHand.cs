using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>Who does something with a paper (文书经办人), with everybody whose separation has to be kept.</summary>
/// <param name="Id">The account; null for the platform itself.</param>
/// <param name="ForId">Account of the absent person acted for; null when for oneself.</param>
/// <param name="Name">The name then.</param>
[Term("文书经办人")]
public sealed record LetterHand(Guid? Id, Guid? ForId, string Name)
{
    /// <summary>Who acts, and for whom.</summary>
    public IReadOnlyList<Guid> Persons => [.. new[] { Id, ForId }.OfType<Guid>()];

    /// <summary>Whoever acts.</summary>
    public static LetterHand Of(Actor actor) => new(actor.AccountId, actor.ActsFor?.PrincipalId, actor.Name);
}
