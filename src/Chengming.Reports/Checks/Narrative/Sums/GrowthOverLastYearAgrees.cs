using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Figures;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>N402: an increase or a rate over last year agrees with last year's report.</summary>
[Term("正文增减与上年报告一致")]
public sealed class GrowthOverLastYearAgrees : ICheck
{
    private static readonly string[] OverLastYear =
    [
        "较上年",
        "比上年",
        "较去年",
        "比去年",
        "同比",
        "与上年相比",
        "与去年相比",
    ];

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N402",
            "正文中较上年的增减应与上一年度报告一致",
            Severity.Warning,
            "《政府信息公开条例》第五十条；办公惯例：数字前后一致",
            "对照上一年度报告的表格重新计算，改正增减数、增长率或本年数字。",
            "上年新收4件、本年新收6件，正文写“较上年增加5件”。",
            "上年新收4件、本年新收6件，正文写“较上年增长50%”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.LastYear is not { } lastYear)
        {
            results.CouldNotCheck(Descriptor.Id, report.WithoutLastYear);
            return;
        }

        var all = FigureReader.Read(report.Prose, report.Report.Year);
        for (var i = 0; i < all.Count; i++)
        {
            var stated = all[i];
            if (
                stated is { Sure: true, OtherPopulation: null, Also.Count: 0 }
                && TableFigure.Of(report.Report, stated.Figure) is { Value: { } now } table
                && TableFigure.Of(lastYear, stated.Figure)?.Value is { } before
                && ChangeOf(stated, i + 1 < all.Count ? all[i + 1] : null) is var (change, sign)
                && !Agrees(change, sign, before, now)
            )
            {
                results.Add(Broken(stated, change, before, now) with { Cells = table.Cells });
            }
        }
    }

    /// <summary>The first change told after a figure, before the next one begins, when it is one over last year.</summary>
    private static (ProseNumber Change, int Sign)? ChangeOf(StatedFigure stated, StatedFigure? next)
    {
        var passage = stated.Passage;
        var (_, end) = passage.SentenceAround(stated.Start);
        end = next?.Passage == passage && next.Start >= stated.End ? Math.Min(end, next.Start) : end;
        foreach (var number in passage.NumbersBetween(stated.End, Math.Max(end, stated.End)))
        {
            if (
                number.Kind is CountKind.Year
                || Brackets.Depth(passage.Text.AsSpan(stated.End, number.Start - stated.End)) > 0
            )
            {
                continue;
            }

            var sign = Comparison.SignOf(passage.Text, number);
            var between = passage.Text.AsSpan(stated.End, number.Start - stated.End);
            var isOverLastYear =
                OverLastYear.AnyIn(between)
                || between.Contains($"{YearBefore(passage, stated)}年", StringComparison.Ordinal);
            return
                sign != 0
                && isOverLastYear
                && (number.Kind == CountKind.Percent || number.IsCount)
                && !number.Approximate
                ? (number, sign)
                : null;
        }

        return null;
    }

    private static string YearBefore(ProsePassage passage, StatedFigure stated)
    {
        foreach (var number in passage.NumbersBetween(Math.Max(0, stated.Start - 100), stated.Start))
        {
            if (number.Kind == CountKind.Year)
            {
                return $"{number.Value - 1:0}";
            }
        }

        return "上";
    }

    private static bool Agrees(ProseNumber change, int sign, decimal before, decimal now)
    {
        if (change.Kind != CountKind.Percent)
        {
            return now - before == sign * change.Value;
        }

        return before == 0
            || GrowthInProseAgrees.IsClose((now - before) / before * 100, sign * change.Value, change.Decimals);
    }

    private Finding Broken(StatedFigure stated, ProseNumber change, decimal before, decimal now)
    {
        var said = stated.Passage.PrintedBetween(stated.Start, change.End);
        var rate = before == 0 ? "" : $"（{Math.Abs(now - before) / before * 100:0.##}%）";
        var due =
            now == before ? "没有增减" : $"应为{(now < before ? "减少" : "增加")}{Math.Abs(now - before):0.####}{rate}";
        return Descriptor.At(
            stated.Passage,
            stated.Start,
            change.End,
            $"正文称“{said}”；“{stated.Name}”上一年度报告为{before:0.####}，本年度表格为{now:0.####}，{due}。"
        );
    }
}
