using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>What the words of a paper must hold, whoever wrote them (文书样式规则): every statutory content, known fields, and the form of the standard.</summary>
[Term("文书样式规则")]
internal static class LetterTextRules
{
    /// <summary>What is wrong with the words, each with its line and how to mend it.</summary>
    public static IReadOnlyList<string> ProblemsOf(LetterKind kind, string words)
    {
        var text = LetterText.Read(kind, words, out var problems);
        var found = problems.Select(p => p.ToString()).ToList();
        if (text.IsForm != LetterTexts.Of(kind).IsForm)
        {
            found.Add(
                text.IsForm
                    ? "这种文书是信函，不能改成表格。请删去“形式：表”。"
                    : "这种文书是表格。请把第一行写成“形式：表”。"
            );
        }

        return found;
    }
}
