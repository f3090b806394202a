using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Law.Tests.Requests;

public class RequesterKindTests
{
    [Fact(DisplayName = "第二十七条：公民、法人或者其他组织")]
    public void IsOrganisation_EverybodyButCitizens() =>
        Assert.Equal(["naturalPerson"], RequesterKind.All.Where(k => !k.IsOrganisation).Select(k => k.Code));

    [Fact(DisplayName = "第二十九条第二款第三项：获取信息的方式、途径")]
    public void SupplyWay_NamesTheContactItCannotDoWithout()
    {
        Assert.Equal(["post"], SupplyWay.All.Where(w => w.NeedsAddress).Select(w => w.Code));
        Assert.Equal(["email"], SupplyWay.All.Where(w => w.NeedsEmail).Select(w => w.Code));
    }

    [Fact(DisplayName = "第三十条、信息处理费办法第六条：逾期未补正、未缴费的不再处理")]
    public void CeasesProcessing_OnlyTheTwoKindsOfLapse() =>
        Assert.Equal(["O1", "O2"], DecisionKinds.All.Where(k => k.CeasesProcessing).Select(k => k.Code));

    [Fact]
    public void Withdrawal_IsCountedAsOther() => Assert.Equal("results.other.misc", DecisionKinds.Withdrawal.Table3Row);
}
