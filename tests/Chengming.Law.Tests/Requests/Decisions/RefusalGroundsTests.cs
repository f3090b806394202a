using Chengming.Law.Requests.Decisions;

namespace Chengming.Law.Tests.Requests.Decisions;

public class RefusalGroundsTests
{
    [Fact(DisplayName = "第十四条：应当不予公开；第十五条：第三方；第十六条：可以不予公开")]
    public void All_AreTheSevenGrounds_WithArticleAndForce() =>
        Assert.Equal(
            [
                ("《政府信息公开条例》第十四条", RefusalForce.Must),
                ("《政府信息公开条例》第十四条", RefusalForce.Must),
                ("《政府信息公开条例》第十四条", RefusalForce.Must),
                ("《政府信息公开条例》第十五条", RefusalForce.MustUnlessConsentOrPublicInterest),
                ("《政府信息公开条例》第十六条第一款", RefusalForce.May),
                ("《政府信息公开条例》第十六条第二款", RefusalForce.MayUnlessRequired),
                ("《政府信息公开条例》第十六条第二款", RefusalForce.MayUnlessRequired),
            ],
            RefusalGrounds.All.Select(g => (g.Basis.ToString(), g.Force))
        );

    [Fact(DisplayName = "三类内部事务信息、四类过程性信息")]
    public void Kinds_AreThreeAndFour()
    {
        Assert.Equal(["人事管理", "后勤管理", "内部工作流程"], RefusalGrounds.Of("internal-affairs").Kinds);
        Assert.Equal(["讨论记录", "过程稿", "磋商信函", "请示报告"], RefusalGrounds.Of("process-information").Kinds);
    }

    [Fact(DisplayName = "第三十二条：只有第十五条的理由须征求第三方意见")]
    public void NeedsThirdParty_OnlyArticleFifteen() =>
        Assert.Equal(["third-party"], RefusalGrounds.All.Where(g => g.NeedsThirdParty).Select(g => g.Code));
}
