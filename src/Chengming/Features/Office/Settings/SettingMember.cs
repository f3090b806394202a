using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Chengming.Features.Audit;

namespace Chengming.Features.Office.Settings;

/// <summary>One setting: how its page asks for it, and how what was typed becomes a value.</summary>
internal sealed class SettingMember
{
    /// <summary>What stands instead of a secret.</summary>
    public const string Hidden = "（不显示）";

    private readonly PropertyInfo property;
    private readonly SettingAttribute words;
    private readonly Type type;

    public SettingMember(PropertyInfo property)
    {
        this.property = property;
        type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        words =
            property.GetCustomAttribute<SettingAttribute>()
            ?? throw new InvalidOperationException($"{Path}: a setting without words.");
        Choices = type.IsEnum
            ? [.. Enum.GetNames(type).Select(n => new KeyValuePair<string, string>(n, ChoiceWords(n)))]
            : [];
        Kind = KindOf();
    }

    /// <summary>Name of the field in the form.</summary>
    public string Name => property.Name;

    /// <summary>Group and member; what a sealed secret is bound to.</summary>
    public string Path => $"{property.DeclaringType!.Name}.{property.Name}";

    public string Label => words.Label;

    public string Hint => words.Hint;

    public bool IsSecret => words.IsSecret;

    public int Lines => Math.Max(words.Lines, IsList ? 4 : 1);

    /// <summary>The kind of the field.</summary>
    public string Kind { get; }

    /// <summary>The choices of an enumeration with their words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; }

    /// <summary>Name of the member in the entry.</summary>
    public string JsonName => AuditDetails.Json.PropertyNamingPolicy!.ConvertName(property.Name);

    private bool IsList => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable<string>));

    private bool IsNullable => Nullable.GetUnderlyingType(property.PropertyType) is not null;

    /// <summary>The value as it stands in the form.</summary>
    public string Text(SettingGroup group) =>
        property.GetValue(group) switch
        {
            null => "",
            bool yes => yes ? "true" : "false",
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            string text => text,
            IEnumerable<string> many => string.Join('\n', many),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    /// <summary>The value as a person reads it.</summary>
    public string Words(SettingGroup group)
    {
        var text = Text(group);
        return IsSecret && text.Length > 0 ? Hidden
            : type == typeof(bool) ? (text == "true" ? "是" : "否")
            : type.IsEnum ? Choices.Single(c => c.Key == text).Value
            : IsList ? text.Replace("\n", "、", StringComparison.Ordinal)
            : text;
    }

    /// <summary>Reads what was typed; false when it is no such value.</summary>
    public bool TryRead(string typed, out JsonNode? value)
    {
        value = null;
        var trimmed = typed.Trim();
        if (IsList)
        {
            var lines = typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            value = new JsonArray([.. lines.Select(l => (JsonNode?)JsonValue.Create(l))]);
            return true;
        }

        if (type == typeof(string))
        {
            value = IsSecret ? typed : typed.ReplaceLineEndings("\n").Trim();
            return true;
        }

        if (trimmed.Length == 0 && IsNullable)
        {
            return true;
        }

        value = Parse(trimmed);
        return value is not null;
    }

    /// <summary>What to say when it is no such value.</summary>
    public string Mending =>
        Kind switch
        {
            "number" => $"“{Label}”请填写数字。",
            "time" => $"“{Label}”请填写时间，例如 08:30。",
            _ => $"请为“{Label}”选择一项。",
        };

    private JsonNode? Parse(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(bool))
        {
            return text == "true";
        }

        if (type == typeof(int) || type == typeof(long))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null;
        }

        if (type == typeof(decimal))
        {
            return decimal.TryParse(text, NumberStyles.Number, culture, out var figure) ? figure : null;
        }

        if (type == typeof(TimeOnly))
        {
            return TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], culture, DateTimeStyles.None, out var time)
                ? time.ToString("HH:mm:ss", culture)
                : null;
        }

        return Choices.Any(c => c.Key == text) ? text : null;
    }

    private string KindOf()
    {
        if (IsSecret)
        {
            return type == typeof(string)
                ? "password"
                : throw new InvalidOperationException($"{Path}: only a text can be secret.");
        }

        return type == typeof(bool) ? "checkbox"
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "number"
            : type == typeof(TimeOnly) ? "time"
            : type.IsEnum ? (Choices.Count <= 4 ? "radio" : "select")
            : IsList || (type == typeof(string) && words.Lines > 1) ? "textarea"
            : type == typeof(string) ? "text"
            : throw new InvalidOperationException($"{Path}: no form can show a {type.Name}.");
    }

    private string ChoiceWords(string name) =>
        type.GetField(name)!.GetCustomAttribute<SettingAttribute>()?.Label
        ?? throw new InvalidOperationException($"{type.Name}.{name}: a choice without words.");
}
