using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Statistics;
using Chengming.Reports;

namespace Chengming.Features.Requests.Office.Statistics;

/// <summary>The figures as sheets of a spreadsheet: one line for each cell, so that every figure bears its full name.</summary>
internal static class StatisticsTables
{
    public static IReadOnlyList<ComputedTable> Of(AnnualReport figures, IReadOnlyList<StatisticsRate> rates) =>
        [
            SheetOf(figures, Table3.Id),
            SheetOf(figures, Table4.Id),
            new(
                "比率",
                [("比率", 20), ("口径", 60), ("分子", 10), ("分母", 10)],
                [.. rates.Select(IReadOnlyList<object?> (r) => [r.Name, r.Definition, r.Part, r.Whole])]
            ),
        ];

    private static ComputedTable SheetOf(AnnualReport figures, string table)
    {
        var definition = figures.Form.Table(table);
        var columns = definition.Blocks[0].Columns.SelectMany(c => c.Leaves()).ToList();
        var rows = definition.Blocks[0].Rows.SelectMany(r => r.Leaves()).Where(r => r.OfForm is null);
        return new(
            definition.Name,
            [("项目", 60), .. columns.Select(c => (c.Label, 16.0))],
            [
                .. rows.Select(
                    IReadOnlyList<object?> (row) =>
                        [row.Label, .. columns.Select(object? (c) => figures.ValueOf($"{table}.{row.Id}.{c.Id}"))]
                ),
            ]
        );
    }
}
