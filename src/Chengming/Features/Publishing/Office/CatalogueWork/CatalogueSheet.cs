using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Catalogues;

namespace Chengming.Features.Publishing.Office.CatalogueWork;

/// <summary>The catalogue as a spreadsheet, in the columns of the official catalogues with the state behind them.</summary>
internal static class CatalogueSheet
{
    private static readonly (string Title, double Width)[] Columns =
    [
        ("领域", 16),
        ("序号", 6),
        ("一级事项", 16),
        ("二级事项", 24),
        ("公开内容（要素）", 48),
        ("公开依据", 40),
        ("公开时限", 24),
        ("公开主体", 18),
        ("公开渠道和载体", 30),
        ("公开对象", 14),
        ("公开方式", 12),
        ("公开层级", 12),
        ("状态", 12),
        ("公开条数", 10),
        ("最近发布", 14),
        ("不涉及的理由", 30),
    ];

    public static ComputedTable Of(string title, IReadOnlyList<MatterStanding> rows) =>
        new(title, Columns, [.. rows.Select(Row)]);

    private static object?[] Row(MatterStanding row)
    {
        var matter = row.Matter;
        return
        [
            matter.Field,
            matter.Number,
            matter.FirstLevel,
            matter.SecondLevel,
            matter.Contents,
            matter.Basis,
            matter.LimitInWords,
            matter.Discloser,
            string.Join('、', matter.Channels),
            Ticked((matter.ForEverybody, "全社会"), (matter.ForAGroup, "特定群体")),
            Ticked((matter.Proactively, "主动"), (matter.OnApplication, "依申请")),
            Ticked((matter.AtCounty, "县级"), (matter.AtTownship, "乡级")),
            MatterStates.TermOf(row.State),
            row.Items,
            row.NewestOn,
            row.State is MatterState.NotConcerned ? row.Mark!.Reason : null,
        ];
    }

    private static string Ticked(params (bool Is, string Word)[] marks) =>
        string.Join('、', marks.Where(m => m.Is).Select(m => m.Word));
}
