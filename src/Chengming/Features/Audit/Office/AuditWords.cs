using System.Collections.Frozen;
using System.Reflection;
using Chengming.Law;

namespace Chengming.Features.Audit.Office;

/// <summary>
/// Chinese words for what a record names in code: kinds of things by their term, members of events by <c>event-members.json</c>, members of data by
/// <c>data-members.json</c>. English readers get them from <c>en.json</c>; a test finds every one that is missing.
/// </summary>
internal static class AuditWords
{
    private static readonly FrozenDictionary<string, string> EventMembers = Load("event-members");

    private static readonly FrozenDictionary<string, string> DataMembers = Load("data-members");

    private static readonly FrozenDictionary<string, string> Kinds = typeof(AuditWords)
        .Assembly.GetTypes()
        .Where(t => !t.IsNested && t.GetCustomAttribute<TermAttribute>() is not null)
        .GroupBy(t => t.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.First().GetCustomAttribute<TermAttribute>()!.Chinese);

    /// <summary>The word for a member of an event, written as in the record; the member itself when there is none.</summary>
    public static string OfMember(string member) => EventMembers.GetValueOrDefault(member, member);

    /// <summary>The words for a member of a thing, one for each part of its name; a part without a word stands for itself.</summary>
    public static IReadOnlyList<string> OfDataMember(string member) =>
        [.. member.Split('.').Select(part => DataMembers.GetValueOrDefault(part, part))];

    /// <summary>The term of a kind of thing; its type's name when it has none.</summary>
    public static string OfKind(string kind) => Kinds.GetValueOrDefault(kind, kind);

    internal static bool Knows(string member) => EventMembers.ContainsKey(member);

    internal static bool KnowsData(string part) => DataMembers.ContainsKey(part);

    /// <summary>Every word that is read from the two files.</summary>
    internal static IEnumerable<string> AllOfMembers => [.. EventMembers.Values, .. DataMembers.Values];

    private static FrozenDictionary<string, string> Load(string file) =>
        AuditTerms.Read<Dictionary<string, string>>(file).ToFrozenDictionary(StringComparer.Ordinal);
}
