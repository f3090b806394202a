using Chengming.Reports.Checks.Narrative.Legality;

namespace Chengming.Reports.Tests.Checks.Narrative.Legality;

public class NoBreachIsAdmittedTests
{
    private static readonly NoBreachIsAdmitted Check = new();

    [Theory]
    [InlineData("暂未公开政府信息主动公开目录。")]
    [InlineData("通报等内容未能在规定时限内公布。")]
    [InlineData("有1件申请逾期答复。")]
    public void Run_NoBreachIsAdmitted_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("对未按时公开的股室予以通报。")]
    [InlineData("杜绝逾期答复。")]
    [InlineData("已公开政府信息主动公开目录。")]
    [InlineData("未公开的信息要说明理由。")]
    [InlineData("没有发生逾期答复。")]
    public void Run_NoBreachIsAdmitted_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
