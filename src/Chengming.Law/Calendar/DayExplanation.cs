namespace Chengming.Law.Calendar;

/// <summary>Why a day is worked or not.</summary>
[Term("工作日判断依据")]
public enum DayReason
{
    /// <summary>周一至周五.</summary>
    Weekday,

    /// <summary>调休上班日.</summary>
    MakeUpDay,

    /// <summary>周六、周日.</summary>
    Weekend,

    /// <summary>国务院办公厅通知的放假日.</summary>
    NoticedHoliday,

    /// <summary>法定节假日, in a year without a notice.</summary>
    StatutoryHoliday,

    /// <summary>地方假日.</summary>
    LocalHoliday,
}

/// <summary>A day with the reason why it is worked or not.</summary>
/// <param name="Date">The day.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Name">The holiday behind it; empty for ordinary days.</param>
/// <param name="Notice">The number of the notice; empty when there is none.</param>
/// <param name="Mark">How sure the source is.</param>
/// <param name="Gaps">What may still change the day.</param>
[Term("工作日说明")]
public sealed record DayExplanation(
    DateOnly Date,
    DayReason Reason,
    string Name,
    string Notice,
    SourceMark Mark,
    IReadOnlyList<CalendarGap> Gaps
)
{
    /// <summary>工作日.</summary>
    public bool IsWorkingDay => Reason is DayReason.Weekday or DayReason.MakeUpDay;

    /// <summary>True when a notice still to come may change the day.</summary>
    public bool IsProvisional => Gaps.Count > 0;

    /// <summary>True when both say the same of the same day, sure or not.</summary>
    public bool SaysTheSameAs(DayExplanation other) =>
        Date == other.Date && Reason == other.Reason && Name == other.Name && Notice == other.Notice;

    /// <summary>A Chinese sentence, e.g. 2026-02-14（周六）是工作日：春节调休上班（国办发明电〔2025〕7号）。</summary>
    public override string ToString()
    {
        var why = Reason switch
        {
            DayReason.Weekday => "周一至周五",
            DayReason.MakeUpDay => $"{Name}调休上班",
            DayReason.Weekend => "周末",
            DayReason.NoticedHoliday => $"{Name}放假",
            DayReason.StatutoryHoliday => $"{Name}，法定节假日",
            DayReason.LocalHoliday => $"{Name}，地方假日",
            _ => throw new InvalidOperationException($"The reason {Reason} has no words."),
        };
        var source = Notice.Length > 0 ? $"（{Notice}）" : "";
        var doubt = Mark is SourceMark.Confirmed ? "" : "来源尚待核实。";
        return $"{Weekdays.InWords(Date)}{(IsWorkingDay ? "是" : "不是")}工作日：{why}{source}。{doubt}{string.Concat(Gaps)}";
    }
}
