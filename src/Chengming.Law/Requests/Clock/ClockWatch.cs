namespace Chengming.Law.Requests.Clock;

/// <summary>期限提醒: a last day that somebody has to keep now.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DueOn">The last permitted day.</param>
/// <param name="Basis">The article, or the convention of the house.</param>
/// <param name="Words">A Chinese sentence: who has to do what, and what follows if not.</param>
/// <param name="IsProvisional">True when a holiday notice still to come may move it.</param>
/// <param name="Key">The consultation, for its answer; else null.</param>
[Term("期限提醒")]
public sealed record ClockWatch(
    ClockWatchKind Kind,
    DateOnly DueOn,
    string Basis,
    string Words,
    bool IsProvisional,
    string? Key = null
);
