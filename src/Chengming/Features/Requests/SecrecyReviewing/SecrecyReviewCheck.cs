using Chengming.Actions;
using Chengming.Features.Agencies;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>What is wrong with a secrecy review as it was filled in: every question answered, everything looked at, a conclusion that follows.</summary>
internal static class SecrecyReviewCheck
{
    /// <summary>Name of the field of a question.</summary>
    public static string FieldOf(SecrecyMatter matter) => $"{nameof(RecordSecrecyReview.Input.Answers)}[{matter.Code}]";

    /// <summary>The problems; none when it can be recorded.</summary>
    /// <param name="input">What was filled in.</param>
    /// <param name="answer">What is reviewed.</param>
    /// <param name="documents">The documents as they are now.</param>
    /// <param name="today">Today.</param>
    public static List<Problem> ProblemsOf(
        RecordSecrecyReview.Input input,
        AnswerUnderReview answer,
        IReadOnlyList<ReviewedDocument> documents,
        DateOnly today
    )
    {
        var check = new FieldCheck();
        foreach (var document in documents.Where(d => !input.Reviewed.Contains(d.State)))
        {
            check.Holds(
                false,
                nameof(input.Reviewed),
                input.Reviewed.Any(r => r.StartsWith($"{document.Id:N}-", StringComparison.Ordinal))
                    ? $"“{document.Title}”在您打开之后有变化，请重新看过再勾选。"
                    : $"请看过“{document.Title}”，并勾选已经审查。"
            );
        }

        check
            .Holds(
                documents.Count > 0 || input.Materials.Tidy().Length > 0,
                nameof(input.Materials),
                "平台里没有拟提供的信息，请写明审查了哪些材料，如纸质文件的名称和份数。"
            )
            .AtMost(nameof(input.Materials), "其他审查的材料", input.Materials, SecrecyReview.LongestWords);
        foreach (var matter in SecrecyMatter.All)
        {
            check.Holds(
                input.Answers.GetValueOrDefault(matter.Code) is RecordSecrecyReview.Yes or RecordSecrecyReview.No,
                FieldOf(matter),
                $"请回答是否涉及{matter.Term}。"
            );
        }

        Conclude(input, check);
        return check
            .AtMost(nameof(input.Words), "审查意见", input.Words, SecrecyReview.LongestWords)
            .Happened(nameof(input.On), "审查日期", input.On, today, answer.Since, answer.SinceTerm)
            .Problems;
    }

    private static void Conclude(RecordSecrecyReview.Input input, FieldCheck check)
    {
        var conclusion = SecrecyConclusion.Find(input.Conclusion);
        var involved = SecrecyMatter
            .All.Where(m => input.Answers.GetValueOrDefault(m.Code) == RecordSecrecyReview.Yes)
            .ToList();
        var isOpen = conclusion == SecrecyConclusion.Open;
        var secrets = involved.Where(m => m.NeverPublic).Select(m => m.Term).ToList();
        check
            .Holds(conclusion is not null, nameof(input.Conclusion), "请选择审查结论。")
            .Holds(
                !isOpen || secrets.Count == 0,
                nameof(input.Conclusion),
                $"涉及{string.Join('、', secrets)}的，不能得出“可以公开”的结论；请选区分处理后公开、不得公开，或者报有关部门确定。"
            )
            .Holds(
                conclusion is null || (isOpen && involved.Count == 0) || input.Words.Tidy().Length > 0,
                nameof(input.Words),
                isOpen
                    ? $"涉及{string.Join('、', involved.Select(m => m.Term))}仍可以公开的，请写明理由，如第三方已经同意。"
                    : "请写明理由，承办人和领导凭它决定怎样办理。"
            );
    }
}
