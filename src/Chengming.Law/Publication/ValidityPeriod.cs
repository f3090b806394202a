namespace Chengming.Law.Publication;

/// <summary>有效期: from when to when a document holds, and what ended or changed it. Which state follows on a day is computed, never typed.</summary>
/// <param name="InForceFrom">施行日期.</param>
/// <param name="ValidUntil">有效期至: the last day it holds; null when it has no end.</param>
/// <param name="RepealedOn">The day from which a decision repeals it.</param>
/// <param name="AmendedOn">The day from which a later version takes its place.</param>
/// <param name="PartlyLapsedOn">The day from which part of it no longer holds.</param>
[Term("有效期")]
public sealed record ValidityPeriod(
    DateOnly InForceFrom,
    DateOnly? ValidUntil = null,
    DateOnly? RepealedOn = null,
    DateOnly? AmendedOn = null,
    DateOnly? PartlyLapsedOn = null
)
{
    /// <summary>The state on a day. What came first stays: a document repealed after it lapsed has lapsed.</summary>
    public Validity On(DateOnly day)
    {
        var (ended, state) = new (DateOnly? From, Validity State)[]
        {
            (ValidUntil?.AddDays(1), Validity.Lapsed),
            (RepealedOn, Validity.Repealed),
            (AmendedOn, Validity.Amended),
        }
            .Where(e => e.From is not null)
            .OrderBy(e => e.From)
            .FirstOrDefault();

        return ended <= day ? state
            : day < InForceFrom ? Validity.NotYetInForce
            : PartlyLapsedOn <= day ? Validity.PartlyLapsed
            : Validity.InForce;
    }

    /// <summary>True when it still holds but will lapse within the months given: to be renewed, or let go knowingly.</summary>
    /// <param name="day">The day.</param>
    /// <param name="months">Months of warning; six is customary (mark L).</param>
    public bool IsAboutToLapse(DateOnly day, int months = 6) =>
        ValidUntil is { } end && On(day).Holds && end <= day.AddMonths(months);
}
