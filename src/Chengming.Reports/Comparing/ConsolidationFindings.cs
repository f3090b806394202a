using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Comparing;

/// <summary>What is wrong between a government's report and those of its members.</summary>
internal static class ConsolidationFindings
{
    /// <summary>A member twice, of another year, in another form, or the government itself among them.</summary>
    public static void CompareReports(AnnualReport parent, IReadOnlyList<AnnualReport> children, CheckResults results)
    {
        foreach (var twice in children.Where(c => c.Agency is not null).GroupBy(c => c.Agency!, StringComparer.Ordinal))
        {
            if (twice.Count() > 1)
            {
                Add(
                    results,
                    ConsolidationChecks.NoMemberTwice,
                    $"“{twice.Key}”有 {twice.Count()} 份报告，会被重复计算。"
                );
            }
        }

        foreach (var child in children)
        {
            var name = child.Agency ?? "（无标题的报告）";
            if (child.Agency is not null && child.Agency == parent.Agency)
            {
                Add(
                    results,
                    ConsolidationChecks.GovernmentIsNotItsMember,
                    $"汇总单位“{name}”自己的报告也在被汇总之列。"
                );
            }

            if (child.Year is { } year && parent.Year is { } own && year != own)
            {
                Add(
                    results,
                    ConsolidationChecks.SameYear,
                    $"“{name}”的报告是 {year} 年度的，汇总报告是 {own} 年度的。"
                );
            }

            if (child.Form != parent.Form)
            {
                Add(
                    results,
                    ConsolidationChecks.SameForm,
                    $"“{name}”的报告是 {child.Form.Key} 格式，汇总报告是 {parent.Form.Key} 格式；口径相同的数字才计入合计。"
                );
            }
        }
    }

    /// <summary>Rows whose sums differ; and those that could not be added up for want of a member's figure.</summary>
    public static void CompareSums(
        AnnualReport parent,
        IReadOnlyList<AnnualReport> children,
        bool isComplete,
        List<CellDefinition> cells,
        List<ConsolidatedFigure> figures,
        CheckResults results
    )
    {
        var unknown = new List<string>();
        foreach (var row in cells.Zip(figures).GroupBy(p => (p.First.Table, p.First.Row)))
        {
            var isExact = parent.Form.Meanings.AddsUpExactly.Contains(row.Key.Table.Id, StringComparer.Ordinal);
            unknown.AddRange(row.Where(p => isExact && !CanBeChecked(p.Second)).Select(p => p.First.Id));
            var differing = row.Where(p => IsWrong(p.Second, isComplete)).ToList();
            if (differing.Count > 0)
            {
                var check = isExact
                    ? ConsolidationChecks.GovernmentFiguresAreSums
                    : ConsolidationChecks.Table2IsNearTheSum;
                var severity = isComplete ? check.Severity : Severity.Warning;
                results.Add(
                    check.Found(
                        $"{row.Key.Table.Name}“{row.Key.Row.ShortLabel}”行：{string.Join("；", differing.Select(p => Difference(p.First, p.Second, children)))}。",
                        differing.Select(p => p.First),
                        severity < check.Severity ? severity : check.Severity
                    )
                );
            }
        }

        if (unknown.Count > 0)
        {
            results.CouldNotCheck(
                ConsolidationChecks.GovernmentFiguresAreSums.Id,
                $"有 {unknown.Count} 个单元格缺少汇总报告或所属单位的数字",
                unknown
            );
        }
    }

    /// <summary>How leaving a member out, or counting it twice, would explain every gap at once.</summary>
    public static GapCause? ExplainsEveryGap(int child, List<ConsolidatedFigure> figures)
    {
        var gaps = figures.FindAll(f => f.Difference is not (null or 0));
        foreach (var cause in new[] { GapCause.Omitted, GapCause.CountedTwice })
        {
            if (gaps.Count > 0 && gaps.TrueForAll(f => f.Accounts.Any(a => a.Child == child && a.Cause == cause)))
            {
                return cause;
            }
        }

        return null;
    }

    private static bool CanBeChecked(ConsolidatedFigure figure) =>
        figure is { Parent: not null, MissingChildren.Count: 0 };

    /// <summary>Members' counts only add to the sum: too small a figure is wrong even when some are not known.</summary>
    private static bool IsWrong(ConsolidatedFigure figure, bool isComplete) =>
        figure.Difference is < 0 || (isComplete && CanBeChecked(figure) && figure.Difference is > 0);

    private static string Difference(
        CellDefinition cell,
        ConsolidatedFigure figure,
        IReadOnlyList<AnnualReport> children
    )
    {
        var accounts = figure
            .Accounts.Where(a => a.Cause != GapCause.Unknown)
            .Select(a =>
                $"可能{(a.Cause == GapCause.Omitted ? "漏计" : "重复计算")}了“{children[a.Child].Agency ?? $"第 {a.Child + 1} 份报告"}”（{TieMessage.Figure(a.Value!.Value)}）"
            )
            .Take(3)
            .ToList();
        var why = accounts.Count > 0 ? $"，{string.Join("、", accounts)}" : "";
        return $"“{cell.Column.ShortLabel}”列汇总报告为 {TieMessage.Figure(figure.Parent!.Value)}，所属单位合计 {TieMessage.Figure(figure.Sum)}，相差 {TieMessage.Figure(Math.Abs(figure.Difference!.Value))}{why}";
    }

    private static void Add(CheckResults results, CheckDescriptor check, string message) =>
        results.Add(check.Found(message, []));
}
