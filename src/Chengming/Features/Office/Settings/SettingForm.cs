using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chengming.Actions;
using Chengming.Features.Audit;

namespace Chengming.Features.Office.Settings;

/// <summary>A group of settings as a form: its members in the order in which the type declares them.</summary>
internal sealed class SettingForm
{
    private static readonly ConcurrentDictionary<Type, SettingForm> Known = [];

    private readonly Type type;

    private SettingForm(Type type)
    {
        this.type = type;
        Members =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanWrite)
                .Select(p => new SettingMember(p)),
        ];
    }

    /// <summary>The settings.</summary>
    public IReadOnlyList<SettingMember> Members { get; }

    /// <summary>The form of a group.</summary>
    public static SettingForm Of(Type type) => Known.GetOrAdd(type, t => new SettingForm(t));

    /// <summary>The group's defaults.</summary>
    public SettingGroup Defaults() => (SettingGroup)Activator.CreateInstance(type)!;

    /// <summary>The group after what was typed; problems where something typed is no value.</summary>
    /// <param name="current">The group as it stands.</param>
    /// <param name="typed">What was typed into a field; null for a field that was not sent.</param>
    /// <param name="isCleared">True for a secret that is to be forgotten.</param>
    public (SettingGroup Group, List<Problem> Problems) Filled(
        SettingGroup current,
        Func<string, string?> typed,
        Func<string, bool> isCleared
    )
    {
        var values = (JsonObject)JsonSerializer.SerializeToNode(current, type, AuditDetails.Json)!;
        var problems = new List<Problem>();
        foreach (var member in Members)
        {
            if (member.IsSecret && string.IsNullOrEmpty(typed(member.Name)))
            {
                if (isCleared(member.Name))
                {
                    values[member.JsonName] = "";
                }
            }
            else if (member.TryRead(typed(member.Name) ?? "", out var value))
            {
                values[member.JsonName] = value;
            }
            else
            {
                problems.Add(new Problem(member.Name, member.Mending));
            }
        }

        return ((SettingGroup)values.Deserialize(type, AuditDetails.Json)!, problems);
    }

    /// <summary>What differs between two groups, in words; a secret is named and not shown.</summary>
    public List<SettingChange> Changes(SettingGroup before, SettingGroup after) =>
        [
            .. Members
                .Where(m => m.Text(before) != m.Text(after))
                .Select(m => new SettingChange(m.Label, m.Words(before), m.Words(after))),
        ];
}

/// <summary>A setting that was changed, in words.</summary>
/// <param name="Label">What it sets.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value after.</param>
public sealed record SettingChange(string Label, string Before, string After);
