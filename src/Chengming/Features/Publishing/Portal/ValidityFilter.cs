using System.Linq.Expressions;
using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A choice of the policy library by validity: in force, ended, not yet in force.</summary>
internal sealed record ValidityFilter
{
    public static readonly ValidityFilter InForce = new(
        "in-force",
        day => i => (i.InForceFrom ?? i.MadeOn) <= day && (i.EndsOn == null || i.EndsOn > day)
    );

    public static readonly ValidityFilter Ended = new("ended", day => i => i.EndsOn <= day);

    public static readonly ValidityFilter NotYet = new(
        "not-yet",
        day => i => (i.InForceFrom ?? i.MadeOn) > day && (i.EndsOn == null || i.EndsOn > day)
    );

    private ValidityFilter(string code, Func<DateOnly, Expression<Func<PublicItem, bool>>> on) =>
        (Code, On) = (code, on);

    public static IReadOnlyList<ValidityFilter> All { get; } = [InForce, Ended, NotYet];

    public string Code { get; }

    /// <summary>The items that are so on a day; the same that <see cref="PublicItem.ValidityOn"/> says of one.</summary>
    public Func<DateOnly, Expression<Func<PublicItem, bool>>> On { get; }

    public static ValidityFilter? Find(string? code) => All.FirstOrDefault(v => v.Code == code);
}
