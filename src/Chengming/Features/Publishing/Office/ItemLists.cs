using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Office;

/// <summary>An item as the list shows it.</summary>
internal sealed record ItemRow
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string IndexNumber { get; init; }
    public required string Agency { get; init; }
    public required string Column { get; init; }
    public required ItemState State { get; init; }
    public required StaffRole? WaitsFor { get; init; }
    public required string WaitsForStep { get; init; }
    public required DateOnly? PublishBy { get; init; }
    public required DateTimeOffset? FirstPublishedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>The list of items in the back office.</summary>
internal static class ItemLists
{
    private static readonly ListChoice[] States =
    [
        .. Enum.GetValues<ItemState>().Select(s => new ListChoice(s.ToString(), ItemStates.TermOf(s))),
    ];

    private static readonly ListChoice[] Columns =
    [
        .. PlatformColumns.ForItems.Select(c => new ListChoice(c.Slug, c.FullName)),
    ];

    private static readonly ListChoice[] Turns =
    [
        .. StaffRoles.All.Where(r => !r.IsAdministrator).Select(r => new ListChoice(r.Role.ToString(), r.Term)),
    ];

    public static OfficeList<ItemRow> Items { get; } =
        new("items", "主动公开信息", ListKey.By((ItemRow r) => r.Id))
        {
            FirstOrder = "-changed",
            Empty = "这里列出本机关（政务公开科：本级及下级机关）起草、审查和发布的信息。承办人点“起草信息”新建一条。",
            Columns =
            [
                new("title", "标题", r => r.Title)
                {
                    Sort = ListKey.ByText((ItemRow r) => r.Title),
                    Address = r => PublishingLinks.Item(r.Id),
                    Width = 48,
                },
                new("number", "索引号", r => r.IndexNumber)
                {
                    Sort = ListKey.ByText((ItemRow r) => r.IndexNumber),
                    IsShownAtFirst = false,
                    Width = 32,
                },
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((ItemRow r) => r.Agency),
                    IsShownAtFirst = false,
                    Width = 30,
                },
                new("column", "栏目", r => PlatformColumns.Find(r.Column)?.FullName ?? r.Column) { Width = 24 },
                new("state", "状态", r => ItemStates.TermOf(r.State))
                {
                    Tone = r => ItemStates.ToneOf(r.State),
                    Width = 12,
                },
                new("turn", "等待办理", r => TurnOf(r)) { Width = 24 },
                new("due", "最迟公开", r => r.PublishBy) { Sort = ListKey.By((ItemRow r) => r.PublishBy) },
                new("published", "首次发布", r => r.FirstPublishedAt)
                {
                    Sort = ListKey.By((ItemRow r) => r.FirstPublishedAt),
                },
                new("changed", "最近改动", r => r.ChangedAt)
                {
                    Sort = ListKey.By((ItemRow r) => r.ChangedAt),
                    IsShownAtFirst = false,
                },
            ],
            Filters =
            [
                new WordsFilter<ItemRow>(
                    "q",
                    "标题或索引号",
                    (rows, word) => rows.Where(r => r.Title.Contains(word) || r.IndexNumber.Contains(word))
                ),
                new ChoiceFilter<ItemRow>(
                    "state",
                    "状态",
                    States,
                    (rows, value) =>
                        Enum.TryParse<ItemState>(value, out var state) ? rows.Where(r => r.State == state) : null
                ),
                new ChoiceFilter<ItemRow>(
                    "turn",
                    "等待谁",
                    Turns,
                    (rows, value) =>
                        Enum.TryParse<StaffRole>(value, out var role) ? rows.Where(r => r.WaitsFor == role) : null
                ),
                new ChoiceFilter<ItemRow>(
                    "column",
                    "栏目",
                    Columns,
                    (rows, value) => rows.Where(r => r.Column == value)
                ),
            ],
        };

    private static string? TurnOf(ItemRow row) =>
        row.WaitsFor is { } role ? $"{StaffRoles.TermOf(role)}：{row.WaitsForStep}" : null;
}
