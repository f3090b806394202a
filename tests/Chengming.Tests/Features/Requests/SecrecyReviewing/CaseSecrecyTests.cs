using Chengming.Actions;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using static Chengming.Tests.Features.Requests.RequestCases;

namespace Chengming.Tests.Features.Requests.SecrecyReviewing;

/// <summary>When a review counts, for what, and against whom.</summary>
public sealed class CaseSecrecyTests
{
    private static readonly ReviewedDocument Document = new(Guid.CreateVersion7(), "检查记录", new string('a', 64), 2);

    private static readonly Guid Reviewer = Guid.CreateVersion7();

    private readonly DisclosureRequest request = Case("2026-02-13", "2026-02-25");

    [Theory(DisplayName = "第十七条：公开新的信息的答复才须审查；告知已公开的和不公开的不须")]
    [InlineData("D1", false)]
    [InlineData("D2", true)]
    [InlineData("D3", true)]
    [InlineData("D4", true)]
    [InlineData("P1", true)]
    [InlineData("R1", false)]
    [InlineData("U1a", false)]
    [InlineData("N2", false)]
    [InlineData("O3", false)]
    public void WhyNotRelease_NeverReviewed_StopsWhatReleasesInformation(string decision, bool stops) =>
        Assert.Equal(
            stops ? SecrecyRules.MustBeReviewed : null,
            new CaseSecrecy(true, [Document], []).WhyNotRelease(Proposal(decision))
        );

    [Theory]
    [InlineData("open", "D2", null)]
    [InlineData("open", "P1", null)]
    [InlineData("separated", "P1", null)]
    [InlineData("separated", "D2", "区分处理")]
    [InlineData("closed", "D2", "不得公开")]
    [InlineData("closed", "P1", "不得公开")]
    [InlineData("referred", "D2", "保密行政管理部门")]
    [InlineData("referred", "P1", "保密行政管理部门")]
    public void WhyNotRelease_Reviewed_DependsOnTheConclusionAndTheDecision(
        string conclusion,
        string decision,
        string? stopsWith
    )
    {
        var proposal = Proposal(decision);

        var stops = new CaseSecrecy(true, [Document], [Review(proposal, conclusion)]).WhyNotRelease(proposal);

        Assert.Equal(stopsWith is null, stops is null);
        Assert.Contains(stopsWith ?? "", stops?.Sentence ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNotRelease_AMarkOrADocumentMoreThanReviewed_StopsAgain()
    {
        var proposal = Proposal("D2");
        var review = Review(proposal, "open");
        var marked = new CaseSecrecy(true, [Document with { MarksMade = 3 }], [review]);
        var added = new CaseSecrecy(true, [Document, Document with { Id = Guid.CreateVersion7() }], [review]);

        Assert.All(
            new[] { marked, added },
            secrecy => Assert.Equal(SecrecyRules.WhatWasReviewedHasChanged, secrecy.WhyNotRelease(proposal))
        );
    }

    [Fact]
    public void WhyNotRelease_ReviewOfAnEarlierProposal_DoesNotCount()
    {
        var secrecy = new CaseSecrecy(true, [Document], [Review(Proposal("D2"), "open")]);

        Assert.Equal(SecrecyRules.MustBeReviewed, secrecy.WhyNotRelease(Proposal("D2")));
    }

    [Fact]
    public void WhyNotRelease_TheNewestReviewCounts()
    {
        var proposal = Proposal("D2");
        var secrecy = new CaseSecrecy(true, [Document], [Review(proposal, "referred"), Review(proposal, "open")]);

        Assert.Null(secrecy.WhyNotRelease(proposal));
    }

    [Fact]
    public void WhyNotRelease_NotDemanded_StopsOnlyOnAnAdverseConclusion()
    {
        var proposal = Proposal("D2");

        Assert.Null(CaseSecrecy.NotDemanded.WhyNotRelease(proposal));
        Assert.Equal(
            SecrecyRules.MustNotBeDisclosed,
            new CaseSecrecy(false, [Document], [Review(proposal, "closed")]).WhyNotRelease(proposal)
        );
    }

    [Fact]
    public void Decide_ByTheReviewer_BreaksReviewerIsNotApprover()
    {
        var proposal = Proposal("D2");
        var secrecy = new CaseSecrecy(true, [Document], [Review(proposal, "open")]);

        var broken = Record.Exception(() =>
            proposal.Decide(approves: true, "", new RequestHand(Reviewer, "孙"), [Reviewer], At, secrecy)
        );

        Assert.Equal(SecrecyRules.ReviewerIsNotApprover, Assert.IsType<BrokenRuleException>(broken).Rule);
        Assert.Null(proposal.DecidedAt);
    }

    [Fact]
    public void Decide_Refusing_NeedsNoReview()
    {
        var proposal = Proposal("D2");

        proposal.Decide(
            approves: false,
            "不同意",
            new RequestHand(Reviewer, "陈"),
            [Reviewer],
            At,
            new CaseSecrecy(true, [Document], [])
        );

        Assert.False(proposal.IsApproved);
    }

    [Fact]
    public void Reply_WhatChangedSinceTheReview_BreaksTheRule()
    {
        var proposal = Proposal("D2");
        var review = Review(proposal, "open");
        var leader = new RequestHand(Guid.CreateVersion7(), "陈");
        proposal.Decide(
            approves: true,
            "",
            leader,
            [leader.Id!.Value],
            At,
            new CaseSecrecy(true, [Document], [review])
        );

        var broken = Record.Exception(() =>
            request.Reply(
                proposal,
                ServiceMethod.Post,
                Day("2026-02-25"),
                Hand,
                At,
                new CaseSecrecy(true, [Document with { MarksMade = 3 }], [review])
            )
        );

        Assert.Equal(SecrecyRules.WhatWasReviewedHasChanged, Assert.IsType<BrokenRuleException>(broken).Rule);
        Assert.True(request.IsOpen);
    }

    private RequestProposal Proposal(string decision) =>
        RequestProposal.ForDecision(request.Id, DecisionKinds.Of(decision), "提供", Hand, At);

    private SecrecyReview Review(RequestProposal proposal, string conclusion) =>
        new(
            request,
            AnswerUnderReview.Of(proposal),
            1,
            new SecrecyFindings([], SecrecyConclusion.Of(conclusion), "", "", [Document], Day("2026-03-02")),
            new SecrecyHand(Reviewer, null, "孙"),
            At
        );
}
