using Chengming.Features.Requests.Letters;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Tests.Features.Requests.Letters;

public sealed class LetterCheckTests
{
    public static TheoryData<string> Letters =>
        [.. LetterKinds.All.Where(k => !LetterTexts.Of(k).IsForm).Select(k => k.Code)];

    [Theory(DisplayName = "写全了的文书没有问题；少了任何一段必备内容都不能生成，并说出少了什么")]
    [MemberData(nameof(Letters))]
    public void ProblemsOf_AnyStatutoryPartEmpty_NamesIt(string code)
    {
        var whole = Draft(code);
        Assert.Empty(LetterCheck.ProblemsOf(whole));

        for (var i = 0; i < whole.Sections.Count; i++)
        {
            if (whole.Sections[i].Parts.Count == 0)
            {
                continue;
            }

            var sections = whole.Sections.ToList();
            sections[i] = sections[i] with { Text = " 　\n" };
            var problem = Assert.Single(LetterCheck.ProblemsOf(whole with { Sections = sections }));
            Assert.Equal($"Sections[{i}]", problem.Field);
            Assert.Contains(whole.Sections[i].Parts[0], problem.Message, StringComparison.Ordinal);
        }
    }

    [Theory(DisplayName = "只要还有一处没有填写，就不能生成")]
    [MemberData(nameof(Letters))]
    public void ProblemsOf_APlaceNotFilled_IsRefused(string code)
    {
        var whole = Draft(code);
        var sections = whole.Sections.ToList();
        sections[^1] = sections[^1] with { Text = sections[^1].Text + LetterCheck.Blank("理由") };

        var problem = Assert.Single(LetterCheck.ProblemsOf(whole with { Sections = sections }));

        Assert.Equal($"Sections[{sections.Count - 1}]", problem.Field);
    }

    [Fact(DisplayName = "《行政复议法》第二十三条第二款：没有救济告知的答复不能生成")]
    public void ProblemsOf_WithoutRemedy_IsRefusedForRepliesOnly()
    {
        Assert.Single(LetterCheck.ProblemsOf(Draft("refused") with { Remedy = "" }));
        Assert.Empty(LetterCheck.ProblemsOf(Draft("extension-notice") with { Remedy = "" }));
    }

    internal static LetterDraft Draft(string code)
    {
        var text = LetterTexts.Of(LetterKinds.Of(code));
        return new LetterDraft(
            text.Kind,
            text.IsForm,
            text.TitleFor(""),
            "示例县应急管理局",
            text.Kind.Sequence.Length > 0 ? $"示应急公开{text.Kind.Sequence}〔2026〕3号" : "",
            "{申请人}",
            [.. text.Sections.Select((s, i) => s with { Text = $"第{i + 1}段：{s.Label}。" })],
            "对本决定不服的，应当先申请行政复议。",
            new DateOnly(2026, 3, 2)
        );
    }
}
