using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Figures;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative;

/// <summary>S1: what the prose says of a figure is what the tables say.</summary>
[Term("正文与表格一致")]
public sealed class ProseAgreesWithTables : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "S1",
            "正文中的数字应与表格一致",
            Severity.Warning,
            "《政府信息公开条例》第五十条；年度报告格式各表",
            "核对登记台账，改正正文或表格中不对的一处；口径不同的，在正文中写明统计范围。",
            "正文“收到政府信息公开申请12件”，表三本年新收总计为10。",
            "正文“公开行政许可信息1条”，表二行政许可处理决定20件：公开的信息与作出的决定不是一回事。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var all = FigureReader.Read(report.Prose, report.Report.Year);
        for (var i = 0; i < all.Count; i++)
        {
            var stated = all[i];
            var cells = TableFigure.Of(report.Report, stated);
            if (cells is null)
            {
                continue;
            }

            if (cells.Value is not { } value)
            {
                results.CouldNotCheck(
                    Descriptor.Id,
                    $"正文称“{Words(stated)}”，表中“{stated.Name}”未读到数字，无法核对。",
                    cells.Cells
                );
                continue;
            }

            if (Agrees(report.Report, stated, value) || IsOneBodysShare(report.Report, value, all, i))
            {
                continue;
            }

            results.Add(
                Descriptor.At(
                    stated.Passage,
                    stated.Start,
                    stated.End,
                    Message(stated, value),
                    IsCertain(report.Report, stated, value) ? Severity.Warning : Severity.Question
                ) with
                {
                    Cells = cells.Cells,
                }
            );
        }
    }

    private static bool Agrees(AnnualReport report, StatedFigure stated, decimal value)
    {
        var said = stated.Figure.IsMoney ? stated.Value / 10_000 : stated.Value;
        if (stated.Approximate ? IsNear(said, value) : IsSame(said, value, stated.Figure.IsMoney))
        {
            return true;
        }

        if (AlternativesOf(report, stated).Contains(said))
        {
            return true;
        }

        var mentionsCarriedOver = stated.Sentence.Contains("结转", StringComparison.Ordinal);
        return mentionsCarriedOver && WithIncluded(report, stated, value) == said;
    }

    private static IEnumerable<decimal?> AlternativesOf(AnnualReport report, StatedFigure stated)
    {
        var (start, end) = stated.Passage.ClauseAround(stated.Start);
        return stated.Figure.AlternativesUnless.AnyIn(
            stated.Passage.Text.AsSpan(start, Math.Max(end, stated.End) - start)
        )
            ? []
            : stated.Figure.Alternatives.Select(sum =>
                sum.Aggregate(
                    (decimal?)0,
                    (total, id) => total + TableFigure.Of(report, FigureWords.Loaded.Figure(id))?.Value
                )
            );
    }

    /// <summary>“县政府4件，县政府办公室1件，全县共5件”: the sentence names the whole as well, and that agrees.</summary>
    private static bool IsOneBodysShare(AnnualReport report, decimal value, List<StatedFigure> all, int number)
    {
        var stated = all[number];
        if (!stated.Figure.Parts || stated.Value >= value)
        {
            return false;
        }

        const int Neighbours = 4;
        for (var i = Math.Max(0, number - Neighbours); i < Math.Min(all.Count, number + Neighbours + 1); i++)
        {
            var other = all[i];
            if (
                i != number
                && other.Figure == stated.Figure
                && other.Passage == stated.Passage
                && other.Sentence == stated.Sentence
                && Agrees(report, other, value)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(decimal said, decimal value, bool money) =>
        said == value || (money && Math.Round(said, 2) == Math.Round(value, 2));

    private static bool IsNear(decimal said, decimal value) => Math.Abs(said - value) <= Math.Max(10, said * 0.1m);

    private static decimal? WithIncluded(AnnualReport report, StatedFigure stated, decimal value)
    {
        decimal? sum = value;
        foreach (var id in stated.Figure.MayInclude)
        {
            sum += TableFigure.Of(report, FigureWords.Loaded.Figure(id))?.Value;
        }

        return sum;
    }

    private static bool IsCertain(AnnualReport report, StatedFigure stated, decimal value)
    {
        var isAnotherSum = stated.Figure.MayInclude.Count > 0 && WithIncluded(report, stated, value) == stated.Value;
        return stated is { Sure: true, Approximate: false, OtherPopulation: null } && !isAnotherSum;
    }

    private static string Message(StatedFigure stated, decimal value)
    {
        var message = $"正文称“{Words(stated)}”，表格“{stated.Name}”为{value:0.####}。";
        if (stated.OtherPopulation is { } population)
        {
            return message + $"正文说的是“{population}”，是否与本机关的统计口径不同？";
        }

        if (stated.Figure.IsMoney && stated.Value == value)
        {
            return message + "表格的单位是万元，正文的单位是元，是否弄混？";
        }

        return message;
    }

    private static string Words(StatedFigure stated) => stated.Passage.PrintedBetween(stated.Start, stated.End);
}
