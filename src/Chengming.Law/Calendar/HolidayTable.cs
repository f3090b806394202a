using System.Collections.Frozen;

namespace Chengming.Law.Calendar;

/// <summary>The days of all national notices laid over each other, whole years from the first to the last.</summary>
internal sealed class HolidayTable
{
    private readonly FrozenDictionary<DateOnly, NoticedDay> days;

    private HolidayTable(Dictionary<DateOnly, NoticedDay> days, IReadOnlyList<DeclaredDifference> differences)
    {
        this.days = days.ToFrozenDictionary();
        Differences = differences;
        FirstYear = days.Count > 0 ? days.Keys.Min().Year : 0;
        LastYear = days.Count > 0 ? days.Keys.Max().Year : 0;
    }

    public IReadOnlyList<DeclaredDifference> Differences { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    public IEnumerable<NoticedDay> Days => days.Values.OrderBy(d => d.Date);

    public NoticedDay? On(DateOnly day) => days.GetValueOrDefault(day);

    public IEnumerable<NoticedDay> In(int year) => Days.Where(d => d.Date.Year == year);

    public static HolidayTable Of(IEnumerable<NoticedDay> days, IReadOnlyList<DeclaredDifference> differences) =>
        new(LaidOver([], days), differences);

    /// <summary>A later notice wins day by day; a day made regular is taken out.</summary>
    public HolidayTable With(IEnumerable<NoticedDay> later, IReadOnlyList<DeclaredDifference> differences) =>
        new(
            LaidOver(new Dictionary<DateOnly, NoticedDay>(days), later),
            [.. Differences.ExceptBy(differences.Select(d => d.Year), d => d.Year), .. differences]
        );

    private static Dictionary<DateOnly, NoticedDay> LaidOver(
        Dictionary<DateOnly, NoticedDay> under,
        IEnumerable<NoticedDay> over
    )
    {
        foreach (var day in over)
        {
            if (day.Kind is NoticedDayKind.Regular)
            {
                under.Remove(day.Date);
            }
            else
            {
                under[day.Date] = day;
            }
        }

        return under;
    }
}
