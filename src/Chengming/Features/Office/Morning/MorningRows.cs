using System.Security.Claims;

namespace Chengming.Features.Office.Morning;

/// <summary>What every source has for one person, the most urgent first. The digest by mail is made from the same rows.</summary>
internal sealed class MorningRows(IEnumerable<IMorningSource> sources)
{
    /// <summary>Most rows of one group; whoever has more is shown the most urgent.</summary>
    public const int MostOfGroup = 50;

    /// <summary>The rows of the three groups. The sources share one database context and run one after the other.</summary>
    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var rows = new List<MorningItem>();
        foreach (var source in sources)
        {
            rows.AddRange(await source.ForAsync(person, cancel));
        }

        return
        [
            .. rows.GroupBy(r => r.Group)
                .OrderBy(g => g.Key)
                .SelectMany(g =>
                    g.OrderBy(r => r.DueOn ?? DateOnly.MaxValue)
                        .ThenBy(r => r.What, StringComparer.Ordinal)
                        .ThenBy(r => r.Whose, StringComparer.Ordinal)
                        .Take(MostOfGroup)
                ),
        ];
    }
}
