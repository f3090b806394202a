using System.Globalization;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Counting;

namespace Chengming.Features.Publishing.Office.CountWork;

/// <summary>The figures as sheets of a spreadsheet.</summary>
internal static class CountTables
{
    private const string Total = "合计";

    public static IReadOnlyList<ComputedTable> Of(PublicationFigures figures, string sentence) =>
        [
            new(
                "按公开事项和栏目",
                [("公开事项", 24), ("栏目", 24), ("条数", 10)],
                [
                    .. figures.ByKind.SelectMany(k =>
                        figures
                            .ColumnsOf(k.Kind)
                            .Select(IReadOnlyList<object?> (c) => [k.Kind.Name, c.Column.Name, c.Count])
                    ),
                    [Total, "", figures.Total],
                ]
            ),
            new(
                "按月",
                [("月份", 12), ("条数", 10)],
                [
                    .. figures.Months.Select(
                        IReadOnlyList<object?> (m, i) =>
                            [m.From.ToString("yyyy-MM", CultureInfo.InvariantCulture), figures.InMonth(i)]
                    ),
                    [Total, figures.Total],
                ]
            ),
            new(
                "按渠道",
                [("渠道", 24), ("条数", 10)],
                [.. figures.ByChannel.Select(IReadOnlyList<object?> (c) => [c.Channel, c.Count])]
            ),
            new(
                "报告用语",
                [("报告用语", 100)],
                [
                    [sentence],
                ]
            ),
        ];
}
