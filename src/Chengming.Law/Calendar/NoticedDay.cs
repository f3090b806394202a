namespace Chengming.Law.Calendar;

/// <summary>What a notice makes of a day.</summary>
[Term("放假安排类别")]
public enum NoticedDayKind
{
    /// <summary>放假: off, weekends inside a span included.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday that is worked.</summary>
    MakeUp,

    /// <summary>恢复常规: takes back what an earlier notice, or a slip, had made of the day.</summary>
    Regular,
}

/// <summary>A day named in a holiday notice of the State Council's general office (国务院办公厅放假安排通知).</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off, worked, or as its weekday says again.</param>
/// <param name="Name">The holiday, e.g. 国庆节、中秋节.</param>
/// <param name="Notice">The number of the notice, e.g. 国办发明电〔2025〕7号.</param>
[Term("放假安排日期")]
public sealed record NoticedDay(DateOnly Date, NoticedDayKind Kind, string Name, string Notice);

/// <summary>How sure a fact is. Only what is confirmed may stand without a setting.</summary>
[Term("来源可靠程度")]
public enum SourceMark
{
    /// <summary>Read in the notice itself, or in two sources.</summary>
    Confirmed,

    /// <summary>Read in one source only.</summary>
    OneSource,

    /// <summary>General knowledge, not held against a text.</summary>
    GeneralKnowledge,

    /// <summary>Practice of some places; others do it differently.</summary>
    LocalPractice,

    /// <summary>The law is silent: a convention of the house.</summary>
    Convention,
}

/// <summary>A day off that a local government sets for a festival of its minorities.</summary>
/// <param name="Region">The region by its code or the code's beginning (GB/T 2260), e.g. 64.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Off, or taken back; local make-up days are not known to the law.</param>
/// <param name="Name">The festival.</param>
/// <param name="Notice">The number of the local notice; empty when it is not known.</param>
/// <param name="Mark">How sure the day is.</param>
[Term("地方假日")]
[Cites(Instrument.HolidayMeasures, article: 4)]
public sealed record LocalHoliday(
    string Region,
    DateOnly Date,
    NoticedDayKind Kind,
    string Name,
    string Notice,
    SourceMark Mark
);

/// <summary>A year whose notice gives more or fewer days off than the law: an extended or an extra holiday.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">Days more than the statutory ones; negative when fewer.</param>
/// <param name="Notice">The notice that says so.</param>
[Term("放假天数差异")]
public sealed record DeclaredDifference(int Year, int Days, string Notice);

/// <summary>A region of provincial level.</summary>
/// <param name="Code">The first two digits of its code (GB/T 2260).</param>
/// <param name="Name">Its name.</param>
/// <param name="Festivals">Festivals for which it is known to set days off; empty when none is known.</param>
/// <param name="Mark">How sure that is.</param>
[Term("省级行政区划")]
public sealed record CalendarRegion(string Code, string Name, string Festivals, SourceMark Mark);
