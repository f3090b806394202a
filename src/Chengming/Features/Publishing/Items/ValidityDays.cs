using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Items;

/// <summary>The days that decide whether a policy document holds (有效性), as they stand with it.</summary>
/// <param name="MadeOn">成文日期: it holds from then on when no other day is written.</param>
/// <param name="InForceFrom">施行日期.</param>
/// <param name="ValidUntil">有效期至.</param>
/// <param name="RepealedOn">废止.</param>
/// <param name="AmendedOn">已修改.</param>
/// <param name="PartlyLapsedOn">部分失效.</param>
/// <param name="DeclaredLapsedOn">宣布失效.</param>
internal sealed record ValidityDays(
    DateOnly? MadeOn,
    DateOnly? InForceFrom,
    DateOnly? ValidUntil,
    DateOnly? RepealedOn,
    DateOnly? AmendedOn,
    DateOnly? PartlyLapsedOn,
    DateOnly? DeclaredLapsedOn
)
{
    /// <summary>The last day of its period: the written one, or the one before a clean-up declares it lapsed.</summary>
    public DateOnly? LastDay =>
        DeclaredLapsedOn?.AddDays(-1) is { } declared && (ValidUntil is not { } written || declared < written)
            ? declared
            : ValidUntil;

    /// <summary>The first day on which it no longer holds, whatever ends it; null while nothing does.</summary>
    public DateOnly? EndsOn => Earliest(LastDay?.AddDays(1), RepealedOn, AmendedOn);

    /// <summary>Its period; null when nothing says when it begins.</summary>
    public ValidityPeriod? Period =>
        (InForceFrom ?? MadeOn) is { } from
            ? new ValidityPeriod(from, LastDay, RepealedOn, AmendedOn, PartlyLapsedOn)
            : null;

    private static DateOnly? Earliest(params DateOnly?[] days) => days.Min();
}
