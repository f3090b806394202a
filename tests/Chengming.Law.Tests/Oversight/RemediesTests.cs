using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Oversight;

public class RemediesTests
{
    private static readonly DateOnly Today = Day("2026-03-05");

    [Fact(DisplayName = "行政复议法第二十三条：依条例第十四至十六条不予公开的，复议前置；其余可以直接起诉")]
    public void Of_RefusalsUnderArticles14To16_AreReviewFirst() =>
        Assert.Equal(
            ["R1", "R2", "R3", "R4", "R5", "R6", "R7"],
            DecisionKinds.All.Where(k => ClassOf(k) is RemedyClass.ReviewFirst).Select(k => k.Code)
        );

    [Fact]
    public void Of_TheRow_DoesNotDecideTheRemedy()
    {
        var inquiry = DecisionKinds.Of("R8");

        Assert.Equal(DecisionGroup.Refused, inquiry.Group);
        Assert.Equal(RemedyClass.ReviewOrSuit, ClassOf(inquiry));
        Assert.Equal(
            RemedyClass.ReviewFirst,
            ClassOf(inquiry, new RemedyConventions(InquiryMatterIsReviewFirst: true))
        );
    }

    [Fact]
    public void Of_APartialDisclosure_DependsOnWhatWasRefused()
    {
        var partial = DecisionKinds.Of("P1");
        var secret = RefusalGrounds.Of("state-secret");

        Assert.Equal(RemedyClass.ByGround, ClassOf(partial, null, secret));
        Assert.Equal(RemedyClass.ReviewOrSuit, ClassOf(partial)); // what was left out is no government information
        Assert.Equal(
            RemedyClass.ReviewOrSuit,
            ClassOf(partial, new RemedyConventions(PartialRefusalIsReviewFirst: false), secret)
        );
    }

    [Fact(DisplayName = "2024年1月1日前的决定不适用复议前置，复议机关可以选择")]
    public void Of_ADecisionBefore2024_MayBeSuedDirectly()
    {
        var refused = DecisionKinds.Of("R1");

        var before = Remedies.Of(refused, [], Day("2023-12-31"), DisclosingOrganKind.Department);
        var since = Remedies.Of(refused, [], Day("2024-01-01"), DisclosingOrganKind.Department);

        Assert.Equal((RemedyClass.ReviewOrSuit, true), (before.Class, before.Organ.HasChoice));
        Assert.Equal((RemedyClass.ReviewFirst, "本级人民政府"), (since.Class, since.Organ.Words));
    }

    [Theory(DisplayName = "行政复议法第二十四条、行政诉讼法第十四、十五条：复议机关和管辖法院")]
    [InlineData(DisclosingOrganKind.Department, "本级人民政府", "本机关所在地的基层人民法院")]
    [InlineData(DisclosingOrganKind.Government, "上一级人民政府", "本机关所在地的中级人民法院")]
    [InlineData(DisclosingOrganKind.Township, "所属的县级人民政府", "本机关所在地的基层人民法院")]
    [InlineData(DisclosingOrganKind.DispatchedOffice, "设立它的人民政府", "本机关所在地的基层人民法院")]
    [InlineData(DisclosingOrganKind.AuthorizedOrganization, "本级人民政府", "本机关所在地的基层人民法院")]
    [InlineData(DisclosingOrganKind.VerticallyLed, "上一级主管部门", "本机关所在地的基层人民法院")]
    public void Of_EachOrgan_NamesWhoReviewsAndWhichCourtHears(DisclosingOrganKind organ, string reviews, string court)
    {
        var notice = Remedies.Of(DecisionKinds.Of("U1a"), [], Today, organ);

        Assert.Equal((reviews, court), (notice.Organ.Words, notice.Court));
    }

    [Theory(DisplayName = "行政复议法第二十四条第一款第一、二项：本级人民政府管辖工作部门的，上一级管辖下一级的")]
    [InlineData(DisclosingOrganKind.Department, "《行政复议法》第二十四条第一款第一项")]
    [InlineData(DisclosingOrganKind.Government, "《行政复议法》第二十四条第一款第二项")]
    [InlineData(DisclosingOrganKind.Township, "《行政复议法》第二十四条第一款第二项")]
    [InlineData(DisclosingOrganKind.DispatchedOffice, "《行政复议法》第二十四条")]
    [InlineData(DisclosingOrganKind.VerticallyLed, "《行政复议法》第二十七条")]
    [InlineData(DisclosingOrganKind.JusticeDepartment, "《行政复议法》第二十八条")]
    public void ReviewOrgan_OfEachOrgan_CitesItsArticle(DisclosingOrganKind organ, string basis) =>
        Assert.Equal(basis, ReviewOrgan.Of(organ, Today).Basis);

