using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests;

/// <summary>Who did something to a case (经办人).</summary>
/// <param name="Id">The account; null for the platform itself.</param>
/// <param name="Name">The name then; a deputy with whom it acts for.</param>
[Term("经办人")]
public sealed record RequestHand(Guid? Id, string Name)
{
    /// <summary>Whoever acts.</summary>
    public static RequestHand Of(Actor actor) => new(actor.AccountId, actor.Name);
}
