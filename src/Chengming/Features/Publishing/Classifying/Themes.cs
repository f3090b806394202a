using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Publishing.Classifying;

/// <summary>主题分类 of the State Council's document library, from <c>themes.json</c>: a first and a second level.</summary>
[Term("主题分类")]
public static class Themes
{
    /// <summary>The first level with what stands below it.</summary>
    public static IReadOnlyList<ThemeGroup> All { get; } = Load();

    private static readonly HashSet<string> Known = [.. All.SelectMany(g => g.Themes)];

    /// <summary>True for a theme as it is written, e.g. <c>综合政务\应急管理</c>.</summary>
    public static bool Contains(string theme) => Known.Contains(theme);

    private static List<ThemeGroup> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Publishing/Classifying/themes.json");
        return JsonSerializer.Deserialize<List<ThemeGroup>>(stream, JsonSerializerOptions.Web) is { Count: > 0 } groups
            ? groups
            : throw new InvalidDataException("themes.json is empty.");
    }
}

/// <summary>A first-level theme (一级主题).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Below">The names of the second level; none when it has none.</param>
[Term("一级主题")]
public sealed record ThemeGroup(string Name, IReadOnlyList<string> Below)
{
    /// <summary>The themes as they are written.</summary>
    public IEnumerable<string> Themes => Below.Count == 0 ? [Name] : Below.Select(b => $"{Name}\\{b}");
}
