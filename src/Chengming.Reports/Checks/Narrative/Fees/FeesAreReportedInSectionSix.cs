using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Fees;

/// <summary>S2: section six reports the information processing fee, and no more of it than table 2 has.</summary>
[Term("信息处理费报告")]
public sealed class FeesAreReportedInSectionSix : ICheck
{
    private const int Section = 6;
    private const string Overdue = "t3.results.other.feeOverdue.total";
    private const string Fees = "t2.fees.amountWan";

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "S2",
            "第六部分应报告信息处理费收取情况",
            Severity.Warning,
            "国办函〔2020〕109号；年度报告格式第六部分",
            "在第六部分写明发出收费通知的件数、总金额和实际收取的总金额；没有的，写“本年度未收取信息处理费”。",
            "表三有1件“逾期未按收费通知要求缴纳费用”，第六部分写“无”。",
            "第六部分写“本年度没有产生信息处理费”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var reportYear = report.Report;
        if (
            reportYear.Form.FindCell(Overdue) is null or { IsForeign: true }
            || reportYear.Section(Section) is not { } six
        )
        {
            return;
        }

        var sentences = FeeInProse.In(report.Prose);
        var name = ProseIndex.NameOf(reportYear, Section);
        var isReported = sentences.Exists(s => s.Passage.Section == Section);
        var overdue = reportYear.ValueOf(Overdue) ?? 0;
        var collected = sentences.Count == 0 ? 0 : sentences.Max(s => s.Amount);
        if (overdue > 0 && !isReported)
        {
            results.Add(
                Descriptor.In(
                    name,
                    $"表三有{overdue:0}件逾期未缴费，第六部分没有报告信息处理费。",
                    place: six.Place
                ) with
                {
                    Cells = [Overdue],
                }
            );
        }
        else if (collected > 0 && !isReported)
        {
            results.Add(
                Descriptor.In(
                    name,
                    $"正文写到信息处理费{collected:0.##}元，第六部分没有报告信息处理费。",
                    place: six.Place
                )
            );
        }
        else if (!isReported)
        {
            results.Add(
                Descriptor.In(
                    name,
                    "第六部分没有报告信息处理费收取情况，是否没有产生？没有产生的也应写明。",
                    Severity.Question,
                    six.Place
                )
            );
        }

        if (overdue > 0 && sentences.Find(s => s is { SaysNone: true, Passage.Section: Section }) is { } none)
        {
            var said = none.Passage.PrintedBetween(none.Start, none.End);
            results.Add(
                Descriptor.At(
                    none.Passage,
                    none.Start,
                    none.End,
                    $"表三有{overdue:0}件申请人逾期未按收费通知缴费，第六部分却写“{said}”。"
                ) with
                {
                    Cells = [Overdue],
                }
            );
        }

        CheckAmount(report.Report, sentences, collected, results);
    }

    private void CheckAmount(AnnualReport report, List<FeeInProse> sentences, decimal collected, CheckResults results)
    {
        if (report.ValueOf(Fees) is { } wan && collected > wan * 10_000)
        {
            var sentence = sentences.MaxBy(s => s.Amount)!;
            results.Add(
                Descriptor.At(
                    sentence.Passage,
                    sentence.Start,
                    sentence.End,
                    $"正文写收取信息处理费{collected:0.##}元，表二行政事业性收费只有{wan:0.######}万元；信息处理费属于行政事业性收费。"
                ) with
                {
                    Cells = [Fees],
                }
            );
        }
    }
}
