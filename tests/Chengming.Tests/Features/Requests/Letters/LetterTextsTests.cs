using Chengming.Features.Requests.Letters;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Tests.Features.Requests.Letters;

public sealed class LetterTextsTests
{
    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(k => k.Code)];

    [Theory(DisplayName = "每种文书的样式写全它的必备内容，而且都有非空的段落")]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_HoldsEveryStatutoryPart(string code)
    {
        var kind = LetterKinds.Of(code);

        var text = LetterTexts.Of(kind);

        Assert.Equal(kind.Contents.Order(), text.Sections.SelectMany(s => s.Parts).Distinct().Order());
        Assert.All(text.Sections, s => Assert.NotEqual("", s.Text));
    }

    [Theory(DisplayName = "样式不自写救济条款，也不提上一级主管部门：救济由文书种类和机构信息决定")]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_LeavesTheRemedyToTheAgency(string code)
    {
        var words = string.Concat(LetterTexts.Of(LetterKinds.Of(code)).Sections.Select(s => s.Text));

        Assert.DoesNotContain("行政诉讼", words, StringComparison.Ordinal);
        Assert.DoesNotContain("行政复议", words, StringComparison.Ordinal);
        Assert.DoesNotContain("上一级主管部门", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAPart_NamesThePart()
    {
        var kind = LetterKinds.Of("extension-notice");

        LetterText.Read(kind, "# 原期限 = 原期限\n{原期限}\n# 延长 = 延长的工作日\n{延长工作日}\n", out var problems);

        Assert.Contains("新期限", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有段落名的文字\n", 1, "段落之前有文字")]
    [InlineData("# 新期限 = 新期限\n{到期日}\n", 2, "到期日")]
    [InlineData("# 新期限 = 新的期限\n{新期限}\n", 1, "新的期限")]
    [InlineData("# = 新期限\n{新期限}\n", 1, "没有名称")]
    public void Read_WithAFault_SaysItsLine(string words, int line, string says)
    {
        LetterText.Read(LetterKinds.Of("extension-notice"), words, out var problems);

        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(says, StringComparison.Ordinal));
    }
}
