using Chengming.Law.Publication.Review;
using static Chengming.Law.Tests.Publication.Review.Reviews;

namespace Chengming.Law.Tests.Publication.Review;

public class DisclosureReviewTests
{
    [Theory(DisplayName = "第十七条：先审查后公开，签字不齐不得发布")]
    [InlineData("three-reviews", 4)]
    [InlineData("three-reviews-leaders", 3)]
    [InlineData("four-signatures", 4)]
    public void MayPublish_OnlyWithEverySignature(string scheme, int signatures)
    {
        var review = Begin(scheme);
        for (var signed = 0; signed < signatures; signed++)
        {
            Assert.False(review.MayPublish);
            Assert.Same(ReviewRule.ReviewBeforePublication, review.WhatForbids(review.Publish()));
            review = review.Sign(signed == 0 ? Author : Person(10 + signed));
        }

        Assert.True(review.IsComplete);
        Assert.Equal(ReviewState.Cleared, review.State);
        Assert.Equal(ReviewState.Published, review.With(review.Publish()).State);
    }

    [Fact]
    public void IsComplete_OnTheGovernmentPortal_NeedsTheFifthSignature()
    {
        var review = Begin("four-signatures", null, ReviewCircumstance.GovernmentPortal);

        review = review.Sign(Author).Sign(Person(2)).Sign(Person(3)).Sign(Person(4));

        Assert.False(review.IsComplete);
        Assert.True(review.Sign(Person(5)).IsComplete);
    }

    [Fact]
    public void Sign_OutOfOrderOrTwice_IsForbidden()
    {
        var review = Begin("three-reviews");

        Assert.Same(ReviewRule.StepsInOrder, review.WhatForbids(review.Signature(Person(2), "second")));
        review = review.Sign(Author);
        Assert.Same(ReviewRule.StepsInOrder, review.WhatForbids(review.Signature(Author, "first")));
        Assert.Same(ReviewRule.StepsInOrder, review.WhatForbids(review.Signature(Person(2), "third")));
    }

    [Fact]
    public void Sign_ByAPersonWhoSignedBefore_IsForbidden_AlsoByDelegation()
    {
        var review = Begin("three-reviews").Sign(Author).Sign(Person(2));
        var other = review.Signature(Person(3));

        Assert.Same(ReviewRule.DistinctPersons, review.WhatForbids(review.Signature(Person(2))));
        Assert.Same(ReviewRule.DistinctPersons, review.WhatForbids(other with { OnBehalfOf = Person(2) }));
        Assert.Same(ReviewRule.DelegateIsAnother, review.WhatForbids(other with { OnBehalfOf = Person(3) }));
        Assert.Null(review.WhatForbids(other with { OnBehalfOf = Person(4) }));
    }

    [Fact]
    public void Sign_ByTheAuthor_OnlyTheDraft_AndTheDraftOnlyByAnAuthor()
    {
        var review = Begin("three-reviews");

        Assert.Same(ReviewRule.AuthorSubmits, review.WhatForbids(review.Signature(Person(2))));
        review = review.Sign(Author);
        Assert.Same(ReviewRule.AuthorDoesNotReview, review.WhatForbids(review.Signature(Author)));
        Assert.Same(
            ReviewRule.AuthorDoesNotReview,
            review.WhatForbids(review.Signature(Person(2)) with { OnBehalfOf = Author })
        );
    }

    [Fact]
    public void Sign_InAnotherCapacity_IsForbidden()
    {
        var review = Begin("three-reviews").Sign(Author);

        Assert.Same(
            ReviewRule.RightCapacity,
            review.WhatForbids(review.Signature(Person(2)) with { ActingAs = ReviewRole.Approver })
        );
    }

    [Fact]
    public void Change_AfterSignatures_TakesThemAll_AndMakesAnAuthor()
    {
        var review = Begin("three-reviews").Sign(Author).Sign(Person(2));

        review = review.With(review.Change(Person(2), "v2"));

        Assert.Empty(review.Signatures);
        Assert.Equal("first", review.Next!.Code);
        review = review.Sign(Author);
        Assert.Same(ReviewRule.AuthorDoesNotReview, review.WhatForbids(review.Signature(Person(2))));
    }

    [Fact]
    public void Sign_OrPublish_AnotherVersion_IsForbidden()
    {
        var review = Begin("three-reviews").SignAll();
        var open = Begin("three-reviews").Sign(Author);

        Assert.Same(ReviewRule.OnlyWhatWasSigned, review.WhatForbids(review.Publish() with { Version = "v0" }));
        Assert.Same(ReviewRule.OnlyWhatWasSigned, open.WhatForbids(open.Signature(Person(2)) with { Version = "v0" }));
        Assert.False(review.With(review.Change(Author, "v2")).MayPublish);
    }

