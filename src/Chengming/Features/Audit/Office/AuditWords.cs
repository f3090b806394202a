using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Audit.Office;

/// <summary>Chinese words for what a record names in code: kinds of things by their term, members of events by <c>event-members.json</c>.</summary>
internal static class AuditWords
{
    private static readonly FrozenDictionary<string, string> Members = Load();

    private static readonly FrozenDictionary<string, string> Kinds = typeof(AuditWords)
        .Assembly.GetTypes()
        .Where(t => !t.IsNested && t.GetCustomAttribute<TermAttribute>() is not null)
        .GroupBy(t => t.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.First().GetCustomAttribute<TermAttribute>()!.Chinese);

    /// <summary>The word for a member of an event, written as in the record; the member itself when there is none.</summary>
    public static string OfMember(string member) => Members.GetValueOrDefault(member, member);

    /// <summary>The term of a kind of thing; its type's name when it has none.</summary>
    public static string OfKind(string kind) => Kinds.GetValueOrDefault(kind, kind);

    internal static bool Knows(string member) => Members.ContainsKey(member);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Audit/Office/event-members.json");
        var words =
            JsonSerializer.Deserialize<Dictionary<string, string>>(stream)
            ?? throw new InvalidDataException("event-members.json is empty.");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
