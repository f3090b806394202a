using Chengming.Actions;

namespace Chengming.Features.Office.Settings;

/// <summary>Settings that belong together, with their defaults. Members are the settings; a page edits each group.</summary>
public abstract record SettingGroup
{
    /// <summary>What is wrong with these values; empty when nothing is.</summary>
    public abstract IEnumerable<Problem> Problems();
}
