using System.Text;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Office;
using Chengming.Features.Office.Morning;
using Chengming.Time;

namespace Chengming.Features.Notifications.Mail;

/// <summary>The daily digest in words.</summary>
internal static class DigestLetter
{
    private const int MostOfGroup = 20;

    private static readonly (MorningGroup Group, string Title)[] Groups =
    [
        (MorningGroup.MustBeDoneToday, "今天必须做"),
        (MorningGroup.DueSoon, "快到期"),
        (MorningGroup.WaitingForOthers, "等别人"),
    ];

    public static string Subject(IReadOnlyList<MorningItem> rows, int unread, DateOnly today)
    {
        var parts = Groups
            .Select(g => (g.Title, Count: rows.Count(r => r.Group == g.Group)))
            .Where(g => g.Count > 0)
            .Select(g => $"{g.Title} {g.Count} 项")
            .Concat(unread > 0 ? [$"未读通知 {unread} 条"] : Array.Empty<string>());
        return $"政府信息公开待办（{ChinaTime.Date(today)}）：{string.Join("，", parts)}";
    }

    public static string Text(
        string name,
        IReadOnlyList<MorningItem> rows,
        int unread,
        DateOnly today,
        CalendarsByAgency calendars,
        MailSettings settings
    )
    {
        var site = settings.SiteAddress.TrimEnd('/');
        var text = new StringBuilder($"{name}：\n\n{ChinaTime.DayInWords(today)}，您有以下事项。\n");
        foreach (var (group, title) in Groups)
        {
            var mine = rows.Where(r => r.Group == group).ToList();
            if (mine.Count > 0)
            {
                text.Append("\n【").Append(title).Append("】\n");
            }

            foreach (var (index, row) in mine.Take(MostOfGroup).Index())
            {
                var whose = row.Whose is { } owner ? $"（{owner}）" : "";
                var due = row.DueOn is { } day
                    ? $"，期限 {ChinaTime.Date(day)}，{DaysLeft.Of(day, today, row.Unit, calendars[row.AgencyId])}"
                    : "";
                Line($"{index + 1}. {row.What}{whose}{due}。{row.Why}");
                Line($"   {site}{row.Address}");
            }

            if (mine.Count > MostOfGroup)
            {
                Line($"   另有 {mine.Count - MostOfGroup} 项，请到平台查看。");
            }
        }

        if (unread > 0)
        {
            Line($"\n未读通知 {unread} 条：{site}{NotificationList.Address}");
        }

        Line($"\n全部事项：{site}/office\n\n{settings.Closing}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }
}
