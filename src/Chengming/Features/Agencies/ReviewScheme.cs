using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Agencies;

/// <summary>In which steps an agency reviews what it publishes (发布审查方式). The steps themselves belong to publishing.</summary>
/// <param name="Key">Permanent key.</param>
/// <param name="Term">Its name.</param>
/// <param name="About">What it demands, in one sentence.</param>
[Term("发布审查方式")]
public sealed record ReviewScheme(string Key, string Term, string About)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All schemes; the first is the default.</summary>
    public static IReadOnlyList<ReviewScheme> All { get; } = Load();

    private static List<ReviewScheme> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Agencies/review-schemes.json");
        return JsonSerializer.Deserialize<List<ReviewScheme>>(stream, Options) is { Count: > 0 } schemes
            ? schemes
            : throw new InvalidDataException("review-schemes.json names no scheme.");
    }
}
