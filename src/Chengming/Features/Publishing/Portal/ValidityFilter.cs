using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A choice of the policy library by validity: in force, ended, not yet in force.</summary>
internal sealed record ValidityFilter
{
    public static readonly ValidityFilter InForce = new(
        "in-force",
        day => $"""coalesce(i."InForceFrom", i."MadeOn") <= {day} AND (i."EndsOn" IS NULL OR i."EndsOn" > {day})"""
    );

    public static readonly ValidityFilter Ended = new("ended", day => $"""i."EndsOn" <= {day}""");

    public static readonly ValidityFilter NotYet = new(
        "not-yet",
        day => $"""coalesce(i."InForceFrom", i."MadeOn") > {day} AND (i."EndsOn" IS NULL OR i."EndsOn" > {day})"""
    );

    private ValidityFilter(string code, Func<string, string> on) => (Code, On) = (code, on);

    public static IReadOnlyList<ValidityFilter> All { get; } = [InForce, Ended, NotYet];

    public string Code { get; }

    /// <summary>The condition of the items <c>i</c> that are so on a day, which the statement names so; the same that <see cref="PublicItem.ValidityOn"/> says of one.</summary>
    public Func<string, string> On { get; }

    public static ValidityFilter? Find(string? code) => All.FirstOrDefault(v => v.Code == code);
}
