using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class NamesOfLawAndTermsAreRightTests
{
    private static readonly NamesOfLawAndTermsAreRight Check = new();

    [Theory]
    [InlineData("对照《中华人民共和国信息公开条例》要求。")]
    [InlineData("按照《信息公开条例》。")]
    [InlineData("落实《利通区2023年政务工作要点》。")]
    [InlineData("以习近平新时代特色社会主义思想为指导。")]
    [InlineData("《消防安全法》宣传。")]
    public void Run_NamesOfLawAndTermsAreRight_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("对照《中华人民共和国政府信息公开条例》要求。")]
    [InlineData("落实《2023年政务公开工作要点》。")]
    [InlineData("以习近平新时代中国特色社会主义思想为指导。")]
    [InlineData("增强“四个意识”、坚定“四个自信”、做到“两个维护”。")]
    [InlineData("办理人大代表建议、政协委员提案。")]
    public void Run_NamesOfLawAndTermsAreRight_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
