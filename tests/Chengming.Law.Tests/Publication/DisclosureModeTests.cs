using Chengming.Law.Publication;

namespace Chengming.Law.Tests.Publication;

public class DisclosureModeTests
{
    [Fact(DisplayName = "第十三条：公开的方式为主动公开和依申请公开，例外为第十四至十六条")]
    public void All_AreThree_WithTheirTerms() =>
        Assert.Equal(["主动公开", "依申请公开", "不予公开"], DisclosureMode.All.Select(m => m.Term));

    [Fact(DisplayName = "国办发〔2016〕80号：拟不公开的要说明理由；第十八条：不予公开的定期评估")]
    public void Withheld_NeedsReasonAndGround_AndIsAssessedAgain()
    {
        Assert.True(DisclosureMode.Withheld is { NeedsReason: true, NeedsGround: true, AssessedAgain: true });
        Assert.False(DisclosureMode.Proactive.NeedsReason);
        Assert.True(DisclosureMode.OnApplication is { NeedsReason: true, NeedsGround: false });
    }

    [Fact]
    public void Of_ACode_GivesTheMode_AndRefusesOthers()
    {
        Assert.All(DisclosureMode.All, m => Assert.Same(m, DisclosureMode.Of(m.Code)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DisclosureMode.Of("exempt"));
    }
}
