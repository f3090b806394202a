using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Narrative.Sums;

namespace Chengming.Reports.Tests.Checks.Narrative.Sums;

public class SumsInProseAgreeTests
{
    private static readonly SumsInProseAgree Check = new();

    [Theory]
    [InlineData("发布信息113条，其中动态信息35篇，行政许可信息1条，行政处罚信息1条，其他安全生产信息77篇。")]
    [InlineData("公开权责清单信息62条其中行政许可2项、行政处罚56项、行政给付1项、其他行政权力4项。")]
    [InlineData("公开21项事项（其中许可14项、给付1项、其他7项），培训2次。")]
    [InlineData("发布信息113条，其中动态35条、许可1条、处罚1条、其他74条。")]
    [InlineData("发布信息10条，其中图解12条。")]
    [InlineData("发布信息100条，其中网站60条、微信30条、微博9条。")]
    [InlineData("公开文件12件，其中网站、公示栏分别5、6件。")]
    [InlineData("通过网站发布30条、微信20条，合计51条。")]
    [InlineData("发布信息50条，其中动态30条（其中转发12条），政策20条，其他1条。")]
    public void Run_SumsInProseAgree_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("发布信息113条，其中动态信息35篇，行政许可信息1条，行政处罚信息1条，其他安全生产信息76篇。")]
    [InlineData("公开权责清单信息62条其中行政许可2项、行政处罚56项、行政给付1项、其他行政权力3项。")]
    [InlineData("公开21项事项（其中许可14项、给付1项、其他6项），全年公开28件。")]
    [InlineData("发布信息500条，其中政策解读10条。")]
    [InlineData("收到咨询10件，其中网上6件、电话4件，个人7件、企业3件。")]
    [InlineData("发布信息150余条，其中动态100条、其他60条。")]
    [InlineData("发布信息50条，其中动态30条（其中转发12条），政策20条。")]
    [InlineData("开展培训3次，其中集中学习2次，参加人员40人。")]
    [InlineData("发布微信599条、微博922条。")]
    [InlineData("通过网站发布30条、微信20条，合计50条。")]
    [InlineData("发布信息40条，其中政策文件5条，比上年增加20条，同比增长100%。")]
    public void Run_SumsInProseAgree_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));

    [Fact(DisplayName = "Parts that do not claim to be all, and miss little: a question, no more")]
    public void Run_NearlyComplete_IsAQuestion() =>
        Assert.Equal(
            Severity.Question,
            Assert
                .Single(Check.Findings(NarrativeReports.Saying("发布信息100条，其中网站60条、微信30条、微博9条。")))
                .Severity
        );

    [Fact]
    public void Run_SumTooLarge_NamesTotalPartsAndDifference() =>
        Assert.Equal(
            "总数113条，所列35 + 1 + 1 + 77 = 114，相差1。",
            Assert
                .Single(
                    Check.Findings(NarrativeReports.Saying("发布信息113条，其中动态35篇，许可1条，处罚1条，其他77篇。"))
                )
                .Message
        );
}
