using Chengming.Features.Office.Lists;
using Chengming.Time;

namespace Chengming.Features.Notifications;

/// <summary>A notification as the list shows it.</summary>
internal sealed record NotificationRow
{
    public required Guid Id { get; init; }
    public required string Subject { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? ReadAt { get; init; }
}

/// <summary>The person's own notifications, unread ones first.</summary>
internal static class NotificationList
{
    public const string Address = "/office/notifications";

    public static OfficeList<NotificationRow> List { get; } =
        new("notifications", "站内通知", ListKey.By((NotificationRow r) => r.Id))
        {
            FirstOrder = "-state",
            Empty = "这里列出与您有关的通知，例如材料被退回、期限将到。有新通知时会出现在这里，并在页面上方计数。",
            Columns =
            [
                new("subject", "事项", r => r.Subject)
                {
                    Sort = ListKey.ByText((NotificationRow r) => r.Subject),
                    Address = r => $"{Address}/{r.Id}",
                    Width = 50,
                },
                new("at", "时间", r => r.CreatedAt) { Sort = ListKey.By((NotificationRow r) => r.CreatedAt) },
                new("state", "状态", r => r.ReadAt is null ? "未读" : "已读")
                {
                    Sort = ListKey.By((NotificationRow r) => r.ReadAt == null ? 1 : 0),
                    Tone = r => r.ReadAt is null ? "question" : null,
                    Width = 10,
                },
                new("read", "阅读时间", r => r.ReadAt)
                {
                    Sort = ListKey.By((NotificationRow r) => r.ReadAt),
                    IsShownAtFirst = false,
                },
            ],
            Filters =
            [
                new WordsFilter<NotificationRow>(
                    "q",
                    "事项",
                    (rows, word) => rows.Where(r => r.Subject.Contains(word))
                ),
                new ChoiceFilter<NotificationRow>(
                    "state",
                    "状态",
                    [new("unread", "未读"), new("read", "已读")],
                    (rows, value) =>
                        value switch
                        {
                            "unread" => rows.Where(r => r.ReadAt == null),
                            "read" => rows.Where(r => r.ReadAt != null),
                            _ => null,
                        }
                ),
                new DayFilter<NotificationRow>(
                    "from",
                    "自",
                    (rows, day) =>
                    {
                        var begins = ChinaTime.BeginningOf(day);
                        return rows.Where(r => r.CreatedAt >= begins);
                    }
                ),
                new DayFilter<NotificationRow>(
                    "to",
                    "至",
                    (rows, day) =>
                    {
                        var ends = ChinaTime.BeginningOf(day.AddDays(1));
                        return rows.Where(r => r.CreatedAt < ends);
                    }
                ),
            ],
        };
}
