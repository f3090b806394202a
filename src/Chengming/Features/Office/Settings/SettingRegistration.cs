using Chengming.Features.Accounts;

namespace Chengming.Features.Office.Settings;

/// <summary>Words of a setting on its page; every member of a <see cref="SettingGroup"/> has them.</summary>
/// <param name="label">What it sets, with the unit, e.g. 无操作自动退出（分钟）.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string label) : Attribute
{
    /// <summary>What it sets.</summary>
    public string Label { get; } = label;

    /// <summary>What to consider, and where the default comes from.</summary>
    public string Hint { get; init; } = "";

    /// <summary>True for a value that is never shown again, e.g. a password.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A group of settings on the settings page.</summary>
/// <param name="Type">The group's type.</param>
/// <param name="Title">Its title.</param>
/// <param name="Keepers">Who may see and change it.</param>
public sealed record SettingRegistration(Type Type, string Title, Audience Keepers);

internal static class SettingRegistrations
{
    /// <summary>Puts a group of settings on the settings page.</summary>
    public static void AddSettings<T>(this IServiceCollection services, string title, Audience keepers)
        where T : SettingGroup, new() => services.AddSingleton(new SettingRegistration(typeof(T), title, keepers));
}
