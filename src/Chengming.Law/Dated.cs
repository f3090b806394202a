namespace Chengming.Law;

/// <summary>A value that changes by amendment: each entry holds from its day on. A day before the first entry is refused.</summary>
[Term("按施行日期取值")]
public sealed class Dated<T>
{
    private readonly (DateOnly From, T Value)[] entries;

    /// <summary>Entries in the order of their days.</summary>
    /// <exception cref="ArgumentException">There is none, or the days do not ascend.</exception>
    public Dated(params (DateOnly From, T Value)[] entries)
    {
        if (entries.Length == 0)
        {
            throw new ArgumentException("A dated value needs at least one entry.", nameof(entries));
        }

        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].From <= entries[i - 1].From)
            {
                throw new ArgumentException("The days of a dated value must ascend.", nameof(entries));
            }
        }

        this.entries = [.. entries];
    }

    /// <summary>The first day for which a value is known.</summary>
    public DateOnly First => entries[0].From;

    /// <summary>The value in force on <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first entry.</exception>
    public T On(DateOnly day)
    {
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].From <= day)
            {
                return entries[i].Value;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(day), day, $"No value is known before {First:yyyy-MM-dd}.");
    }
}