    [Fact]
    public void ReviewOrgan_EveryOrgan_HasOneUnderEitherText() =>
        Assert.All(
            Enum.GetValues<DisclosingOrganKind>(),
            organ =>
            {
                Assert.NotEmpty(ReviewOrgan.Of(organ, Day("2023-12-31")).Words);
                Assert.NotEmpty(ReviewOrgan.Of(organ, Today).Words);
            }
        );

    [Fact]
    public void Clause_OfReviewFirst_NeverOffersADirectSuit()
    {
        var clause = Notice("R1").Clause("延津县人民政府", "延津县人民法院");

        Assert.Equal(
            "对本决定不服的，应当先自收到本文书之日起60日内向延津县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向延津县人民法院提起行政诉讼。",
            clause
        );
        Assert.Equal(
            "《行政复议法》第二十条、《行政复议法》第二十三条、《行政复议法》第二十四条、《行政诉讼法》第四十五条",
            Notice("R1").Basis
        );
    }

    [Fact]
    public void Clause_OfTheOthers_OffersBoth_AndProceduralPapersNone()
    {
        Assert.Equal(
            "对本答复不服的，可以自收到本文书之日起60日内向某县人民政府申请行政复议，也可以自收到本文书之日起6个月内向某县人民法院提起行政诉讼。",
            Notice("U1a").Clause("某县人民政府", "某县人民法院")
        );
        Assert.Empty(Notice("O3").Clause("某县人民政府", "某县人民法院"));
    }

    [Fact]
    public void OfSilence_IsEither_UnlessTheHouseReadsItOtherwise()
    {
        Assert.Equal(RemedyClass.ReviewOrSuit, Remedies.OfSilence(Today));
        Assert.Equal(
            RemedyClass.ReviewFirst,
            Remedies.OfSilence(Today, new RemedyConventions(SilenceIsReviewFirst: true))
        );
    }

    [Fact(DisplayName = "例14：60日届满日为休息日的顺延")]
    public void Review_SixtyDays() =>
        Assert.Equal(Day("2026-02-24"), RemedyPeriods.Review(Day("2025-12-19"), National).DueOn);

    [Fact(DisplayName = "例15：收到复议决定书之日起15日，顺延")]
    public void SuitAfterReview_FifteenDays() =>
        Assert.Equal(Day("2026-05-06"), RemedyPeriods.SuitAfterReview(Day("2026-04-18"), National).DueOn);

    [Fact(DisplayName = "例16：6个月，末日为调休上班日的不顺延")]
    public void DirectSuit_SixMonths() =>
        Assert.Equal(Day("2026-02-28"), RemedyPeriods.DirectSuit(Day("2025-08-31"), National).DueOn);

    [Fact(DisplayName = "行政复议法第二十条第三款：未告知的，最长1年")]
    public void WhenNotTold_OneYear() =>
        Assert.Equal(Day("2025-03-05"), RemedyPeriods.WhenNotTold(Day("2024-03-05"), National).DueOn);

    [Fact(DisplayName = "表四：维持、纠正、其他；不予受理不计")]
    public void Outcomes_FallIntoTheColumnsOfTable4()
    {
        Assert.Equal("upheld", Column(RemedyPath.Review, "upheld"));
        Assert.Equal("other", Column(RemedyPath.Review, "claim-dismissed"));
        Assert.Equal("upheld", Column(RemedyPath.Suit, "claim-dismissed"));
        Assert.Equal("corrected", Column(RemedyPath.Suit, "illegal"));
        Assert.Null(Column(RemedyPath.Review, "not-admitted"));
        Assert.Equal(
            ["review", "suitDirect", "suitAfterReview"],
            [
                RemedyOutcomes.Table4Group(RemedyPath.Review, afterReview: false),
                RemedyOutcomes.Table4Group(RemedyPath.Suit, afterReview: false),
                RemedyOutcomes.Table4Group(RemedyPath.Suit, afterReview: true),
            ]
        );
    }

    private static string? Column(RemedyPath path, string code) =>
        RemedyOutcomes.All.Single(o => o.Path == path && o.Code == code).Column;

    private static RemedyNotice Notice(string kind) =>
        Remedies.Of(DecisionKinds.Of(kind), [], Today, DisclosingOrganKind.Department);

    private static RemedyClass ClassOf(
        DecisionKind kind,
        RemedyConventions? conventions = null,
        params IReadOnlyList<RefusalGround> grounds
    ) => Remedies.Of(kind, grounds, Today, DisclosingOrganKind.Department, conventions).Class;
}
