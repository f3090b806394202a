using Chengming.Law.Publication.Review;

namespace Chengming.Law.Tests.Publication.Review;

public class ReviewSchemesTests
{
    private const string Good = """
        [{"code": "s", "name": "某流程", "source": "某局", "mark": "C",
          "steps": [
            {"code": "a", "name": "拟稿", "signer": "承办人", "role": "Handler", "kind": "Drafting", "aspects": ["Wording"]},
            {"code": "b", "name": "审核", "signer": "科长", "role": "Reviewer", "kind": "Review", "aspects": ["Secrecy"]},
            {"code": "c", "name": "复核", "signer": "主任", "role": "Reviewer", "kind": "Review", "aspects": ["Policy"]},
            {"code": "d", "name": "审签", "signer": "分管领导", "role": "Approver", "kind": "Approval", "aspects": ["Legality"]}],
          "samePersonAllowed": [["b", "c"]],
          "urgent": {"before": ["a", "b", "d"], "restWithinWorkingDays": 1}}]
        """;

    [Fact]
    public void All_AreThreeReviewsInTwoForms_AndTheFourSignatures()
    {
        Assert.Equal(
            ["three-reviews", "three-reviews-leaders", "four-signatures"],
            ReviewSchemes.All.Select(s => s.Code)
        );
        Assert.Equal(
            ["信息承办人", "信息发布人", "信息承办人分管领导", "信息发布人分管领导", "政府办公室政务公开科"],
            ReviewSchemes.Of("four-signatures").Steps.Select(s => s.Signer)
        );
        Assert.Equal(3, ReviewSchemes.Of("three-reviews").Steps.Count(s => s.Proofreading.Length > 0));
    }

    [Fact]
    public void StepsFor_TheGovernmentPortal_AddTheOfficeOfTheGovernment()
    {
        var scheme = ReviewSchemes.Of("four-signatures");

        Assert.Equal(4, scheme.StepsFor([], urgently: false).Count);
        Assert.Equal(
            "government-office",
            scheme.StepsFor([ReviewCircumstance.GovernmentPortal], urgently: false)[^1].Code
        );
    }

    [Fact]
    public void StepsFor_TheUrgentWay_PutWhatIsSignedBeforePublicationFirst() =>
        Assert.Equal(
            ["handler", "handler-leader", "publisher", "publisher-leader"],
            ReviewSchemes.Of("four-signatures").StepsFor([], urgently: true).Select(s => s.Code)
        );

    [Fact]
    public void Read_AGoodScheme_HasNoProblem()
    {
        var scheme = Assert.Single(ReviewSchemes.Read(Good, out var problems));

        Assert.Empty(problems);
        Assert.True(scheme.MaySignBoth(scheme.Steps[1], scheme.Steps[2]));
        Assert.False(scheme.MaySignBoth(scheme.Steps[2], scheme.Steps[3]));
    }

    [Theory]
    [InlineData("\"Drafting\"", "\"Review\"", "应以拟稿环节开头")]
    [InlineData("\"Approval\"", "\"Review\"", "最后一个必经环节不是审签")]
    [InlineData("[\"Secrecy\"]", "[\"Policy\"]", "没有保密审查")]
    [InlineData("\"code\": \"c\"", "\"code\": \"b\"", "有环节代码重复")]
    [InlineData("[[\"b\", \"c\"]]", "[[\"a\", \"c\"]]", "让拟稿人兼任审查人")]
    [InlineData("[[\"b\", \"c\"]]", "[[\"c\", \"d\"]]", "让审核人兼任审签人")]
    [InlineData("[[\"b\", \"c\"]]", "[[\"b\", \"x\"]]", "samePersonAllowed 里有不存在的环节")]
    [InlineData("[\"a\", \"b\", \"d\"]", "[]", "紧急流程没有拟稿或者没有审签")]
    [InlineData("[\"a\", \"b\", \"d\"]", "[\"a\", \"b\"]", "紧急流程没有拟稿或者没有审签")]
    [InlineData("[\"a\", \"b\", \"d\"]", "[\"a\", \"d\"]", "紧急流程没有保密审查")]
    [InlineData("[\"a\", \"b\", \"d\"]", "[\"a\", \"b\", \"c\", \"d\"]", "紧急流程没有少签任何环节")]
    [InlineData("[\"a\", \"b\", \"d\"]", "[\"a\", \"b\", \"d\", \"d\"]", "重复")]
    [InlineData("\"restWithinWorkingDays\": 1", "\"restWithinWorkingDays\": 0", "补签时限应大于 0")]
    [InlineData("\"mark\": \"C\"", "\"mark\": \"sure\"", "不认识")]
    [InlineData("\"signer\": \"科长\"", "\"signer\": \"\"", "没有代码、名称或者签字人")]
    [InlineData("\"source\"", "\"sauce\"", "读不懂")]
    [InlineData("\"Handler\"", "\"Nobody\"", "读不懂")]
    [InlineData("]}]", "", "读不懂")]
    public void Read_AFaultyScheme_IsTold_AndNothingIsUsed(string good, string bad, string message)
    {
        var schemes = ReviewSchemes.Read(Good.Replace(good, bad, StringComparison.Ordinal), out var problems);

        Assert.Empty(schemes);
        Assert.Contains(problems, p => p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ASchemeWithoutUrgentWay_CannotBeBegunUrgently()
    {
        var json = Good.Replace(
            """{"before": ["a", "b", "d"], "restWithinWorkingDays": 1}""",
            "null",
            StringComparison.Ordinal
        );
        var scheme = Assert.Single(ReviewSchemes.Read(json, out _));

        Assert.Throws<ArgumentException>(() =>
            DisclosureReview.Begin(scheme, new ReviewTerms(Reviews.Author, "v1", [], "预警"))
        );
    }

    [Fact]
    public void Read_TwoSchemesOfOneCode_IsTold()
    {
        ReviewSchemes.Read($"{Good[..^1]},{Good[1..]}", out var problems);

        Assert.Contains("重复", Assert.Single(problems).Message, StringComparison.Ordinal);
    }
}
