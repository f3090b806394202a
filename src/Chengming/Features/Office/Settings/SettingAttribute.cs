namespace Chengming.Features.Office.Settings;

/// <summary>Words of a setting on its page; every member of a <see cref="SettingGroup"/> has them, and so has every choice of an enumeration.</summary>
/// <param name="label">What it sets, with the unit, e.g. 无操作自动退出（分钟）.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class SettingAttribute(string label) : Attribute
{
    /// <summary>What it sets.</summary>
    public string Label { get; } = label;

    /// <summary>What to consider, and where the default comes from.</summary>
    public string Hint { get; init; } = "";

    /// <summary>True for a value that is never shown again, e.g. a password.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Lines of the box for a long text; a text of one line when not given.</summary>
    public int Lines { get; init; } = 1;
}
