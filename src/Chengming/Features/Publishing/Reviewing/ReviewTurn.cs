using System.Diagnostics.CodeAnalysis;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>Somebody's turn in a review: whether the step is the next one, whether the person may, and what the law says to the entry.</summary>
internal sealed class ReviewTurn
{
    private readonly ItemAtWork work;

    public ReviewTurn(ItemAtWork work, string stepCode, ActionContext context)
    {
        this.work = work;
        Step =
            work.Newest.Review is { Next: { Kind: not ReviewStepKind.Drafting } next } && next.Code == stepCode
                ? next
                : null;
        Context = Step is null ? context : context.As(Step.Role.ToStaffRole());
    }

    /// <summary>The step; null when it is not the next one.</summary>
    public ReviewStep? Step { get; }

    /// <summary>Who acts, for whom when the role is lent.</summary>
    public ActionContext Context { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor => Context.Actor;

    /// <summary>The person's account.</summary>
    public Guid Person => Actor.AccountId ?? throw new InvalidOperationException("Only a person signs.");

    /// <summary>True when it is this step's turn.</summary>
    [MemberNotNullWhen(true, nameof(Step))]
    public bool HasCome => Step is not null;

    /// <summary>Why the entry cannot be made; nothing when it can.</summary>
    public IEnumerable<Problem> Problems(Func<ReviewStep, ReviewEntry> entry) =>
        !HasCome ? [NotItsTurn(work)]
        : ItemKeepers.Refusal(Actor, work.Agency, Step.Role.ToStaffRole()) is { } refusal ? [refusal]
        : work.Newest.Review!.WhatForbids(entry(Step)) is { } rule ? [new Problem("", $"{rule}。")]
        : [];

    /// <summary>Makes the entry.</summary>
    public ReviewRecord Enter(Func<ReviewStep, ReviewEntry> entry) =>
        work.Newest.Append(entry(Step!), Actor.Name, Actor.ActsFor);

    /// <summary>What stands instead.</summary>
    public static Problem NotItsTurn(ItemAtWork work) =>
        new(
            "",
            work.Item.WaitsFor is { } role
                ? $"这一步已经办过或者还没有轮到。现在等{StaffRoles.TermOf(role)}办理“{work.Item.WaitsForStep}”。"
                : "这一版没有待办的审查环节。"
        );
}
