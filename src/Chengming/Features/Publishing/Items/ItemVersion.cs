using Chengming.Actions;
using Chengming.Law;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Items;

/// <summary>
/// A version of an item with its own review (信息版本; 一事一审). It can be written until it is published, and then never again: a
/// correction is the next version. What is signed is exactly what is published, because both name the hash of the content.
/// </summary>
[Term("信息版本")]
public sealed class ItemVersion
{
    /// <summary>What is public does not change silently.</summary>
    public static readonly Rule PublishedStaysAsItIs = new(
        "已发布的版本不得改动，更正须另立新版本",
        "《保守国家秘密法实施条例》第四十二条：逐项审查"
    );

    private readonly List<ReviewRecord> records = [];
    private readonly List<ItemAttachment> attachments = [];

    private ItemVersion() { }

    internal ItemVersion(Guid itemId, ItemContent content, ItemAuthor author, string scheme, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        ItemId = itemId;
        Number = 1;
        SchemeKey = scheme;
        (AuthorId, AuthorName) = (author.Id, author.Name);
        (CreatedAt, ChangedAt) = (now, now);
        Content = content;
        ContentHash = Items.ContentHash.Of(content, attachments);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>From 1; the first version has no correction note.</summary>
    public int Number { get; private set; }

    /// <summary>What it says.</summary>
    public ItemContent Content { get; private set; } = new();

    /// <summary>Hash of the content with its attachments (内容散列).</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>更正说明, a note to readers; empty for the first version.</summary>
    public string CorrectionNote { get; private set; } = "";

    /// <summary>Code of the scheme by which it is reviewed (<see cref="ReviewSchemes"/>).</summary>
    public string SchemeKey { get; private set; } = "";

    /// <summary>Who drafted it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>The name then.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>Who wrote since the last line of the review; they become lines of it when it is submitted again.</summary>
    public IReadOnlyList<ItemAuthor> WritersSince { get; private set; } = [];

    /// <summary>Hash of the content with which the review began; null while nothing was submitted.</summary>
    public string? BegunWith { get; private set; }

    /// <summary>What makes further steps necessary.</summary>
    public IReadOnlyList<ReviewCircumstance> Circumstances { get; private set; } = [];

    /// <summary>Why it takes the urgent way; null for the ordinary one.</summary>
    public string? UrgentReason { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>定时发布: when it goes out by itself; null for not at all.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>Who set the time.</summary>
    public Guid? ScheduledById { get; private set; }

    /// <summary>The person's name.</summary>
    public string? ScheduledByName { get; private set; }

    /// <summary>When it went out; null while it did not.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The lines of its review.</summary>
    public IReadOnlyList<ReviewRecord> Records => records;

    /// <summary>Its files.</summary>
    public IReadOnlyList<ItemAttachment> Attachments => attachments;

    /// <summary>The review as its lines made it; null while nothing was submitted.</summary>
    /// <exception cref="BrokenReviewRuleException">A line was never allowed: the record was tampered with.</exception>
    public DisclosureReview? Review =>
        BegunWith is { } hash
            ? DisclosureReview.Of(
                ReviewSchemes.Of(SchemeKey),
                new ReviewTerms(AuthorId, hash, Circumstances, UrgentReason),
                records.OrderBy(r => r.Order).Select(r => r.ToEntry())
            )
            : null;

    /// <summary>How it stands.</summary>
    public ItemState State =>
        Review switch
        {
            null => ItemState.Drafting,
            { State: ReviewState.Published } => ItemState.Published,
            { State: ReviewState.PublishedUrgently } => ItemState.PublishedUrgently,
            { State: ReviewState.ObjectedAfterPublication } => ItemState.Objected,
            { State: ReviewState.Cleared } => PublishAt is null ? ItemState.Cleared : ItemState.Scheduled,
            { State: ReviewState.Returned } => ItemState.Returned,
            { Next.Kind: ReviewStepKind.Drafting } => ItemState.Drafting,
            _ => ItemState.UnderReview,
        };

    /// <summary>The next version with the same content, for a correction.</summary>
    internal ItemVersion Next(ItemAuthor author, string scheme, string note, DateTimeOffset now)
    {
        var next = new ItemVersion(ItemId, Content, author, scheme, now) { Number = Number + 1, CorrectionNote = note };
        next.attachments.AddRange(attachments.Select(a => a.Copied()));
        next.ContentHash = Items.ContentHash.Of(next.Content, next.attachments);
        return next;
    }

    /// <summary>Takes the scheme of the column it stands in now; the scheme of a review that began stays.</summary>
    internal void ReviewBy(string scheme)
    {
        if (BegunWith is null)
        {
            SchemeKey = scheme;
        }
    }

    /// <summary>Writes the content; signatures on what it was before fall away.</summary>
    /// <returns>False when it says the same as before.</returns>
    internal bool Write(ItemContent content, ItemAuthor author, DateTimeOffset now)
    {
        Content = content;
        return Changed(author, now);
    }

    internal void Attach(ItemAttachment attachment, ItemAuthor author, DateTimeOffset now)
    {
        attachments.Add(attachment);
        Changed(author, now);
    }

    internal void Detach(ItemAttachment attachment, ItemAuthor author, DateTimeOffset now)
    {
        attachments.Remove(attachment);
        var place = 0;
        foreach (var left in attachments.OrderBy(a => a.Order))
        {
            left.PutAt(++place);
        }

        Changed(author, now);
    }

    /// <summary>送审: the first time with its terms; everybody who wrote becomes a line of the review.</summary>
    internal void Submit(
        IReadOnlyList<ReviewCircumstance> circumstances,
        string? urgentReason,
        Func<ReviewStep, StepSigned> signature,
        Actor actor
    )
    {
        PublishedStaysAsItIs.Require(PublishedAt is null);
        if (BegunWith is null)
        {
            (Circumstances, UrgentReason, BegunWith) = (circumstances, urgentReason, ContentHash);
        }

        var step = Review!.Steps[0];
        var signed = signature(step);
        foreach (var writer in WritersSince)
        {
            Append(new ContentChanged(signed.At, writer.Id, ContentHash), writer.Name, null);
        }

        WritersSince = [];
        Append(signed, actor.Name, actor.ActsFor);
    }

    /// <summary>Adds a line to the review.</summary>
    /// <exception cref="BrokenReviewRuleException">A rule forbids it.</exception>
    internal ReviewRecord Append(ReviewEntry entry, string byName, DelegatedRole? actsFor)
    {
        var review = Review ?? throw new BrokenReviewRuleException(ReviewRule.StepsInOrder);
        _ = review.With(entry);
        var record = new ReviewRecord(records.Count + 1, entry, byName, actsFor);
        records.Add(record);
        return record;
    }

    internal void Schedule(DateTimeOffset at, ItemAuthor by)
    {
        PublishedStaysAsItIs.Require(PublishedAt is null);
        (PublishAt, ScheduledById, ScheduledByName) = (at, by.Id, by.Name);
    }

    internal void Unschedule() => (PublishAt, ScheduledById, ScheduledByName) = (null, null, null);

    /// <summary>发布: the gate is the law's, whoever knocks.</summary>
    /// <exception cref="BrokenReviewRuleException">The signatures that the scheme demands are not all there, or not on this content.</exception>
    internal void Publish(ItemAuthor by, DateTimeOffset now)
    {
        if (Review is null)
        {
            throw new BrokenReviewRuleException(ReviewRule.ReviewBeforePublication);
        }

        Append(new ItemPublished(now, by.Id, ContentHash), by.Name, null);
        PublishedAt = now;
        Unschedule();
    }

    private bool Changed(ItemAuthor author, DateTimeOffset now)
    {
        PublishedStaysAsItIs.Require(PublishedAt is null);
        var hash = Items.ContentHash.Of(Content, attachments);
        if (hash == ContentHash)
        {
            return false;
        }

        (ContentHash, ChangedAt) = (hash, now);
        Unschedule();
        if (Review is { } review && review.Signatures.Any())
        {
            Append(new ContentChanged(now, author.Id, hash), author.Name, null);
        }
        else if ((BegunWith is not null || author.Id != AuthorId) && WritersSince.All(w => w.Id != author.Id))
        {
            WritersSince = [.. WritersSince, author];
        }

        return true;
    }
}
