namespace Chengming.Law.Calendar;

/// <summary>Days that do not count towards a period: after <see cref="From"/>, up to and with <see cref="To"/>.</summary>
/// <remarks>Several are a union; a day that lies in two is left out once.</remarks>
[Term("不计入期限的时段")]
public sealed record PausedPeriod
{
    /// <summary>A pause that begins the day after <paramref name="from"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public PausedPeriod(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The day on which the pause was caused; it still counts.</summary>
    public DateOnly From { get; }

    /// <summary>The last day that does not count.</summary>
    public DateOnly To { get; }

    /// <summary>True when the day does not count.</summary>
    public bool Contains(DateOnly day) => From < day && day <= To;
}
