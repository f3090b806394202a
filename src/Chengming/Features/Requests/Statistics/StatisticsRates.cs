using Chengming.Law;
using Chengming.Law.Oversight;
using Chengming.Reports;

namespace Chengming.Features.Requests.Statistics;

/// <summary>The rates that are shown, each with its definition (统计比率目录). The law knows none of them.</summary>
[Term("统计比率目录")]
internal static class StatisticsRates
{
    /// <summary>The rates of a period.</summary>
    /// <param name="requests">What was counted of the cases.</param>
    /// <param name="figures">Tables 3 and 4.</param>
    public static IReadOnlyList<StatisticsRate> Of(RequestFigures requests, AnnualReport figures)
    {
        var results = requests.TotalOf(Table3.Results);
        var granted =
            figures.Form.Meanings.ApplicationsGranted.Sum(stem => (int)(figures.ValueOf($"{stem}.{Table3.Total}") ?? 0))
            + requests.TotalOf(PartialRow);
        var groups = new[] { RemedyPath.Review, RemedyPath.Suit }
            .SelectMany(p => new[] { RemedyOutcomes.Table4Group(p, false), RemedyOutcomes.Table4Group(p, true) })
            .Distinct()
            .ToList();
        var concluded = groups.Sum(g => Figure(figures, g, Table4.Total) - Figure(figures, g, Table4.Pending));
        var corrected = groups.Sum(g => Figure(figures, g, RemedyOutcome.Corrected));
        return
        [
            new(
                "按期答复率",
                "期间内答复、没有超过答复期限的申请 ÷ 期间内答复的申请（撤回和不再处理的不计）",
                requests.AnsweredInTime,
                requests.Answered
            ),
            new("公开率", "予以公开和部分公开 ÷ 本期办理结果总计", granted, results),
            new("纠错率", "复议、诉讼结果纠正 ÷ 期间内审结的复议、诉讼（表四总计减尚未审结）", corrected, concluded),
        ];
    }

    private static string PartialRow => Law.Requests.Decisions.DecisionKinds.Of("P1").Table3Row;

    private static int Figure(AnnualReport figures, string group, string column) =>
        (int)(figures.ValueOf(Table4.CellOf(group, column)) ?? 0);
}
