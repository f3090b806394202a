using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class PunctuationIsChineseTests
{
    private static readonly PunctuationIsChinese Check = new();

    [Theory]
    [InlineData("版面单调;内容不够。")]
    [InlineData("依法公开。。")]
    [InlineData("及时，，准确。")]
    [InlineData("分析,研究。")]
    [InlineData("国办函[2020]109号。")]
    [InlineData("二O二三年。")]
    [InlineData("公开、、准确。")]
    public void Run_PunctuationIsChinese_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("版面单调；内容不够。")]
    [InlineData("上午8:30上班。")]
    [InlineData("网址www.example.cn/a?b=1。")]
    [InlineData("国办函〔2020〕109号。")]
    [InlineData("二〇二三年。")]
    [InlineData("《办法》、《规定》。")]
    [InlineData("共1,200条。")]
    public void Run_PunctuationIsChinese_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
