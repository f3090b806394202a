using Chengming.Data;
using Chengming.Features.Publishing.Columns;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The filter by agency: those that have most in some columns, and the chosen one.</summary>
internal static class AgencyChoices
{
    private const int Most = 30;

    public static async Task<IReadOnlyList<ItemChoice>> AgencyChoicesAsync(
        this PlatformDb db,
        ItemTally tally,
        IReadOnlyList<PlatformColumn> columns,
        Guid? chosen,
        Func<string, string> address,
        CancellationToken cancel
    )
    {
        var most = tally.MostIn(columns, Most);
        var wanted = most.Select(m => m.Agency).Concat(chosen is { } one ? [one] : []).Distinct().ToList();
        var named = await db
            .Agencies.Where(a => wanted.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Code,
                a.Name,
            })
            .ToDictionaryAsync(a => a.Id, cancel);
        return
        [
            .. wanted
                .Where(named.ContainsKey)
                .Select(id => new ItemChoice(
                    named[id].Name,
                    address(named[id].Code),
                    id == chosen,
                    columns.Sum(c => tally.Of(c, id))
                )),
        ];
    }

    /// <summary>The agency with this code; null when none is asked for or there is none.</summary>
    public static async Task<(Guid Id, string Code)?> AskedAgencyAsync(
        this PlatformDb db,
        string? code,
        CancellationToken cancel
    ) =>
        string.IsNullOrEmpty(code) ? null
        : await db
            .Agencies.Where(a => a.Code == code && a.PublishesHere)
            .Select(a => new { a.Id, a.Code })
            .SingleOrDefaultAsync(cancel)
            is { } found
            ? (found.Id, found.Code)
        : null;
}
