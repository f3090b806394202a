using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class NothingIsDoubledTests
{
    private static readonly NothingIsDoubled Check = new();

    [Theory]
    [InlineData("湛河区区应急管理局公开信息。")]
    [InlineData("示例县县人民政府网站。")]
    [InlineData("公开信息的的情况。")]
    [InlineData("积极推进推进公开。")]
    [InlineData("政府政府网站。")]
    [InlineData("完成了了整改。")]
    public void Run_NothingIsDoubled_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("各区区政府网站。")]
    [InlineData("目的的确定。")]
    [InlineData("为了了解情况。")]
    [InlineData("市市场监督管理局。")]
    [InlineData("以及及时公开。")]
    [InlineData("谢谢，常常，人人，家家户户，区区小事。")]
    [InlineData("一个一个检查。")]
    [InlineData("区区级单位。")]
    [InlineData("是是非非。")]
    [InlineData("参与与会人员。")]
    public void Run_NothingIsDoubled_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));

    [Fact]
    public void Run_SameFaultTwiceInASection_IsToldOnce()
    {
        var report = NarrativeReports.Saying("湛河区区应急管理局公开信息，湛河区区应急管理局整改。");

        Assert.Contains("共2处", Assert.Single(Check.Findings(report)).Message, StringComparison.Ordinal);
    }
}
