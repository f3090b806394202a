using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class MarksComeInPairsTests
{
    private static readonly MarksComeInPairs Check = new();

    [Theory]
    [InlineData("按照《政府信息公开条例要求公开。")]
    [InlineData("坚持“公开为常态原则。")]
    [InlineData("（一）主动公开信息（共3条。")]
    [InlineData("按照“先审查、后公开”要求”。")]
    [InlineData("《关于印发《办法》的通知》。")]
    public void Run_MarksComeInPairs_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("按照《政府信息公开条例》要求公开。")]
    [InlineData("坚持“公开为常态、不公开为例外”。")]
    [InlineData("公开信息（共3条)。")]
    [InlineData("1）主动公开；2）依申请公开。")]
    [InlineData("“一是‘双公示’，二是公开。”")]
    public void Run_MarksComeInPairs_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
