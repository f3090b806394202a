using Chengming.Data.Reading;
using Chengming.Features.Portal;

namespace Chengming.Features.Agencies.Portal;

/// <summary>The names of all agencies, kept in memory: a few thousand at most in a province, and every list shows some.</summary>
internal sealed class AgencyNames(ReadingSession reading, KeptFacts facts)
{
    /// <summary>The names, with those of some agencies among them even when another process registered them a moment ago.</summary>
    public async Task<IReadOnlyDictionary<Guid, NamedAgency>> GetAsync(
        IEnumerable<Guid> wanted,
        CancellationToken cancel
    )
    {
        var known = await GetAsync(cancel);
        if (wanted.All(known.ContainsKey))
        {
            return known;
        }

        facts.Drop(AgenciesFeature.CacheTag);
        return await GetAsync(cancel);
    }

    /// <summary>The agency with this code; null when none is asked for or there is none.</summary>
    public async Task<NamedAgency?> FindAsync(string? code, CancellationToken cancel) =>
        string.IsNullOrEmpty(code) ? null : (await GetAsync(cancel)).Values.FirstOrDefault(a => a.Code == code);

    public Task<IReadOnlyDictionary<Guid, NamedAgency>> GetAsync(CancellationToken cancel) =>
        facts.GetAsync<IReadOnlyDictionary<Guid, NamedAgency>>(
            nameof(AgencyNames),
            AgenciesFeature.CacheTag,
            () => ReadAsync(cancel)
        );

    private async Task<IReadOnlyDictionary<Guid, NamedAgency>> ReadAsync(CancellationToken cancel)
    {
        var agencies = await reading.ListAsync(
            """SELECT "Id", "Code", "Name", "ShortName", "RegionName", "Path", "PublishesHere" FROM "Agencies" """,
            r => new NamedAgency(
                r.GetGuid(0),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.GetString(4),
                r.GetString(5),
                r.GetBoolean(6)
            ),
            [],
            cancel
        );
        return agencies.ToDictionary(a => a.Id);
    }
}

/// <summary>An agency by name.</summary>
internal sealed record NamedAgency(
    Guid Id,
    string Code,
    string Name,
    string ShortName,
    string RegionName,
    string Path,
    bool PublishesHere
)
{
    /// <summary>True when a word stands in one of its names or in that of its region.</summary>
    public bool IsCalled(string word) =>
        new[] { Name, ShortName, RegionName }.Any(n => n.Contains(word, StringComparison.Ordinal));
}
