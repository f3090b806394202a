using Chengming.Law.Calendar;
using Chengming.Law.Publication;

namespace Chengming.Law.Tests.Publication;

public class StatutoryKindsTests
{
    [Fact(DisplayName = "第二十条：十五项，依次；第二十一条另加市县、乡镇的内容")]
    public void All_AreTheFifteenItems_ThenArticleTwentyOne()
    {
        Assert.Equal(
            Enumerable.Range(1, 15).Select(item => new Citation(Instrument.Regulation, 20, Item: item)),
            StatutoryKinds.All.Take(15).Select(k => k.Basis)
        );
        Assert.Equal(["21-county", "21-township"], StatutoryKinds.All.Skip(15).Select(k => k.Code));
        Assert.Equal("《政府信息公开条例》第二十条第十二项", StatutoryKinds.Of("20-12").Basis.ToString());
    }

    [Fact(DisplayName = "预算法第十四条：预决算自批复之日起20日，其余依第二十六条")]
    public void Limit_OfEachKind_IsTheGeneralOne_ExceptBudgets() =>
        Assert.Equal(
            ["20-07"],
            StatutoryKinds.All.Where(k => k.Limit != PublicationLimits.General).Select(k => k.Code)
        );

    [Fact]
    public void UpdateRule_OfAKind_IsMarkedAsLocalPractice() =>
        Assert.All(
            StatutoryKinds.All,
            k =>
                Assert.Equal(
                    (k.AlarmDays, UpdateUnit.Days, SourceMark.LocalPractice),
                    (k.UpdateRule.Count, k.UpdateRule.Unit, k.UpdateRule.Mark)
                )
        );
}
