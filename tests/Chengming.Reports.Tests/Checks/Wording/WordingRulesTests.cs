using System.Text;
using Chengming.Reports.Checks.Narrative.Prose;
using Chengming.Reports.Checks.Wording;

namespace Chengming.Reports.Tests.Checks.Wording;

public class WordingRulesTests
{
    private const string Header = "pattern,anchors,kind,severity,unless,suggestion,explanation\n";

    [Fact]
    public void EveryExpression_IsOne() =>
        Assert.All(WordingRules.Loaded.All.Where(r => !r.IsPlain), r => Assert.NotNull(r.Expression));

    [Fact]
    public void EveryPlainPattern_IsFound() =>
        Assert.All(
            WordingRules.Loaded.All.Where(r => r.IsPlain),
            r => Assert.Contains(Find($"本年度{r.Pattern}。"), m => m.Start <= 3 && m.End >= 3 + r.Pattern.Length)
        );

    [Fact(DisplayName = "A suggestion that is itself a fault would send the officer in a circle")]
    public void NoSuggestion_HoldsItsOwnPattern() =>
        Assert.All(
            WordingRules.Loaded.All.Where(r => r.IsPlain),
            r => Assert.DoesNotContain(Find(r.Suggestion), m => m.Rule == r)
        );

    [Theory]
    [InlineData("布署,,typo,warning,,部署")]
    [InlineData("布署,,mistake,warning,,部署,误字")]
    [InlineData("布署,,typo,fatal,,部署,误字")]
    [InlineData("署,,typo,warning,,部署,误字")]
    [InlineData("布署,,typo,warning,,,误字")]
    [InlineData("布署,,typo,warning,,部署,误字\n布署,,typo,warning,,部署,误字")]
    public void Read_FaultyLine_IsRefused(string line) =>
        Assert.Throws<InvalidDataException>(() => RuleFile.Read(Stream(Header + line)));

    [Fact]
    public void Read_OtherHeader_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => RuleFile.Read(Stream("pattern,kind\n布署,typo")));

    [Fact]
    public void Read_QuotedField_KeepsCommasAndQuotationMarks() =>
        Assert.Equal(["a,b", "c\"d", ""], RuleFile.Fields("\"a,b\",\"c\"\"d\","));

    [Fact]
    public void Find_TwoRulesAtOnePlace_KeepsTheLongest()
    {
        var rules = new WordingRules(
            RuleFile.Read(Stream(Header + "公开公,,typo,warning,,甲,乙\n公开公作,,typo,warning,,甲,乙"))
        );

        Assert.Equal("公开公作", Assert.Single(rules.Find([Passage("政务公开公作")])).Rule.Pattern);
    }

    private static List<WordingMatch> Find(string text) => WordingRules.Loaded.Find([Passage(text)]);

    private static ProsePassage Passage(string text) => new(1, "一、总体情况", new ReportParagraph(text));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
