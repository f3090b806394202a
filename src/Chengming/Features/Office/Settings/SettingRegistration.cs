using Chengming.Features.Accounts;

namespace Chengming.Features.Office.Settings;

/// <summary>A group of settings on the settings page.</summary>
/// <param name="Type">The group's type.</param>
/// <param name="Title">Its title.</param>
/// <param name="Keepers">Who may see and change it.</param>
public sealed record SettingRegistration(Type Type, string Title, Audience Keepers)
{
    /// <summary>Where the group is changed.</summary>
    public string Address => $"{SettingRegistrations.Address}/{Type.Name}";

    /// <summary>What its settings are called.</summary>
    internal IEnumerable<string> Labels => SettingForm.Of(Type).Members.Select(m => m.Label);
}

internal static class SettingRegistrations
{
    /// <summary>The page that lists the groups.</summary>
    public const string Address = "/office/settings";

    /// <summary>Puts a group of settings on the settings page.</summary>
    public static void AddSettings<T>(this IServiceCollection services, string title, Audience keepers)
        where T : SettingGroup, new()
    {
        // A member that no form can show is found now and not by the first person who opens the page.
        _ = SettingForm.Of(typeof(T));
        services.AddSingleton(new SettingRegistration(typeof(T), title, keepers));
    }

    /// <summary>Everybody who keeps some group.</summary>
    public static Audience Keepers(this IEnumerable<SettingRegistration> groups) =>
        new("setting-keepers", [.. groups.SelectMany(g => g.Keepers.Roles).Distinct()]);
}
