using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.CleaningUp;

/// <summary>When a document has to be looked at again (清理周期). Both are house rules; the customs differ from place to place.</summary>
/// <param name="CleanUpYears">Years after which a document in force is examined again; 0 for never.</param>
/// <param name="LapseMonths">Months before its end from which a document is reminded of.</param>
[Term("清理周期")]
public sealed record CleanUpTerms(int CleanUpYears, int LapseMonths)
{
    internal static CleanUpTerms Of(PublishingSettings settings) => new(settings.CleanUpYears, settings.LapseMonths);

    /// <summary>A document that nobody examined since this day is due.</summary>
    public DateOnly ExaminedBefore(DateOnly today) =>
        CleanUpYears == 0 ? DateOnly.MinValue : today.AddYears(-CleanUpYears);

    /// <summary>A document that ends by this day is about to.</summary>
    public DateOnly LapsingBy(DateOnly today) => today.AddMonths(LapseMonths).AddDays(1);

    /// <summary>What is due at a document, in words; null when nothing is.</summary>
    public string? DueOf(PublicItem item, DateOnly today) =>
        item.ValidityOn(today) is not { Holds: true } ? null
        : item.EndsOn is { } end && end <= LapsingBy(today) ? $"{end.AddDays(-1):yyyy-MM-dd} 后不再有效"
        : (item.ExaminedOn ?? item.InForceFrom ?? item.MadeOn) <= ExaminedBefore(today) ? $"满 {CleanUpYears} 年未清理"
        : null;
}
