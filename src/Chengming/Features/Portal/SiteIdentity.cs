using Chengming.Features.Office.Settings;

namespace Chengming.Features.Portal;

/// <summary>What every page of the portal says of the site, kept in memory.</summary>
internal sealed class SiteIdentity(Lazy<PlatformSettings> settings, KeptFacts facts)
{
    public Task<SiteSettings> GetAsync(CancellationToken cancel) =>
        facts.GetAsync(
            nameof(SiteIdentity),
            ChangeSettings.CacheTagOf(typeof(SiteSettings)),
            () => settings.Value.GetAsync<SiteSettings>(cancel)
        );
}
