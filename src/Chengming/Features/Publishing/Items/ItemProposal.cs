using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Law;

namespace Chengming.Features.Publishing.Items;

/// <summary>Something about a public item that one person proposes and another decides (双人办理).</summary>
[Term("双人办理")]
public abstract class ItemProposal
{
    private protected ItemProposal() { }

    private protected ItemProposal(Guid itemId, ItemAuthor by, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ItemId = itemId;
        (ProposedById, ProposedByName, ProposedAt) = (by.Id, by.Name, now);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid ProposedById { get; private set; }

    /// <summary>The name then.</summary>
    public string ProposedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Who decided; null while nobody did.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The name then.</summary>
    public string? DecidedByName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>True when it was approved; null while nobody decided.</summary>
    public bool? IsApproved { get; private set; }

    /// <summary>意见 of who decided.</summary>
    public string DecisionWords { get; private set; } = "";

    private protected abstract Rule Another { get; }

    /// <summary>What stands in the way of this person's decision.</summary>
    internal static IEnumerable<Problem> Refusals(
        ItemProposal? proposal,
        string whatIsMissing,
        ItemAtWork work,
        Actor actor,
        bool approves,
        string? words
    )
    {
        if (ItemKeepers.Refusal(actor, work.Agency, StaffRole.Approver) is { } refusal)
        {
            yield return refusal;
        }

        if (proposal is null)
        {
            yield return new Problem("", $"没有待批准的{whatIsMissing}。");
        }
        else if (actor.Persons.Contains(proposal.ProposedById))
        {
            yield return new Problem("", $"{proposal.Another.Sentence}。");
        }

        if (!approves && string.IsNullOrWhiteSpace(words))
        {
            yield return new Problem("Words", "不同意的，请写明理由。");
        }
    }

    internal void Decide(bool approves, string? words, Actor by, DateTimeOffset now)
    {
        Another.Require(!by.Persons.Contains(ProposedById));
        var person = ItemAuthor.Of(by);
        (DecidedById, DecidedByName, DecidedAt, IsApproved, DecisionWords) = (
            person.Id,
            person.Name,
            now,
            approves,
            words?.Trim() ?? ""
        );
    }
}
