using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>By when information must be public, with the limit behind the day.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="EventOn">The day of creation, change or decision, which is not counted.</param>
/// <param name="DueOn">The last permitted day; null where the limit names none.</param>
/// <param name="Gaps">What may still move the day.</param>
[Term("应公开日期")]
public sealed record PublicationDue(
    PublicationLimit Limit,
    DateOnly EventOn,
    DateOnly? DueOn,
    IReadOnlyList<CalendarGap> Gaps
)
{
    /// <summary>True when a notice still to come may move the day.</summary>
    public bool IsProvisional => Gaps.Count > 0;

    /// <summary>True when information published on <paramref name="day"/>, or still unpublished then, is late.</summary>
    public bool IsLateOn(DateOnly day) => DueOn < day;

    /// <summary>A Chinese sentence with the basis.</summary>
    public override string ToString() =>
        DueOn is { } due
            ? $"{Weekdays.InWords(EventOn)}起算，最迟{Weekdays.InWords(due)}公开：{Limit}（{Limit.Basis}）。{string.Concat(Gaps)}"
            : $"{Limit}（{Limit.Basis}）。";
}