    [Fact]
    public void Return_WithRemarks_TakesTheSignaturesFromThereOn()
    {
        var review = Begin("three-reviews").Sign(Author).Sign(Person(2)).Sign(Person(3));

        var toSecond = review.With(review.Return(Person(4), to: "second"));
        var toAuthor = review.With(review.Return(Person(4), to: "first"));

        Assert.Equal(["first"], toSecond.Signatures.Select(s => s.Step));
        Assert.Equal((ReviewState.Returned, "second"), (toSecond.State, toSecond.Next!.Code));
        Assert.Empty(toAuthor.Signatures);
        Assert.Equal("日期有误", Assert.IsType<StepReturned>(toAuthor.Entries[^1]).Remarks);
    }

    [Fact]
    public void Return_WithoutRemarks_OrForward_IsForbidden()
    {
        var review = Begin("three-reviews").Sign(Author).Sign(Person(2));

        Assert.Same(ReviewRule.ReturnSaysWhy, review.WhatForbids(review.Return(Person(3), "first", " ")));
        Assert.Same(ReviewRule.ReturnSaysWhy, review.WhatForbids(review.Return(Person(3), "secrecy")));
        Assert.Same(ReviewRule.ReturnSaysWhy, review.WhatForbids(review.Return(Person(3), "third")));
        Assert.Same(ReviewRule.AuthorDoesNotReview, review.WhatForbids(review.Return(Author, "first")));
    }

    [Fact(DisplayName = "紧急发布：少签不可不签，其余在发布后补签")]
    public void Urgent_GoesOutWithFewerSignatures_TheRestIsWatched()
    {
        var review = Begin("three-reviews", "暴雨红色预警").Sign(Author).Sign(Person(2));
        Assert.False(review.MayPublish);

        review = review.Sign(Person(3));
        review = review.With(review.Publish());

        Assert.Equal((ReviewState.PublishedUrgently, false), (review.State, review.IsComplete));
        Assert.Equal(["second"], review.Outstanding.Select(s => s.Code));
        // Thursday 5 March 2026; the house rule of the scheme is one working day.
        Assert.Equal(new DateOnly(2026, 3, 6), review.RestDueOn(new(2026, 3, 5), Calendar.Calendars.National));
        review = review.Sign(Person(4));
        Assert.Equal((ReviewState.Published, true), (review.State, review.IsComplete));
        Assert.Null(review.RestDueOn(new(2026, 3, 5), Calendar.Calendars.National));
    }

    [Fact]
    public void Urgent_ARefusalAfterwards_IsAnObjection_ThatNoSignatureHeals()
    {
        var review = Begin("three-reviews-leaders", "地震").Sign(Author).Sign(Person(2));
        review = review.With(review.Publish());

        review = review.With(review.Return(Person(3), to: "first"));

        Assert.Equal((ReviewState.ObjectedAfterPublication, false), (review.State, review.IsComplete));
        Assert.Null(review.Next);
        Assert.Same(ReviewRule.StepsInOrder, review.WhatForbids(review.Signature(Person(4), "second")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Begin_UrgentlyWithoutAReason_IsRefused(string reason) =>
        Assert.Throws<ArgumentException>(() => Begin("three-reviews", reason));

    [Fact(DisplayName = "一事一审：已发布的，更正、撤回另行送审")]
    public void AfterPublication_NothingOfTheReviewChanges()
    {
        var review = Begin("three-reviews").SignAll();
        review = review.With(review.Publish());

        Assert.Same(ReviewRule.OneItemOneReview, review.WhatForbids(review.Publish()));
        Assert.Same(ReviewRule.OneItemOneReview, review.WhatForbids(review.Change(Author, "v2")));
        Assert.Same(ReviewRule.StepsInOrder, review.WhatForbids(review.Signature(Person(8), "third")));
    }

    [Fact]
    public void With_AnEarlierTime_IsForbidden()
    {
        var review = Begin("three-reviews").Sign(Author);

        Assert.Same(
            ReviewRule.TimeGoesForward,
            review.WhatForbids(review.Signature(Person(2)) with { At = Start.AddMinutes(-1) })
        );
    }

    [Fact]
    public void Of_ARecordTamperedWith_IsRefused()
    {
        var review = Begin("three-reviews").SignAll();
        var without = review.Entries.Where(e => e is not StepSigned { Step: "secrecy" });

        var broken = Assert.Throws<BrokenReviewRuleException>(() =>
            DisclosureReview.Of(review.Scheme, review.Terms, without)
        );

        Assert.Same(ReviewRule.StepsInOrder, broken.Rule);
        Assert.Equal(review.Signatures, DisclosureReview.Of(review.Scheme, review.Terms, review.Entries).Signatures);
    }
}
