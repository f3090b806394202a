using Chengming.Actions;
using Chengming.Law;
using Chengming.Law.Oversight;

namespace Chengming.Features.Requests.Letters;

/// <summary>文书检查: no paper is made while a statutory part is missing or a place is not filled.</summary>
[Term("文书检查")]
public static class LetterCheck
{
    private const string BlankBegins = "【请填写";

    /// <summary>A place that the handler fills.</summary>
    /// <param name="what">What belongs there.</param>
    public static string Blank(string what) => $"{BlankBegins}：{what}】";

    /// <summary>What keeps a paper from being made; the field of a passage is <c>Sections[n]</c>.</summary>
    /// <param name="letter">The paper.</param>
    public static IEnumerable<Problem> ProblemsOf(LetterDraft letter)
    {
        if (letter.Addressee.Length == 0 && !letter.IsForm)
        {
            yield return new("Addressee", "请填写文书送给谁。");
        }

        for (var i = 0; i < letter.Sections.Count; i++)
        {
            var section = letter.Sections[i];
            if (section.Text.Trim('　', ' ', '\n').Length == 0 && section.Parts.Count > 0 && !letter.IsForm)
            {
                yield return new($"Sections[{i}]", $"缺少必备内容：{string.Join('、', section.Parts)}。");
            }
            else if (section.Text.Contains(BlankBegins, StringComparison.Ordinal))
            {
                yield return new($"Sections[{i}]", $"“{section.Label}”还有没有填写的内容。");
            }
            else if (
                LetterText.Field().Matches(section.Text).FirstOrDefault(m => !LetterFields.IsLate(m.Groups[1].Value)) is
                { } field
            )
            {
                yield return new($"Sections[{i}]", $"“{section.Label}”里的“{field.Value}”不是可用的栏目。");
            }
        }

        if (letter.Kind.Remedy is not RemedyClass.None && letter.Remedy.Length == 0)
        {
            yield return new(
                "",
                "不知道行政复议机关或者管辖法院，写不出救济告知。请先在机构信息里填写复议机关和法院。"
            );
        }
    }
}
