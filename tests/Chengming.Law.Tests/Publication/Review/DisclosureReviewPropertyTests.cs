using Chengming.Law.Publication.Review;
using FsCheck;
using FsCheck.Fluent;
using static Chengming.Law.Tests.Publication.Review.Reviews;

namespace Chengming.Law.Tests.Publication.Review;

/// <summary>People who try anything in any order: whatever gets through, the invariants hold.</summary>
public class DisclosureReviewPropertyTests
{
    private static readonly ReviewScheme[] Schemes = [.. ReviewSchemes.All];

    [Fact]
    public void IsComplete_OnlyWhenEveryRequiredSignatureIsThere() =>
        ForAll(review => Assert.Equal(CountedComplete(review), review.IsComplete));

    [Fact]
    public void Signatures_ThatStand_AreOfTheContentAsItIs_InOrder_ByDifferentPersons() =>
        ForAll(review =>
        {
            var standing = review.Signatures.ToList();

            Assert.All(standing, s => Assert.Equal(review.Version, s.Version));
            Assert.Equal(review.Steps.Take(standing.Count).Select(s => s.Code), standing.Select(s => s.Step));
            Assert.Distinct(standing.SelectMany(s => s.Persons));
            Assert.All(standing.Skip(1), s => Assert.Empty(s.Persons.Intersect(review.Authors)));
        });

    [Fact]
    public void Publication_NeverWithoutDraftSecrecyAndApproval_OnTheContentPublished() =>
        ForAll(review =>
        {
            if (review.Publication is not { } publication)
            {
                return;
            }

            var then = Replayed(review, review.Entries.TakeWhile(e => e != publication));
            var signed = then.Signatures.Select(s => review.Steps.Single(o => o.Code == s.Step)).ToList();

            Assert.True(then.MayPublish);
            Assert.Equal(then.Version, publication.Version);
            Assert.Contains(signed, s => s.Kind is ReviewStepKind.Drafting);
            Assert.Contains(signed, s => s.Kind is ReviewStepKind.Approval);
            Assert.Contains(signed, s => s.Aspects.Contains(ReviewAspect.Secrecy));
            Assert.True(signed.Count == review.Steps.Count || review.Terms.IsUrgent);
        });

    [Fact]
    public void Replay_OfTheEntries_IsTheSameReview() =>
        ForAll(review =>
        {
            var again = Replayed(review, review.Entries);

            Assert.Equal((review.State, review.Version), (again.State, again.Version));
            Assert.Equal(review.Signatures, again.Signatures);
        });

    [Fact]
    public void RandomWalks_ReachEveryState()
    {
        var missing = Enum.GetValues<ReviewState>().ToHashSet();
        for (var seed = 0; seed < 3000 && missing.Count > 0; seed++)
        {
            missing.Remove(WalkOf(new Random(seed)).State);
        }

        Assert.Empty(missing);
    }

    private static void ForAll(Action<DisclosureReview> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(WalkOf(new Random(seed))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static DisclosureReview WalkOf(Random random)
    {
        var review = DisclosureReview.Begin(
            Schemes[random.Next(Schemes.Length)],
            new ReviewTerms(
                Author,
                "v0",
                random.Next(2) == 0 ? [] : [ReviewCircumstance.GovernmentPortal],
                random.Next(2) == 0 ? null : "预警"
            )
        );
        for (var tries = random.Next(60); tries > 0; tries--)
        {
            var entry = AttemptOn(review, random);
            var signatures = review.Signatures.ToList();
            if (review.WhatForbids(entry) is not { } rule)
            {
                review = review.With(entry);
            }
            else
            {
                Assert.Same(rule, Assert.Throws<BrokenReviewRuleException>(() => review.With(entry)).Rule);
                Assert.Equal(signatures, review.Signatures);
            }
        }

        return review;
    }

    private static ReviewEntry AttemptOn(DisclosureReview review, Random random)
    {
        var at = Start.AddMinutes(review.Entries.Count);
        var by = Person(1 + random.Next(7));
        var step = random.Next(4) > 0 && review.Next is { } next ? next : review.Steps[random.Next(review.Steps.Count)];
        var role = random.Next(8) > 0 ? step.Role : ReviewRole.Supervisor;
        Guid? other = random.Next(5) == 0 ? Person(1 + random.Next(9)) : null;
        var version = random.Next(8) > 0 ? review.Version : "v0";
        return random.Next(12) switch
        {
            0 => new ContentChanged(at, Person(1 + random.Next(2)), $"v{review.Entries.Count + 1}"),
            1 => new StepReturned(
                at,
                by,
                step.Code,
                role,
                review.Steps[random.Next(review.Steps.Count)].Code,
                "改",
                other
            ),
            2 or 3 => new ItemPublished(at, by, version),
            _ => new StepSigned(at, by, step.Code, role, version, OnBehalfOf: other),
        };
    }

    /// <summary>Looks at the record from its end: a signature counts unless a later entry took it away.</summary>
    private static bool CountedComplete(DisclosureReview review)
    {
        var order = review.Steps.Select(s => s.Code).ToList();
        var published = false;
        foreach (var entry in review.Entries)
        {
            if (published && entry is StepReturned)
            {
                return false;
            }

            published |= entry is ItemPublished;
        }

        return order.All(step =>
        {
            foreach (var entry in review.Entries.Reverse())
            {
                switch (entry)
                {
                    case StepSigned signed when signed.Step == step:
                        return true;
                    case ContentChanged:
                    case StepReturned returned when order.IndexOf(returned.To) <= order.IndexOf(step):
                        return false;
                }
            }

            return false;
        });
    }

    private static DisclosureReview Replayed(DisclosureReview review, IEnumerable<ReviewEntry> entries) =>
        DisclosureReview.Of(review.Scheme, review.Terms, entries);
}
