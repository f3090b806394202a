using Chengming.Law.Publication.Review;

namespace Chengming.Law.Tests.Publication.Review;

/// <summary>People and short ways to write what they do.</summary>
internal static class Reviews
{
    public static readonly DateTimeOffset Start = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public static Guid Person(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    public static Guid Author { get; } = Person(1);

    public static DisclosureReview Begin(
        string scheme,
        string? urgently = null,
        params IReadOnlyList<ReviewCircumstance> circumstances
    ) => DisclosureReview.Begin(ReviewSchemes.Of(scheme), new ReviewTerms(Author, "v1", circumstances, urgently));

    /// <summary>The signature that would be right next, by this person.</summary>
    public static StepSigned Signature(this DisclosureReview review, Guid by, string? step = null)
    {
        var next = review.Steps.Single(s => s.Code == (step ?? review.Next!.Code));
        return new StepSigned(Start.AddMinutes(review.Entries.Count), by, next.Code, next.Role, review.Version);
    }

    public static DisclosureReview Sign(this DisclosureReview review, Guid by) => review.With(review.Signature(by));

    /// <summary>All steps left, each by another person, the draft by the author.</summary>
    public static DisclosureReview SignAll(this DisclosureReview review)
    {
        while (review.Next is { } next)
        {
            var step = review.Steps.ToList().IndexOf(next);
            review = review.Sign(step == 0 ? Author : Person(100 + step));
        }

        return review;
    }

    public static StepReturned Return(this DisclosureReview review, Guid by, string to, string remarks = "日期有误") =>
        new(Start.AddMinutes(review.Entries.Count), by, review.Next!.Code, review.Next.Role, to, remarks);

    public static ContentChanged Change(this DisclosureReview review, Guid by, string version) =>
        new(Start.AddMinutes(review.Entries.Count), by, version);

    public static ItemPublished Publish(this DisclosureReview review) =>
        new(Start.AddMinutes(review.Entries.Count), Person(9), review.Version);
}
