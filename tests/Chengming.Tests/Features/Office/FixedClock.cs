namespace Chengming.Tests.Features.Office;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>Noon of a day in China.</summary>
    public static FixedClock On(string day) => new(DateTimeOffset.Parse($"{day}T12:00+08:00", null));

    public override DateTimeOffset GetUtcNow() => Now;
}
