using Chengming.Actions;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law.Requests.Decisions;
using static Chengming.Features.Requests.Letters.Keeping.LetterRules;

namespace Chengming.Tests.Features.Requests.Letters.Keeping;

/// <summary>What may never happen to a paper, whoever calls its verbs.</summary>
public sealed class CaseLetterTests
{
    private const string Agency = "示例县应急管理局";
    private const string Remedy = "对本决定不服的，应当先申请行政复议。";

    private static readonly DateOnly On = new(2026, 3, 2);
    private static readonly LetterHand Writer = new(Guid.CreateVersion7(), null, "拟稿人");
    private static readonly LetterHand Reviewer = new(Guid.CreateVersion7(), null, "审核人");
    private static readonly LetterHand Approver = new(Guid.CreateVersion7(), null, "签发人");

    [Fact(DisplayName = "缺少必备内容的文书不能送审，不论从哪里送审")]
    public void Submit_WithAGap_BreaksStatutoryPartsMustStand()
    {
        var letter = Draft(s => s.Parts.Count > 0 ? "" : "事项");

        var broken = Assert.Throws<BrokenRuleException>(() =>
            letter.Submit(Agency, Remedy, On, Writer, RequestCases.At)
        );

        Assert.Equal(StatutoryPartsMustStand, broken.Rule);
        Assert.Equal(LetterState.Drafted, letter.State);
    }

    [Fact(DisplayName = "《行政复议法》第二十三条第二款：没有救济告知的答复不能送审")]
    public void Submit_WithoutRemedy_BreaksStatutoryPartsMustStand() =>
        Assert.Equal(
            StatutoryPartsMustStand,
            Assert.Throws<BrokenRuleException>(() => Draft().Submit(Agency, "", On, Writer, RequestCases.At)).Rule
        );

    [Fact(DisplayName = "签发时再查一遍：必备内容在签发的文字里缺了，就不能签发")]
    public void Approve_WordsWithAGap_BreaksStatutoryPartsMustStand()
    {
        var letter = Reviewed();

        var broken = Assert.Throws<BrokenRuleException>(() =>
            letter.Approve(
                Approval(letter, words: WordsOf(s => s.Parts.Count > 0 ? "" : "事项")),
                "",
                Approver,
                RequestCases.At
            )
        );

        Assert.Equal(StatutoryPartsMustStand, broken.Rule);
    }

    [Fact]
    public void Approve_AnotherRemedyThanReviewed_BreaksRemedyIsAsReviewed()
    {
        var letter = Reviewed();

        var broken = Assert.Throws<BrokenRuleException>(() =>
            letter.Approve(Approval(letter) with { Remedy = "另一条款。" }, "", Approver, RequestCases.At)
        );

        Assert.Equal(RemedyIsAsReviewed, broken.Rule);
    }

    [Fact]
    public void Review_ByTheWriter_OrForTheWriter_BreaksWriterDoesNotReview()
    {
        var letter = Submitted();
        var deputy = new LetterHand(Guid.CreateVersion7(), Writer.Id, "代拟稿人");

        Assert.Equal(WriterDoesNotReview, letter.WhyNotReview(Writer.Persons));
        Assert.Equal(WriterDoesNotReview, letter.WhyNotReview(deputy.Persons));
        Assert.Equal(
            WriterDoesNotReview,
            Assert.Throws<BrokenRuleException>(() => letter.Review("", Writer, RequestCases.At)).Rule
        );
    }

    [Fact]
    public void Review_ByWhoWroteAPartOnly_BreaksWriterDoesNotReview()
    {
        var letter = Draft();
        letter.Write(WordsOf(), Reviewer, RequestCases.At);
        letter.Submit(Agency, Remedy, On, Writer, RequestCases.At);

        Assert.Equal(WriterDoesNotReview, letter.WhyNotReview(Reviewer.Persons));
    }

    [Fact]
    public void Approve_ByWriterOrReviewer_IsRefused()
    {
        var letter = Reviewed();

        Assert.Equal(WriterAndReviewerDoNotApprove, letter.WhyNotApprove(Writer.Persons));
        Assert.Equal(WriterAndReviewerDoNotApprove, letter.WhyNotApprove(Reviewer.Persons));
        Assert.Null(letter.WhyNotApprove(Approver.Persons));
    }

