namespace Chengming.Law.Calendar;

/// <summary>What every year of the table must hold: each statutory day off, and as many days moved as worked instead.</summary>
internal static class HolidayTableCheck
{
    public static IEnumerable<CalendarProblem> ProblemsOf(HolidayTable table)
    {
        if (table.FirstYear == 0)
        {
            yield return new(null, "没有任何放假安排", "请提供至少一个整年的放假安排");
            yield break;
        }

        for (var year = table.FirstYear; year <= table.LastYear; year++)
        {
            var days = table.In(year).ToList();
            if (days.TrueForAll(d => d.Date.Month == 12))
            {
                yield return new(null, $"缺少{year}年的放假安排", "年份须连续，请先导入该年的通知");
                continue;
            }

            var statutory = StatutoryHolidays.Of(year);
            foreach (var day in statutory.Where(s => !IsListed(table, s)))
            {
                yield return new(
                    null,
                    $"{year}年的放假安排里没有{day.Name}：{Weekdays.InWords(day.Date)}是法定节假日",
                    $"请补一行 {day.Date:yyyy-MM-dd},holiday,{day.Name}，并核对这个节日前后各天"
                );
            }

            var moved =
                days.Count(d => d.Kind is NoticedDayKind.Holiday && !Weekdays.IsWeekend(d.Date))
                - days.Count(d => d.Kind is NoticedDayKind.MakeUp);
            var expected = statutory.Count + table.Differences.Where(d => d.Year == year).Sum(d => d.Days);
            if (moved != expected)
            {
                yield return new(
                    null,
                    $"{year}年周一至周五放假天数减调休上班天数得 {moved}，应为 {expected}（法定 {statutory.Count} 天）",
                    $"请核对有无漏行、错行；通知确实另有规定的，请注明差异 {year}={moved - statutory.Count}"
                );
            }
        }
    }

    private static bool IsListed(HolidayTable table, StatutoryHoliday holiday) =>
        table.On(holiday.Date) is { Kind: NoticedDayKind.Holiday } day
        && day.Name.Contains(holiday.Name, StringComparison.Ordinal);
}
