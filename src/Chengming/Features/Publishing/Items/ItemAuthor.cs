using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Publishing.Items;

/// <summary>Who wrote (起草人、修改人).</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name then.</param>
[Term("起草人")]
public sealed record ItemAuthor(Guid Id, string Name)
{
    /// <summary>The person who acts; work of the platform itself has no author.</summary>
    /// <exception cref="InvalidOperationException">Nobody acts.</exception>
    public static ItemAuthor Of(Actor actor) =>
        actor.AccountId is { } id
            ? new ItemAuthor(id, actor.Name)
            : throw new InvalidOperationException("Only a person writes, signs and publishes.");
}
