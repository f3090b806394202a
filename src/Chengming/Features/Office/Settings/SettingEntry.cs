using Chengming.Data;
using Chengming.Law;

namespace Chengming.Features.Office.Settings;

/// <summary>A group of settings as it was last changed (系统设置). A group that nobody changed has no entry and holds its defaults.</summary>
[Term("系统设置")]
public sealed class SettingEntry(string group, string content) : IVersioned
{
    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Permanent key of the group.</summary>
    public string Group { get; private set; } = group;

    /// <summary>The group's values as JSON.</summary>
    public string Content { get; private set; } = content;

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>Sets other values.</summary>
    public void Change(string content) => Content = content;
}
