using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Office.Drafts;
using Chengming.Law;
using Chengming.Law.Publication;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Items;

/// <summary>
/// A piece of government information with all its versions (政府信息; Regulation art. 2). What lists need of the newest version is
/// repeated here; the public sees <see cref="PublicItem"/> only.
/// </summary>
[Term("政府信息")]
public sealed class DisclosureItem : IVersioned
{
    /// <summary>What was taken back does not come back on signatures that nobody would give any more.</summary>
    public static readonly Rule WithdrawnIsReviewedAnew = new(
        "撤回的信息须重新审查后才能再公开",
        "《政府信息公开条例》第十七条：先审查后公开"
    );

    private DisclosureItem() { }

    internal DisclosureItem(
        Agency agency,
        IndexNumber number,
        DateOnly createdOn,
        Guid? id = null,
        DraftOrigin? origin = null
    )
    {
        (OriginLabel, OriginAddress) = (origin?.Label ?? "", origin?.Address ?? "");
        Id = id ?? Guid.CreateVersion7();
        AgencyId = agency.Id;
        IndexNumber = number.Text;
        IndexYear = number.Year;
        IndexSerial = number.Serial;
        CreatedOn = createdOn;
    }

    /// <summary>Identifier; stands in the permanent address.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency that publishes it.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>索引号.</summary>
    public string IndexNumber { get; private set; } = "";

    /// <summary>The year of the index number.</summary>
    public int IndexYear { get; private set; }

    /// <summary>The serial within agency and year; never used again.</summary>
    public int IndexSerial { get; private set; }

    /// <summary>The day on which it was entered here.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>Where it came from, when another feature handed it in; empty for what was drafted here. Never shown to the public.</summary>
    public string OriginLabel { get; private set; } = "";

    /// <summary>Where that is in the back office; empty for what was drafted here.</summary>
    public string OriginAddress { get; private set; } = "";

    /// <summary>Title of the newest version.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Slug of its column.</summary>
    public string Column { get; private set; } = "";

    /// <summary>Code of the 公开属性 of the newest version (<see cref="DisclosureMode"/>).</summary>
    public string Mode { get; private set; } = DisclosureMode.Proactive.Code;

    /// <summary>The day on which somebody last looked again at why it is not disclosed (Regulation art. 18); null for never.</summary>
    public DateOnly? AssessedOn { get; private set; }

    /// <summary>How the newest version stands.</summary>
    public ItemState State { get; private set; }

    /// <summary>Whose turn it is; null when nobody's.</summary>
    public StaffRole? WaitsFor { get; private set; }

