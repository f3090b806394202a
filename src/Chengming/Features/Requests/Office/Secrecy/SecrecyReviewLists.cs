using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.SecrecyReviewing;

namespace Chengming.Features.Requests.Office.Secrecy;

/// <summary>A secrecy review as the list shows it.</summary>
internal sealed record SecrecyReviewRow
{
    public required SecrecyReview Review { get; init; }
    public required string Request { get; init; }
    public required string Agency { get; init; }
}

/// <summary>The register of secrecy reviews (保密审查台账).</summary>
internal static class SecrecyReviewLists
{
    public static OfficeList<SecrecyReviewRow> All { get; } =
        new("secrecy-reviews", "保密审查台账", ListKey.By((SecrecyReviewRow r) => r.Review.Id))
        {
            FirstOrder = "-reviewed",
            Empty =
                "这里列出依申请公开的保密审查。提出公开信息的答复意见以后，或者重新答复的信息放进申请以后，保密审查员在申请的“保密审查”填写意见。",
            Columns =
            [
                new("number", "审查表编号", r => r.Review.Number)
                {
                    Address = r => RequestLinks.Secrecy(r.Review.RequestId),
                    Width = 16,
                },
                new("request", "申请编号", r => r.Request) { IsShownAtFirst = false, Width = 12 },
                new("decision", "拟作的答复", r => r.Review.AnswerInWords) { Width = 24 },
                new("involved", "涉及事项", r => r.Review.InvolvedInWords) { Width = 34 },
                new("conclusion", "审查结论", r => r.Review.Conclusion.Term)
                {
                    Tone = r => ToneOf(r.Review.Conclusion),
                    Width = 24,
                },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 28 },
                new("by", "审查人", r => r.Review.ByName) { Width = 14 },
                new("reviewed", "审查日期", r => r.Review.ReviewedOn)
                {
                    Sort = ListKey.By((SecrecyReviewRow r) => r.Review.ReviewedOn),
                },
            ],
            Filters =
            [
                new WordsFilter<SecrecyReviewRow>(
                    "q",
                    "编号",
                    (rows, word) => rows.Where(r => r.Review.Number.Contains(word))
                ),
                new ChoiceFilter<SecrecyReviewRow>(
                    "conclusion",
                    "审查结论",
                    [.. SecrecyConclusion.All.Select(c => new ListChoice(c.Code, c.Term))],
                    (rows, value) => rows.Where(r => r.Review.ConclusionCode == value)
                ),
                new DayFilter<SecrecyReviewRow>(
                    "from",
                    "审查日期自",
                    (rows, day) => rows.Where(r => r.Review.ReviewedOn >= day)
                ),
                new DayFilter<SecrecyReviewRow>(
                    "until",
                    "审查日期至",
                    (rows, day) => rows.Where(r => r.Review.ReviewedOn <= day)
                ),
            ],
        };

    /// <summary>The colour of a conclusion; null for none.</summary>
    public static string? ToneOf(SecrecyConclusion conclusion) =>
        conclusion == SecrecyConclusion.Open ? "done"
        : conclusion == SecrecyConclusion.Closed ? "error"
        : "warning";
}
