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

        // The fee notice says that nobody can sue over the fee alone (109号第八条).
        Assert.Equal(code == "fee-notice", words.Contains("行政诉讼", StringComparison.Ordinal));
        Assert.Equal(code == "fee-notice", words.Contains("行政复议", StringComparison.Ordinal));
        Assert.DoesNotContain("上一级主管部门", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unable", "U2", "政府信息无需加工制作告知书")]
    [InlineData("unable", "U3", "政府信息公开申请内容不明确告知书")]
    [InlineData("not-this-agency", "U1b", "政府信息非本机关公开告知书")]
    [InlineData("does-not-exist", "U1a", "政府信息不存在告知书")]
    [InlineData("correction-notice", "", "政府信息公开补正告知书")]
    [InlineData("service-record", "", "送达回证")]
    public void TitleFor_Decision_IsTheHeadingOfThePaper(string code, string decision, string title) =>
        Assert.Equal(title, LetterTexts.Of(LetterKinds.Of(code)).TitleFor(decision));

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
    [InlineData("题目 U2：延期告知书\n# 新期限 = 新期限\n{新期限}\n", 1, "U2")]
    [InlineData("题目：甲\n题目：乙\n# 新期限 = 新期限\n{新期限}\n", 2, "题目重复")]
    [InlineData("# = 新期限\n{新期限}\n", 1, "没有名称")]
    public void Read_WithAFault_SaysItsLine(string words, int line, string says)
    {
        LetterText.Read(LetterKinds.Of("extension-notice"), words, out var problems);

        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(says, StringComparison.Ordinal));
    }
}