    [Fact]
    public void Approve_BeforeTheReview_BreaksMustBeReviewed() =>
        Assert.Equal(
            MustBeReviewed,
            Assert
                .Throws<BrokenRuleException>(() =>
                    Submitted().Approve(Approval(Submitted()), "", Approver, RequestCases.At)
                )
                .Rule
        );

    [Fact]
    public void Approve_GivesNumberDayAndState()
    {
        var letter = Reviewed();

        letter.Approve(Approval(letter), "", Approver, RequestCases.At);

        Assert.Equal(
            ("示应急公开告〔2026〕3号", On, LetterState.Approved),
            (letter.Number, letter.ApprovedOn, letter.State)
        );
    }

    [Fact]
    public void Verbs_AfterTheApproval_ChangeNothingMore()
    {
        var letter = Approved();

        Assert.Equal(MustBeDraft, letter.WhyNotWrite());
        Assert.Equal(MustBeUnderReview, letter.WhyNotReturn());
        Assert.Throws<BrokenRuleException>(() => letter.Discard("不要了", Writer, RequestCases.At));
    }

    [Fact]
    public void Return_MakesADraftAgain_WithoutANumber_AndKeepsTheRemark()
    {
        var letter = Reviewed();

        letter.Return("理由不够", Approver, RequestCases.At);

        Assert.Equal((LetterState.Drafted, null, "理由不够"), (letter.State, letter.Serial, letter.LastReturn!.Words));
        letter.Submit(Agency, Remedy, On, Writer, RequestCases.At);
        Assert.Null(letter.LastReturn);
    }

    [Fact]
    public void Serve_BeforeTheApproval_BreaksMustBeApproved() =>
        Assert.Equal(
            MustBeApproved,
            Assert.Throws<BrokenRuleException>(() => Reviewed().Serve(Service(), Writer, RequestCases.At)).Rule
        );

    [Fact]
    public void Serve_OnADayBeforeTheApproval_BreaksServiceFollowsApproval() =>
        Assert.Equal(
            ServiceFollowsApproval,
            Assert
                .Throws<BrokenRuleException>(() =>
                    Approved().Serve(Service() with { On = On.AddDays(-1) }, Writer, RequestCases.At)
                )
                .Rule
        );

    [Fact(DisplayName = "国办公开办函〔2016〕235号：邮寄的凭邮政企业的收据")]
    public void Serve_ByPostWithoutAReceipt_BreaksPostNeedsItsReceipt() =>
        Assert.Equal(
            PostNeedsItsReceipt,
            Assert
                .Throws<BrokenRuleException>(() =>
                    Approved().Serve(Service() with { MethodCode = "post" }, Writer, RequestCases.At)
                )
                .Rule
        );

    [Fact]
    public void Serve_Twice_BreaksMustBeApproved()
    {
        var letter = Approved();
        letter.Serve(Service(), Writer, RequestCases.At);

        Assert.Equal(MustBeApproved, letter.WhyNotServe());
    }

    private static LetterService Service() => new("in-person", On, "", "");

    private static CaseLetter Approved()
    {
        var letter = Reviewed();
        letter.Approve(Approval(letter), "", Approver, RequestCases.At);
        return letter;
    }

    private static CaseLetter Reviewed()
    {
        var letter = Submitted();
        letter.Review("", Reviewer, RequestCases.At);
        return letter;
    }

    private static CaseLetter Submitted()
    {
        var letter = Draft();
        letter.Submit(Agency, Remedy, On, Writer, RequestCases.At);
        return letter;
    }

    private static CaseLetter Draft(Func<LetterSection, string>? words = null) =>
        new(
            Guid.CreateVersion7(),
            RequestCases.Case("2026-02-09", "2026-03-02"),
            LetterKinds.Of("refused"),
            DecisionKinds.Of("R7"),
            WordsOf(words),
            Writer,
            RequestCases.At
        );

    private static LetterWords WordsOf(Func<LetterSection, string>? words = null)
    {
        var text = LetterTexts.Of(LetterKinds.Of("refused"));
        return new(
            text.TitleFor("R7"),
            "张示例",
            [.. text.Sections.Select(s => s with { Text = (words ?? (p => $"{p.Label}。"))(s) })],
            null,
            Withholds: true
        );
    }

    private static LetterApproval Approval(CaseLetter letter, LetterWords? words = null) =>
        new(Agency, "示应急公开", 3, On, letter.Remedy, words ?? WordsOf());
}
