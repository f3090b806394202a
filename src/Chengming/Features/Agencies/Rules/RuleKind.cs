using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Features.Agencies.Rules;

/// <summary>What a rule about disclosure is about (公开制度类别).</summary>
/// <param name="Key">Permanent key.</param>
/// <param name="Term">Its name.</param>
/// <param name="Basis">The article that asks for such a rule.</param>
/// <param name="Expected">True when every agency is expected to have one.</param>
[Term("公开制度类别")]
public sealed record RuleKind(string Key, string Term, string Basis, bool Expected)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All kinds in their order.</summary>
    public static IReadOnlyList<RuleKind> All { get; } = Load();

    /// <summary>The kind with this key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static RuleKind WithKey(string key) =>
        All.FirstOrDefault(k => k.Key == key)
        ?? throw new ArgumentOutOfRangeException(nameof(key), key, "No such kind of rule.");

    private static List<RuleKind> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Agencies/Rules/rule-kinds.json");
        return JsonSerializer.Deserialize<List<RuleKind>>(stream, Options) is { Count: > 0 } kinds
            ? kinds
            : throw new InvalidDataException("rule-kinds.json is empty.");
    }
}
