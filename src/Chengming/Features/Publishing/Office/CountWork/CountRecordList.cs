using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Columns;
using Chengming.Time;

namespace Chengming.Features.Publishing.Office.CountWork;

/// <summary>A published item as the list behind a figure shows it.</summary>
internal sealed record CountedRow
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string IndexNumber { get; init; }
    public required string Agency { get; init; }
    public required string Column { get; init; }
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>The list behind the figures of the statistics.</summary>
internal static class CountRecordList
{
    public const string Below = "below";
    public const string WithBelow = "yes";
    public const string IsWithdrawn = "withdrawn";

    private static readonly ListChoice[] Kinds = [.. PlatformColumns.Tops.Select(c => new ListChoice(c.Slug, c.Name))];

    private static readonly ListChoice[] Columns =
    [
        .. PlatformColumns.ForItems.Select(c => new ListChoice(c.Slug, c.FullName)),
    ];

    public static OfficeList<CountedRow> All { get; } =
        new("count-records", "发布统计的记录", ListKey.By((CountedRow r) => r.Id))
        {
            FirstOrder = "-published",
            Empty = "这里列出统计数背后的信息：这段时间首次发布的，发布后撤回的也在内。",
            Columns =
            [
                new("title", "标题", r => r.Title)
                {
                    Sort = ListKey.ByText((CountedRow r) => r.Title),
                    Address = r => PublishingLinks.Item(r.Id),
                    Width = 48,
                },
                new("number", "索引号", r => r.IndexNumber)
                {
                    Sort = ListKey.ByText((CountedRow r) => r.IndexNumber),
                    Width = 32,
                },
                new("column", "栏目", r => PlatformColumns.Find(r.Column)?.FullName ?? r.Column) { Width = 24 },
                new("published", "首次发布", r => r.FirstPublishedAt)
                {
                    Sort = ListKey.By((CountedRow r) => r.FirstPublishedAt),
                },
                new("now", "现在", r => r.WithdrawnAt is null ? "公开中" : "已撤回")
                {
                    Tone = r => r.WithdrawnAt is null ? "done" : null,
                    Width = 12,
                },
                new("agency", "机关", r => r.Agency) { Sort = ListKey.ByText((CountedRow r) => r.Agency), Width = 30 },
            ],
            Filters =
            [
                new DayFilter<CountedRow>(
                    "from",
                    "发布日期自",
                    (rows, day) =>
                    {
                        var begin = ChinaTime.BeginningOf(day);
                        return rows.Where(r => r.FirstPublishedAt >= begin);
                    }
                ),
                new DayFilter<CountedRow>(
                    "until",
                    "至",
                    (rows, day) =>
                    {
                        var end = ChinaTime.BeginningOf(day.AddDays(1));
                        return rows.Where(r => r.FirstPublishedAt < end);
                    }
                ),
                new ChoiceFilter<CountedRow>("kind", "公开事项", Kinds, (rows, slug) => InKind(rows, slug)),
                new ChoiceFilter<CountedRow>(
                    "column",
                    "栏目",
                    Columns,
                    (rows, slug) => rows.Where(r => r.Column == slug)
                ),
                new ChoiceFilter<CountedRow>(
                    "now",
                    "现在",
                    [new("public", "公开中"), new(IsWithdrawn, "已撤回")],
                    (rows, value) =>
                        value switch
                        {
                            "public" => rows.Where(r => r.WithdrawnAt == null),
                            IsWithdrawn => rows.Where(r => r.WithdrawnAt != null),
                            _ => null,
                        }
                ),
                new ChoiceFilter<CountedRow>(
                    Below,
                    "下级机关",
                    [new(WithBelow, "含下级机关")],
                    (rows, value) => value == WithBelow ? rows : null
                ),
            ],
        };

    private static IQueryable<CountedRow>? InKind(IQueryable<CountedRow> rows, string slug)
    {
        if (PlatformColumns.Find(slug) is not { Parent: null } kind)
        {
            return null;
        }

        var slugs = PlatformColumns.ForItems.Where(c => c.Top == kind).Select(c => c.Slug).ToList();
        return rows.Where(r => slugs.Contains(r.Column));
    }
}
