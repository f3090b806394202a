using Chengming.Features.Agencies.Portal;
using Chengming.Features.Publishing.Columns;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The filter by agency: those that have most in some columns, and the chosen one.</summary>
internal static class AgencyChoices
{
    private const int Most = 30;

    public static async Task<IReadOnlyList<ItemChoice>> AgencyChoicesAsync(
        this AgencyNames names,
        ItemTally tally,
        IReadOnlyList<PlatformColumn> columns,
        Guid? chosen,
        Func<string, string> address,
        CancellationToken cancel
    )
    {
        var most = tally.MostIn(columns, Most);
        var wanted = most.Select(m => m.Agency).Concat(chosen is { } one ? [one] : []).Distinct().ToList();
        var named = await names.GetAsync(cancel);
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

    /// <summary>The agency with this code; null when none is asked for or none publishes here under it.</summary>
    public static async Task<NamedAgency?> AskedAgencyAsync(
        this AgencyNames names,
        string? code,
        CancellationToken cancel
    ) => await names.FindAsync(code, cancel) is { PublishesHere: true } asked ? asked : null;
}
