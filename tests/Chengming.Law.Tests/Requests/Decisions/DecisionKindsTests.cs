using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Law.Tests.Requests.Decisions;

public class DecisionKindsTests
{
    // The rows under 三 of the form of 2021, from top to bottom, without the total.
    private static readonly string[] Rows =
    [
        "results.disclosed",
        "results.partial",
        "results.refused.stateSecret",
        "results.refused.prohibitedByLaw",
        "results.refused.threeSecurities",
        "results.refused.thirdParty",
        "results.refused.internalAffairs",
        "results.refused.processInfo",
        "results.refused.enforcementFile",
        "results.refused.inquiryMatter",
        "results.unable.notHeld",
        "results.unable.needsCreation",
        "results.unable.unclear",
        "results.notProcessed.petition",
        "results.notProcessed.repeat",
        "results.notProcessed.publication",
        "results.notProcessed.excessive",
        "results.notProcessed.reissue",
        "results.other.correctionOverdue",
        "results.other.feeOverdue",
        "results.other.misc",
    ];

    [Fact(DisplayName = "年度报告格式表三：每个办理结果行都有答复类型，反之亦然")]
    public void Table3Rows_AreTheRowsOfTheForm_InItsOrder() =>
        Assert.Equal(Rows, DecisionKinds.All.Select(k => k.Table3Row).Distinct());

    [Theory]
    [InlineData("D1", "《政府信息公开条例》第三十六条第一项", "already-published")]
    [InlineData("P1", "《政府信息公开条例》第三十七条", "partly-disclosed")]
    [InlineData("R8", "《政府信息公开条例》第三十六条第七项", "inquiry-matter")]
    [InlineData("U1a", "《政府信息公开条例》第三十六条第四项", "does-not-exist")]
    [InlineData("U1b", "《政府信息公开条例》第三十六条第五项", "not-this-agency")]
    [InlineData("N2", "《政府信息公开条例》第三十六条第六项", "repeat")]
    [InlineData("N5", "《政府信息公开工作年度报告格式》表三", "not-processed")]
    [InlineData("O2", "《政府信息公开信息处理费管理办法》第六条", "lapsed")]
    public void Kind_HasItsArticleAndLetter(string code, string basis, string letter)
    {
        var kind = DecisionKinds.Of(code);

        Assert.Equal((basis, letter), (kind.BasisInWords, kind.Letter.Code));
    }

    [Fact]
    public void EveryKind_NeedsSomething_AndItsLetterGoesToTheApplicant() =>
        Assert.All(
            DecisionKinds.All,
            k =>
            {
                Assert.NotEmpty(k.Needs);
                Assert.Equal(LetterAddressee.Applicant, k.Letter.To);
            }
        );

    [Fact]
    public void EveryGround_HasExactlyOneKind_ThatCountsInItsRow() =>
        Assert.All(RefusalGrounds.All, g => Assert.Equal(g.Table3Row, DecisionKinds.RefusingOn(g).Table3Row));

    [Fact(DisplayName = "第三十六条第四项：不存在须经检索；第三十二条：第三方理由须征求意见")]
    public void Needs_TheProofThatCourtsAskFor()
    {
        Assert.Contains(DecisionRequirement.SearchRecord, DecisionKinds.Of("U1a").Needs);
        Assert.Contains(DecisionRequirement.ThirdPartyConsultation, DecisionKinds.Of("R4").Needs);
        Assert.Contains(DecisionRequirement.CompetentOrgan, DecisionKinds.Of("U1b").Needs);
    }

    [Fact]
    public void Letters_AreTwentySeven_AndOnlyRepliesCarryARemedy()
    {
        Assert.Equal(27, LetterKinds.All.Count);
        Assert.Equal(
            Enumerable.Range(12, 11).Append(24).Append(25),
            LetterKinds.All.Where(l => l.Remedy is not RemedyClass.None).Select(l => l.Number)
        );
    }

    [Fact]
    public void Of_AnUnknownKind_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionKinds.Of("R9"));
}
