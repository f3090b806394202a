using System.Linq.Expressions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Counting;

/// <summary>
/// Counts what was first published in a period, with one grouped query. An item counts once, in the month in which it first became public and
/// in the column in which it stands now; a correction is no new item, and what was taken back later was published all the same.
/// </summary>
internal sealed class PublicationCounts(PlatformDb db)
{
    /// <summary>Longest period.</summary>
    public const int MostMonths = 36;

    /// <summary>What was published in a period by an agency, or by it and everything below it.</summary>
    public static IQueryable<DisclosureItem> Published(
        PlatformDb db,
        Agency agency,
        bool withSubtree,
        DateOnly from,
        DateOnly until
    )
    {
        var (begin, end) = (ChinaTime.BeginningOf(from), ChinaTime.BeginningOf(until.AddDays(1)));
        var items = db.Set<DisclosureItem>()
            .AsNoTracking()
            .Where(i => i.FirstPublishedAt >= begin && i.FirstPublishedAt < end);
        return withSubtree
            ? items.Where(i => db.Agencies.Any(a => a.Id == i.AgencyId && a.Path.StartsWith(agency.Path)))
            : items.Where(i => i.AgencyId == agency.Id);
    }

    /// <summary>The figures.</summary>
    public async Task<PublicationFigures> OfAsync(
        Agency agency,
        bool withSubtree,
        DateOnly from,
        DateOnly until,
        CancellationToken cancel
    )
    {
        var months = MonthsOf(from, until);
        var groups = await Published(db, agency, withSubtree, from, until)
            .GroupBy(KeyOf([.. months.Skip(1).Select(m => ChinaTime.BeginningOf(m.From))]))
            .Select(g => new
            {
                g.Key.Column,
                g.Key.Month,
                g.Key.IsWithdrawn,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        return new PublicationFigures(
            [.. groups.Select(g => new CountedItems(PlatformColumns.Of(g.Column), g.Month, g.IsWithdrawn, g.Count))],
            months
        );
    }

    /// <summary>The months of a period, the first and the last cut off at its ends.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly Until)> MonthsOf(DateOnly from, DateOnly until)
    {
        var months = new List<(DateOnly, DateOnly)>();
        for (var begin = from; begin <= until; )
        {
            var next = new DateOnly(begin.Year, begin.Month, 1).AddMonths(1);
            months.Add((begin, next <= until ? next.AddDays(-1) : until));
            begin = next;
        }

        return months;
    }

    /// <summary>
    /// Groups by column, month and whether it was taken back. A month in China begins at another hour than in UTC, in which instants are stored,
    /// so the months are told by their beginnings: the number of beginnings that are not later.
    /// </summary>
    private static Expression<Func<DisclosureItem, GroupKey>> KeyOf(IReadOnlyList<DateTimeOffset> beginnings)
    {
        Expression<Func<DisclosureItem, DateTimeOffset?>> published = i => i.FirstPublishedAt;
        var item = published.Parameters[0];
        Expression month = Expression.Constant(0);
        for (var i = 0; i < beginnings.Count; i++)
        {
            month = Expression.Condition(
                Expression.GreaterThanOrEqual(
                    published.Body,
                    Expression.Constant(beginnings[i], typeof(DateTimeOffset?))
                ),
                Expression.Constant(i + 1),
                month
            );
        }

        return Expression.Lambda<Func<DisclosureItem, GroupKey>>(
            Expression.MemberInit(
                Expression.New(typeof(GroupKey)),
                Expression.Bind(
                    Member(nameof(GroupKey.Column)),
                    Expression.Property(item, nameof(DisclosureItem.Column))
                ),
                Expression.Bind(Member(nameof(GroupKey.Month)), month),
                Expression.Bind(
                    Member(nameof(GroupKey.IsWithdrawn)),
                    Expression.NotEqual(
                        Expression.Property(item, nameof(DisclosureItem.WithdrawnAt)),
                        Expression.Constant(null, typeof(DateTimeOffset?))
                    )
                )
            ),
            item
        );
    }

    private static System.Reflection.PropertyInfo Member(string name) => typeof(GroupKey).GetProperty(name)!;

    private sealed class GroupKey
    {
        public string Column { get; init; } = "";

        public int Month { get; init; }

        public bool IsWithdrawn { get; init; }
    }
}
