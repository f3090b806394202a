namespace Chengming.Law.Publication.Review;

/// <summary>Which rule forbids an entry. The only place that says so; page, interface, import and job all come through here.</summary>
internal static class ReviewGate
{
    public static ReviewRule? WhatForbids(DisclosureReview review, ReviewEntry entry) =>
        review.Entries.Count > 0 && entry.At < review.Entries[^1].At
            ? ReviewRule.TimeGoesForward
            : entry switch
            {
                StepSigned signed => AgainstSigning(review, signed),
                StepReturned returned => AgainstReturning(review, returned),
                ContentChanged => review.Publication is null ? null : ReviewRule.OneItemOneReview,
                ItemPublished published => AgainstPublishing(review, published),
                _ => throw new ArgumentException($"A review knows no entry {entry.GetType().Name}.", nameof(entry)),
            };

    private static ReviewRule? AgainstSigning(DisclosureReview review, StepSigned signed) =>
        review.Next is not { } next || next.Code != signed.Step ? ReviewRule.StepsInOrder
        : signed.Version != review.Version ? ReviewRule.OnlyWhatWasSigned
        : AgainstPersons(review, next, signed.ActingAs, signed.By, signed.OnBehalfOf, signed.Persons);

    private static ReviewRule? AgainstReturning(DisclosureReview review, StepReturned returned)
    {
        if (review.Next is not { Kind: not ReviewStepKind.Drafting } next || next.Code != returned.Step)
        {
            return ReviewRule.StepsInOrder;
        }

        var isEarlier = review.Steps.TakeWhile(s => s.Code != next.Code).Any(s => s.Code == returned.To);
        return !isEarlier || string.IsNullOrWhiteSpace(returned.Remarks)
            ? ReviewRule.ReturnSaysWhy
            : AgainstPersons(review, next, returned.ActingAs, returned.By, returned.OnBehalfOf, returned.Persons);
    }

    private static ReviewRule? AgainstPublishing(DisclosureReview review, ItemPublished published) =>
        review.Publication is not null ? ReviewRule.OneItemOneReview
        : !review.MayPublish ? ReviewRule.ReviewBeforePublication
        : published.Version != review.Version ? ReviewRule.OnlyWhatWasSigned
        : null;

    private static ReviewRule? AgainstPersons(
        DisclosureReview review,
        ReviewStep step,
        ReviewRole actingAs,
        Guid by,
        Guid? onBehalfOf,
        IEnumerable<Guid> persons
    )
    {
        var isDraft = step.Kind is ReviewStepKind.Drafting;
        var elsewhere = review
            .Signatures.Where(s => !review.Scheme.MaySignBoth(step, review.Steps.Single(o => o.Code == s.Step)))
            .SelectMany(s => s.Persons);
        return actingAs != step.Role ? ReviewRule.RightCapacity
            : by == onBehalfOf ? ReviewRule.DelegateIsAnother
            : isDraft && !review.Authors.Contains(by) ? ReviewRule.AuthorSubmits
            : !isDraft && persons.Any(review.Authors.Contains) ? ReviewRule.AuthorDoesNotReview
            : persons.Intersect(elsewhere).Any() ? ReviewRule.DistinctPersons
            : null;
    }
}
