namespace Chengming.Law.Requests.Clock;

/// <summary>期限疑点: something that was late or has no basis, and what the clock made of it. Never hidden, never silently mended.</summary>
/// <param name="On">The day.</param>
/// <param name="Words">A Chinese sentence.</param>
/// <param name="Basis">The article, or the convention of the house.</param>
[Term("期限疑点")]
public sealed record ClockRemark(DateOnly On, string Words, string Basis);