    /// <summary>What that person has to do, e.g. 二审二校.</summary>
    public string WaitsForStep { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    /// <summary>成文日期 of the newest version; null while it lacks one, and the limit runs from the day it was entered.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>
    /// The last day on which it may become public (公开时限), or on which the rest of an urgent publication is signed (补签期限); null when
    /// there is no such day.
    /// </summary>
    public DateOnly? PublishBy { get; private set; }

    /// <summary>The version that the public sees; null for none.</summary>
    public Guid? PublicVersionId { get; private set; }

    /// <summary>When it became public first; never changes afterwards.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>When it was taken off the portal; null while it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>撤回理由 as the public reads it.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>True while somebody proposed to take it back and nobody decided.</summary>
    public bool HasOpenWithdrawal { get; private set; }

    /// <summary>True while somebody proposed what becomes of the document and nobody decided.</summary>
    public bool HasOpenValidityChange { get; private set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject => new(nameof(DisclosureItem), Id, Title);

    /// <summary>True while the public can read it.</summary>
    public bool IsPublic => PublicVersionId is not null;

    /// <summary>Takes over what lists show of the newest version.</summary>
    internal void Reflect(ItemVersion newest, DateOnly? publishBy, DateTimeOffset now)
    {
        (Title, Column, State, ChangedAt) = (newest.Content.Title, newest.Content.Column, newest.State, now);
        (Mode, MadeOn) = (newest.Content.Mode, newest.Content.MadeOn);
        PublishBy = FirstPublishedAt is null || State is ItemState.PublishedUrgently ? publishBy : null;
        var (role, step) = TurnOf(newest);
        if (role != WaitsFor || step != WaitsForStep)
        {
            WaitsSince = role is null ? null : now;
        }

        (WaitsFor, WaitsForStep) = (role, step);
    }

    /// <summary>True when the review of a version was finished before the item was taken back: it has to be looked at once more.</summary>
    internal bool WasReviewedBeforeWithdrawal(ItemVersion version) =>
        WithdrawnAt is { } withdrawn
        && version is { PublishedAt: null, Review: { MayPublish: true } review }
        && review.Signatures.All(s => s.At <= withdrawn);

    /// <summary>Shows a version that its review let out.</summary>
    internal PublicItem Publish(ItemVersion version, Agency agency, DateTimeOffset now)
    {
        FirstPublishedAt ??= now;
        (PublicVersionId, WithdrawnAt, WithdrawalReason) = (version.Id, null, null);
        return new PublicItem(this, version, agency);
    }

    /// <summary>撤回: the address stays and says why.</summary>
    internal void Withdraw(string reason, DateTimeOffset now)
    {
        (PublicVersionId, WithdrawnAt, WithdrawalReason, HasOpenWithdrawal) = (null, now, reason, false);
        (State, WaitsFor, WaitsForStep, WaitsSince, ChangedAt) = (ItemState.Withdrawn, null, "", null, now);
    }

    /// <summary>评估审查: it was looked at again.</summary>
    internal void Assess(DateOnly today) => AssessedOn = today;

    internal void AwaitWithdrawal(bool isOpen) => HasOpenWithdrawal = isOpen;

    internal void AwaitValidityChange(bool isOpen) => HasOpenValidityChange = isOpen;

    /// <summary>作废: a draft that was never published is given up.</summary>
    internal void Discard(DateTimeOffset now) =>
        (State, WaitsFor, WaitsForStep, WaitsSince, PublishBy, ChangedAt) = (
            ItemState.Discarded,
            null,
            "",
            null,
            null,
            now
        );

    private (StaffRole? Role, string Step) TurnOf(ItemVersion newest) =>
        newest.State switch
        {
            _ when HasOpenWithdrawal => (StaffRole.Approver, "批准撤回"),
            _ when HasOpenValidityChange => (StaffRole.Approver, "批准清理结论"),
            // What is not to be published waits for nobody until it is looked at again (art. 18).
            ItemState.Drafting when newest.Content.Mode != DisclosureMode.Proactive.Code => (null, ""),
            ItemState.Drafting => (StaffRole.Handler, "送审"),
            ItemState.Returned => (StaffRole.Handler, "修改后送审"),
            ItemState.UnderReview or ItemState.PublishedUrgently => (
                newest.Review!.Next!.Role.ToStaffRole(),
                newest.Review.Next.Name
            ),
            ItemState.Cleared => (StaffRole.Publisher, "发布"),
            ItemState.Objected => (StaffRole.Handler, "更正或者撤回"),
            _ => (null, ""),
        };
}

/// <summary>The roles of accounts for the capacities of a review (审查岗位).</summary>
internal static class ReviewRoles
{
    /// <summary>The role of an account in which a step is signed.</summary>
    public static StaffRole ToStaffRole(this ReviewRole role) =>
        role switch
        {
            ReviewRole.Handler => StaffRole.Handler,
            ReviewRole.Reviewer => StaffRole.Reviewer,
            ReviewRole.Approver => StaffRole.Approver,
            ReviewRole.DisclosureHead => StaffRole.DisclosureHead,
            ReviewRole.SecrecyReviewer => StaffRole.SecrecyReviewer,
            ReviewRole.Publisher => StaffRole.Publisher,
            ReviewRole.Supervisor => StaffRole.Supervisor,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No staff role signs this."),
        };
}
