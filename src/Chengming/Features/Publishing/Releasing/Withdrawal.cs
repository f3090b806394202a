using Chengming.Actions;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>A proposal to take something public back (撤回申请): one person proposes, another decides.</summary>
[Term("撤回申请")]
public sealed class Withdrawal
{
    /// <summary>Nobody decides on what he proposed.</summary>
    public static readonly Rule AnotherDecides = new("撤回由提出人以外的人批准", "内部制度：双人审查");

    private Withdrawal() { }

    internal Withdrawal(Guid itemId, WithdrawalGround ground, string reason, ItemAuthor by, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ItemId = itemId;
        Ground = ground.Code;
        Reason = reason;
        (ProposedById, ProposedByName, ProposedAt) = (by.Id, by.Name, now);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Code of the ground.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>The particulars; for the office only.</summary>
    public string Reason { get; private set; } = "";

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

    internal void Decide(bool approves, string words, Actor by, DateTimeOffset now)
    {
        AnotherDecides.Require(!by.Persons.Contains(ProposedById));
        var person = ItemAuthor.Of(by);
        (DecidedById, DecidedByName, DecidedAt, IsApproved, DecisionWords) = (
            person.Id,
            person.Name,
            now,
            approves,
            words
        );
    }
}
