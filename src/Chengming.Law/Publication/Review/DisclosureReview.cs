using Chengming.Law.Calendar;

namespace Chengming.Law.Publication.Review;

/// <summary>公开审查 of one item: a fold over its entries. It never changes; <see cref="With"/> gives the next one.</summary>
[Term("公开审查")]
[Cites(Instrument.Regulation, article: 17)]
public sealed class DisclosureReview
{
    private readonly ReviewEntry[] entries;
    private readonly Dictionary<string, StepSigned> standing;
    private readonly HashSet<Guid> authors;

    private DisclosureReview(ReviewScheme scheme, ReviewTerms terms)
    {
        (Scheme, Terms, Version) = (scheme, terms, terms.Version);
        (entries, standing, authors) = ([], [], [terms.Author]);
        Steps = scheme.StepsFor(terms.Circumstances, terms.IsUrgent);
    }

    private DisclosureReview(DisclosureReview before, ReviewEntry entry)
    {
        (Scheme, Terms, Steps) = (before.Scheme, before.Terms, before.Steps);
        entries = [.. before.entries, entry];
        Version = entry is ContentChanged changed ? changed.Version : before.Version;
        authors = entry is ContentChanged ? [.. before.authors, entry.By] : before.authors;
        Publication = entry as ItemPublished ?? before.Publication;
        IsObjectedTo = before.IsObjectedTo || (entry is StepReturned && before.Publication is not null);
        standing = entry switch
        {
            ContentChanged => [],
            StepSigned signed => new(before.standing) { [signed.Step] = signed },
            StepReturned returned => before
                .standing.Where(s => IndexOf(s.Key) < IndexOf(returned.To))
                .ToDictionary(s => s.Key, s => s.Value),
            _ => before.standing,
        };
    }

    /// <summary>Begins a review.</summary>
    /// <exception cref="ArgumentException">The scheme has no urgent way, or the urgent reason is empty.</exception>
    public static DisclosureReview Begin(ReviewScheme scheme, ReviewTerms terms) =>
        terms.IsUrgent && (scheme.Urgent is null || string.IsNullOrWhiteSpace(terms.UrgentReason))
            ? throw new ArgumentException(
                "An urgent review needs a scheme that allows it, and a reason.",
                nameof(terms)
            )
            : new DisclosureReview(scheme, terms);

    /// <summary>The review as its entries made it.</summary>
    /// <exception cref="BrokenReviewRuleException">An entry was never allowed: the record was tampered with.</exception>
    public static DisclosureReview Of(ReviewScheme scheme, ReviewTerms terms, IEnumerable<ReviewEntry> entries) =>
        entries.Aggregate(Begin(scheme, terms), (review, entry) => review.With(entry));

    /// <summary>The scheme.</summary>
    public ReviewScheme Scheme { get; }

    /// <summary>The terms on which it began.</summary>
    public ReviewTerms Terms { get; }

    /// <summary>The steps this item needs, in the order in which they are signed.</summary>
    public IReadOnlyList<ReviewStep> Steps { get; }

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<ReviewEntry> Entries => entries;

    /// <summary>The hash of the content as it is now.</summary>
    public string Version { get; }

    /// <summary>Everybody who wrote or changed the item.</summary>
    public IReadOnlySet<Guid> Authors => authors;

    /// <summary>The publication; null while there was none.</summary>
    public ItemPublished? Publication { get; }

    /// <summary>True when a signer refused after an urgent publication.</summary>
    public bool IsObjectedTo { get; }

    /// <summary>The signatures that stand, in order: all on the content as it is now.</summary>
    public IEnumerable<StepSigned> Signatures => Steps.Select(s => SignatureOf(s.Code)).OfType<StepSigned>();

    /// <summary>The steps still to be signed, in order.</summary>
    public IEnumerable<ReviewStep> Outstanding => Steps.Where(s => !standing.ContainsKey(s.Code));

    /// <summary>The step that is signed next; null when all are, or none may be any more.</summary>
    public ReviewStep? Next => IsObjectedTo ? null : Outstanding.FirstOrDefault();

    /// <summary>True when every step this item needs is signed on the content as it is now.</summary>
    public bool IsComplete => !IsObjectedTo && !Outstanding.Any();

    /// <summary>True when the item may go out now: complete, or urgent with everything that the urgent way asks for.</summary>
    public bool MayPublish =>
        Publication is null
        && Outstanding.All(s => Terms.IsUrgent && Scheme.Urgent is { } urgent && !urgent.Before.Contains(s.Code));

    /// <summary>How it stands.</summary>
    public ReviewState State =>
        IsObjectedTo ? ReviewState.ObjectedAfterPublication
        : Publication is not null
            ? IsComplete ? ReviewState.Published
                : ReviewState.PublishedUrgently
        : MayPublish ? ReviewState.Cleared
        : entries.LastOrDefault() is StepReturned ? ReviewState.Returned
        : ReviewState.UnderReview;

    /// <summary>The signature that stands on a step; null when there is none.</summary>
    public StepSigned? SignatureOf(string step) => standing.GetValueOrDefault(step);

    /// <summary>By when the rest of an urgent publication is signed; null when nothing is missing.</summary>
    /// <param name="publishedOn">The day of publication where the agency is.</param>
    /// <param name="calendar">The calendar of the agency.</param>
    public DateOnly? RestDueOn(DateOnly publishedOn, WorkingCalendar calendar) =>
        State is ReviewState.PublishedUrgently && Scheme.Urgent is { } urgent
            ? calendar.AddWorkingDays(publishedOn, urgent.RestWithinWorkingDays).DueOn
            : null;

    /// <summary>The rule that forbids an entry now; null when it is allowed.</summary>
    public ReviewRule? WhatForbids(ReviewEntry entry) => ReviewGate.WhatForbids(this, entry);

    /// <summary>The review with one more entry.</summary>
    /// <exception cref="BrokenReviewRuleException">A rule forbids it.</exception>
    public DisclosureReview With(ReviewEntry entry) =>
        WhatForbids(entry) is { } rule ? throw new BrokenReviewRuleException(rule) : new DisclosureReview(this, entry);

    private int IndexOf(string step) => Steps.Select(s => s.Code).ToList().IndexOf(step);
}
