using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chengming.Data;
using Chengming.Features.Office.Settings;
using Chengming.Features.Portal;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chengming.Features.Audit.Office;

/// <summary>A record in words: names of members, terms for codes, names for identifiers. The record itself is not touched; the page shows it too.</summary>
internal sealed partial class AuditReading(PlatformDb db, Words words)
{
    private Dictionary<string, string> names = [];

    /// <summary>Finds the names of everything that the record names by its identifier, as the audit last called it.</summary>
    public async Task PrepareAsync(AuditRecord record, CancellationToken cancel)
    {
        var ids = Identifier().Matches(record.Details).Select(m => Guid.Parse(m.Value)).Distinct().Take(200).ToList();
        var newest = db
            .AuditRecords.Where(r => r.SubjectId != null && ids.Contains(r.SubjectId.Value))
            .GroupBy(r => r.SubjectId)
            .Select(g => g.Max(r => r.Sequence));
        names = await db
            .AuditRecords.AsNoTracking()
            .Where(r => newest.Contains(r.Sequence))
            .ToDictionaryAsync(r => $"{r.SubjectId}", r => r.SubjectName, StringComparer.OrdinalIgnoreCase, cancel);
    }

    /// <summary>The members of the event with their values.</summary>
    public IEnumerable<AuditLine> Members(AuditRecord record, JsonObject members)
    {
        var type = EventTypes.GetValueOrDefault(record.Act);
        foreach (var (member, value) in members)
        {
            var property = type?.GetProperty(
                member,
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase
            );
            yield return new AuditLine(
                words[AuditWords.OfMember(member)],
                Text(record.Act, member, property?.PropertyType, value)
            );
        }
    }

    /// <summary>A value of a change, as lines; one without a name for a value alone.</summary>
    public IReadOnlyList<AuditLine> Value(AuditedChange change, string? value)
    {
        if (value is null)
        {
            return [];
        }

        var type = db.Model.GetEntityTypes().FirstOrDefault(e => e.ShortName() == change.Kind);
        if (change.Member is { } member)
        {
            return [new("", Text(change.Kind, member, TypeOf(type, member), value))];
        }

        var parts = Named().Matches(value);
        if (parts.Count == 0)
        {
            return [new("", value)];
        }

        return
        [
            .. parts.Select(p =>
            {
                var name = p.Groups["name"].Value;
                return new AuditLine(
                    MemberWords(name),
                    Text(change.Kind, name, TypeOf(type, name), p.Groups["value"].Value)
                );
            }),
        ];
    }

    /// <summary>The words for a member of a thing.</summary>
    public string MemberWords(string member) =>
        string.Join(" · ", AuditWords.OfDataMember(member).Select(word => words[word]));

    private string Text(string owner, string member, Type? type, JsonNode? value) =>
        value switch
        {
            null => "—",
            JsonArray many => many.Count == 0 ? "—" : string.Join('、', many.Select(v => Text(owner, member, type, v))),
            JsonObject { } change when change.ContainsKey("label") =>
                $"{words[Plain(change["label"])]}：{Or(Plain(change["before"]))} → {Or(Plain(change["after"]))}",
            JsonObject other => string.Join(
                '；',
                other.Select(o => $"{words[AuditWords.OfMember(o.Key)]}：{Plain(o.Value)}")
            ),
            _ when value.GetValueKind() is JsonValueKind.True => words["是"],
            _ when value.GetValueKind() is JsonValueKind.False => words["否"],
            _ => Text(owner, member, type, Plain(value)),
        };

    private string Text(string owner, string member, Type? type, string value)
    {
        if (value.Length == 0)
        {
            return "—";
        }

        if (value == SettingMember.Hidden)
        {
            return words[value];
        }

        var plain = ElementOf(type);
        if (plain == typeof(bool) && bool.TryParse(value, out var yes))
        {
            return words[yes ? "是" : "否"];
        }

        if (
            plain == typeof(DateTimeOffset)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var instant)
        )
        {
            return ChinaTime.DateAndTime(instant);
        }

        if (plain is { IsEnum: true } || AuditTerms.HasCodes(owner, member))
        {
            return string.Join(
                '、',
                value
                    .Split('、')
                    .Select(one =>
                        words[
                            (plain is { IsEnum: true } ? AuditTerms.OfState(plain, one) : null)
                                ?? AuditTerms.OfCode(owner, member, one)
                                ?? one
                        ]
                    )
            );
        }

        return Record().Replace(Identifier().Replace(value, m => names.GetValueOrDefault(m.Value, m.Value)), InWords);
    }

    /// <summary>What a value of several parts writes of itself, e.g. <c>AgencyKind { Code = department, Term = 工作部门 }</c>.</summary>
    private string InWords(Match record)
    {
        var parts = Part().Matches(record.Groups["parts"].Value);
        return parts.FirstOrDefault(p => p.Groups["name"].Value == "Term") is { } term
            ? words[term.Groups["value"].Value]
            : string.Join(
                '；',
                parts.Select(p => $"{MemberWords(p.Groups["name"].Value)}：{Or(p.Groups["value"].Value)}")
            );
    }

    private static Type? TypeOf(IReadOnlyEntityType? type, string member)
    {
        IReadOnlyTypeBase? at = type;
        var path = member.Split('.');
        foreach (var part in path.SkipLast(1))
        {
            at = at?.FindComplexProperty(part)?.ComplexType;
        }

        return at?.FindProperty(path[^1])?.ClrType;
    }

    private static Type? ElementOf(Type? type) =>
        type is null ? null
        : Nullable.GetUnderlyingType(type) is { } inner ? inner
        : type.IsGenericType && type.GenericTypeArguments is [var one] ? one
        : type;

    private static string Plain(JsonNode? value) => value is null ? "" : value.ToString();

    private static string Or(string value) => value.Length == 0 ? "—" : value;

    private static Dictionary<string, Type> EventTypes { get; } =
        typeof(AuditedEvent)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(AuditedEvent)))
            .ToDictionary(t => t.Name, StringComparer.Ordinal);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex(
        "(?:^|；)(?<name>[A-Z]\\w*(?:\\.[A-Z]\\w*)?)=(?<value>.*?)(?=；[A-Z]\\w*(?:\\.[A-Z]\\w*)?=|$)",
        RegexOptions.Singleline
    )]
    private static partial Regex Named();

    [GeneratedRegex("\\b[A-Z]\\w+ \\{ (?<parts>[A-Z]\\w* = [^{}]*) \\}")]
    private static partial Regex Record();

    [GeneratedRegex("(?<name>[A-Z]\\w*) = (?<value>.*?)(?=, [A-Z]\\w* = |$)", RegexOptions.Singleline)]
    private static partial Regex Part();
}

/// <summary>A name and a value for people.</summary>
internal sealed record AuditLine(string Name, string Value);
