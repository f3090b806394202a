using Chengming.Data.Reading;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Portal;

/// <summary>What every page of the portal says of the site, kept in memory.</summary>
internal sealed class SiteIdentity(ReadingSession reading, SettingContent content, KeptFacts facts)
{
    public Task<SiteSettings> GetAsync(CancellationToken cancel) =>
        facts.GetAsync(nameof(SiteIdentity), ChangeSettings.CacheTagOf(typeof(SiteSettings)), () => ReadAsync(cancel));

    private async Task<SiteSettings> ReadAsync(CancellationToken cancel)
    {
        var entry = await reading.FirstAsync(
            """SELECT "Content" FROM "Settings" WHERE "Group" = $1""",
            r => r.GetString(0),
            [nameof(SiteSettings)],
            cancel
        );
        return entry is null ? new SiteSettings() : (SiteSettings)content.Read(typeof(SiteSettings), entry);
    }
}
