using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>How agencies stand with the standard catalogue: three queries, however many agencies and items there are.</summary>
internal sealed class AgencyCatalogues(PlatformDb db, TimeProvider clock)
{
    /// <summary>The catalogue of one agency.</summary>
    public async Task<AgencyCatalogue> OfAsync(Agency agency, CancellationToken cancel) =>
        (await OfAsync([agency], cancel))[agency.Id];

    /// <summary>The catalogues of some agencies.</summary>
    public async Task<IReadOnlyDictionary<Guid, AgencyCatalogue>> OfAsync(
        IReadOnlyList<Agency> agencies,
        CancellationToken cancel
    )
    {
        var ids = agencies.Select(a => a.Id).ToList();
        var marks = await db.Set<CatalogueMark>()
            .AsNoTracking()
            .Where(m => ids.Contains(m.AgencyId))
            .ToListAsync(cancel);
        var counted = await db.Set<PublicItem>()
            .Where(i => ids.Contains(i.AgencyId) && i.Matter != "")
            .GroupBy(i => new
            {
                i.AgencyId,
                i.Matter,
                i.Column,
            })
            .Select(g => new Counted(g.Key.AgencyId, g.Key.Matter, g.Key.Column, g.Count(), g.Max(i => i.PublishedAt)))
            .ToListAsync(cancel);
        var columns = await db.Set<AgencyColumn>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.AgencyId))
            .ToListAsync(cancel);
        var (marksOf, countedOf, columnsOf) = (
            marks.ToLookup(m => m.AgencyId),
            counted.ToLookup(c => c.AgencyId),
            columns.ToLookup(c => c.AgencyId)
        );
        return agencies.ToDictionary(
            a => a.Id,
            a =>
                CatalogueOf(
                    a,
                    marksOf[a.Id].ToDictionary(m => m.Marked),
                    countedOf[a.Id].ToLookup(c => c.Matter),
                    columnsOf[a.Id].ToDictionary(c => c.Column)
                )
        );
    }

    /// <summary>The rule of a column: the agency's own, that which it gave to the column above, or the default.</summary>
    private static UpdateRule RuleOf(string slug, Dictionary<string, AgencyColumn> own)
    {
        var column = PlatformColumns.Of(slug);
        var decided = own.GetValueOrDefault(slug);
        return decided?.UpdatePeriodDays is null && !column.HasUpdateRule
            ? new ColumnPlan(column.Top, own.GetValueOrDefault(column.Top.Slug)).Rule
            : new ColumnPlan(column, decided).Rule;
    }

    private AgencyCatalogue CatalogueOf(
        Agency agency,
        Dictionary<string, CatalogueMark> marks,
        ILookup<string, Counted> counted,
        Dictionary<string, AgencyColumn> columns
    )
    {
        var today = ChinaTime.Today(clock);
        var fields = CatalogueFields
            .All.Select(f => (Mark: marks.GetValueOrDefault(f.Field), Field: f))
            .Select(f => (f.Field, Applies: f.Mark?.Applies ?? f.Field.IsUsualFor(agency), f.Mark))
            .ToList();
        return new AgencyCatalogue(
            [
                .. fields
                    .Where(f => f.Applies)
                    .SelectMany(f => f.Field.Matters)
                    .Where(m => CatalogueFields.IsAtLevelOf(m, agency))
                    .Select(m => StandingOf(m, [.. counted[m.Code]], marks.GetValueOrDefault(m.Code), columns, today)),
            ],
            fields
        );
    }

    private static MatterStanding StandingOf(
        CatalogueMatter matter,
        IReadOnlyList<Counted> counted,
        CatalogueMark? mark,
        Dictionary<string, AgencyColumn> columns,
        DateOnly today
    )
    {
        var newest = counted.MaxBy(c => c.Newest);
        DateOnly? newestOn = newest is null ? null : ChinaTime.Day(newest.Newest);
        return new MatterStanding(
            matter,
            counted.Sum(c => c.Count),
            newestOn,
            newestOn is { } day && matter.Limit.Kind is not PublicationLimitKind.Standing
                ? RuleOf(newest!.Column, columns).FreshUntil(day)
                : null,
            mark,
            today
        );
    }

    private sealed record Counted(Guid AgencyId, string Matter, string Column, int Count, DateTimeOffset Newest);
}
