namespace Chengming.Law.Calendar;

/// <summary>A fault in calendar data that a person can mend.</summary>
/// <param name="Line">The line of the file, from 1; null when no single line is at fault.</param>
/// <param name="Message">What is wrong, a Chinese sentence without its full stop.</param>
/// <param name="Mend">What to do, likewise.</param>
[Term("日历数据问题")]
public sealed record CalendarProblem(int? Line, string Message, string Mend)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{(Line is { } line ? $"第 {line} 行：" : "")}{Message}。{Mend}。";
}

/// <summary>Calendar data that must not be used: what was stored or shipped breaks its own rules.</summary>
/// <param name="source">The file or other source of the data.</param>
/// <param name="problems">Everything that is wrong.</param>
public sealed class InvalidCalendarException(string source, IReadOnlyList<CalendarProblem> problems)
    : Exception($"{source}: {string.Join(' ', problems)}")
{
    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<CalendarProblem> Problems { get; } = problems;
}
