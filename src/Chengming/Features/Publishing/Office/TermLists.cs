using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Columns;
using Chengming.Time;

namespace Chengming.Features.Publishing.Office;

/// <summary>An item with a term as the list shows it.</summary>
internal sealed record TermRow
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Agency { get; init; }
    public required string Column { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>公开至, the last day.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>The list of items that were published for a term.</summary>
internal static class TermLists
{
    private const int SoonDays = 7;

    private static readonly ListChoice[] Terms =
    [
        new("over", "已经期满"),
        new("soon", $"{SoonDays} 天内期满"),
        new("running", "还在期内"),
    ];

    public static OfficeList<TermRow> On(DateOnly today) =>
        new("terms", "公开期满的信息", ListKey.By((TermRow r) => r.Id))
        {
            FirstOrder = "until",
            Empty = "这里列出定了公开期限的公示、公告。起草时填写“公开至”的信息，发布以后会出现在这里。",
            Columns =
            [
                new("title", "标题", r => r.Title)
                {
                    Sort = ListKey.ByText((TermRow r) => r.Title),
                    Address = r => PublishingLinks.Item(r.Id),
                    Width = 48,
                },
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((TermRow r) => r.Agency),
                    IsShownAtFirst = false,
                    Width = 30,
                },
                new("column", "栏目", r => PlatformColumns.Find(r.Column)?.Name ?? r.Column),
                new("published", "发布日期", r => ChinaTime.Day(r.PublishedAt))
                {
                    Sort = ListKey.By((TermRow r) => r.PublishedAt),
                },
                new("until", "公开至", r => r.Until) { Sort = ListKey.By((TermRow r) => r.Until) },
                new("state", "情况", r => StateOf(r, today))
                {
                    Tone = r => r.Until < today ? "warning" : null,
                    Width = 24,
                },
            ],
            Filters =
            [
                new WordsFilter<TermRow>("q", "标题", (rows, word) => rows.Where(r => r.Title.Contains(word))),
                new ChoiceFilter<TermRow>("term", "期满", Terms, (rows, value) => Filtered(rows, value, today)),
            ],
        };

    private static string StateOf(TermRow row, DateOnly today) =>
        row.Until < today
            ? $"期满 {today.DayNumber - row.Until.DayNumber} 天"
            : $"还有 {row.Until.DayNumber - today.DayNumber + 1} 天";

    private static IQueryable<TermRow>? Filtered(IQueryable<TermRow> rows, string value, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return value switch
        {
            "over" => rows.Where(r => r.Until < today),
            "soon" => rows.Where(r => r.Until >= today && r.Until < soon),
            "running" => rows.Where(r => r.Until >= today),
            _ => null,
        };
    }
}
