namespace Chengming.Law.Calendar;

/// <summary>A period of natural days or months. When its last day is a rest day, it ends on the first working day after.</summary>
/// <param name="Day0">The day of the event, which is not counted.</param>
/// <param name="EndsOn">Where the days or months themselves end.</param>
/// <param name="DueOn">The last permitted day.</param>
/// <param name="RestDays">The rest days the end was moved over, each with its reason; none when it was not moved.</param>
/// <param name="Gaps">What may still move the end.</param>
[Term("自然日期限")]
[Cites(Instrument.CivilProcedureLaw, article: 85)]
[Cites(Instrument.CivilCode, article: 203)]
public sealed record NaturalPeriod(
    DateOnly Day0,
    DateOnly EndsOn,
    DateOnly DueOn,
    IReadOnlyList<DayExplanation> RestDays,
    IReadOnlyList<CalendarGap> Gaps
)
{
    /// <summary>True when a notice still to come may move the end.</summary>
    public bool IsProvisional => Gaps.Count > 0;
}
