namespace Chengming.Features.Office.Settings.Pages;

/// <summary>The groups of settings that the person keeps.</summary>
internal sealed class SettingsModel(IEnumerable<SettingRegistration> groups) : OfficePage
{
    public IReadOnlyList<SettingRegistration> Groups =>
        [.. groups.Where(g => g.Keepers.Admits(User)).OrderBy(g => g.Title, StringComparer.Ordinal)];
}
