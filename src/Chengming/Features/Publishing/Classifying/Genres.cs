using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Publishing.Classifying;

/// <summary>体裁分类, from <c>genres.json</c>: the kinds of official documents, and what else is published.</summary>
[Term("体裁分类")]
public static class Genres
{
    /// <summary>All genres in their order.</summary>
    public static IReadOnlyList<string> All { get; } = Load();

    private static List<string> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Publishing/Classifying/genres.json");
        return JsonSerializer.Deserialize<List<string>>(stream) is { Count: > 0 } genres
            ? genres
            : throw new InvalidDataException("genres.json is empty.");
    }
}
