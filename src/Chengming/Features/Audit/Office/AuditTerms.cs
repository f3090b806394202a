using System.Collections;
using System.Collections.Frozen;
using System.Reflection;

namespace Chengming.Features.Audit.Office;

/// <summary>
/// Terms for the codes and states that a record holds as they stand in the database: <c>code-rows.json</c> names the table of kinds of each member that
/// holds a code, <c>enum-words.json</c> the words of each state.
/// </summary>
internal static class AuditTerms
{
    private static readonly Assembly[] Assemblies = [typeof(AuditTerms).Assembly, typeof(Law.TermAttribute).Assembly];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> States = LoadStates();

    private static readonly FrozenDictionary<string, string> Rows = Read<Dictionary<string, string>>("code-rows")
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> Codes = new(() =>
        Rows.Values.Distinct().ToFrozenDictionary(r => r, TermsIn, StringComparer.Ordinal)
    );

    /// <summary>The term of a state; null for one without.</summary>
    public static string? OfState(Type type, string value) =>
        States.TryGetValue(type.Name, out var words) ? words.GetValueOrDefault(value) : null;

    /// <summary>The term of a code that stands in a member; null when the member holds no code, or another.</summary>
    /// <param name="owner">Type name of the thing or the event.</param>
    /// <param name="member">The member as the record names it.</param>
    /// <param name="value">The code.</param>
    public static string? OfCode(string owner, string member, string value) =>
        Rows.TryGetValue($"{owner}.{member}", out var rows) || Rows.TryGetValue(member, out rows)
            ? Codes.Value[rows].GetValueOrDefault(value)
            : null;

    internal static bool HasCodes(string owner, string member) =>
        Rows.ContainsKey($"{owner}.{member}") || Rows.ContainsKey(member);

    internal static bool KnowsState(Type type) => States.ContainsKey(type.Name);

    internal static IReadOnlyDictionary<string, FrozenDictionary<string, string>> AllCodes => Codes.Value;

    internal static IEnumerable<string> AllStateWords => States.Values.SelectMany(s => s.Values);

    /// <summary>The rows of a table of kinds (<c>Type</c>), or what each of its rows lists (<c>Type/Member</c>).</summary>
    private static FrozenDictionary<string, string> TermsIn(string path)
    {
        var parts = path.Split('/');
        var type =
            Assemblies.Select(a => a.GetType(parts[0])).FirstOrDefault(t => t is not null)
            ?? throw new InvalidDataException($"code-rows.json: there is no {parts[0]}.");
        if (type.IsEnum)
        {
            return States[type.Name];
        }

        var rows = ((IEnumerable)type.GetProperty("All")!.GetValue(null)!).Cast<object>();
        if (parts is [_, var member])
        {
            rows = rows.SelectMany(r => ((IEnumerable)Of(r, member)!).Cast<object>());
        }

        return rows.Select(r =>
                (
                    Code: (string)(Of(r, "Code") ?? Of(r, "Slug") ?? Of(r, "Id"))!,
                    Term: (Of(r, "Term") ?? Of(r, "Name"))!
                )
            )
            .DistinctBy(r => r.Code)
            .ToFrozenDictionary(r => r.Code, r => (string)r.Term, StringComparer.Ordinal);
    }

    private static object? Of(object row, string member) => row.GetType().GetProperty(member)?.GetValue(row);

    private static FrozenDictionary<string, FrozenDictionary<string, string>> LoadStates() =>
        Read<Dictionary<string, Dictionary<string, string>>>("enum-words")
            .ToFrozenDictionary(e => e.Key, e => e.Value.ToFrozenDictionary(StringComparer.Ordinal));

    internal static T Read<T>(string file) => EmbeddedFiles.Json<T>($"Features/Audit/Office/{file}.json");
}
