using System.Text.Json;
using System.Text.Json.Nodes;
using Chengming.Data.Protection;
using Chengming.Features.Audit;

namespace Chengming.Features.Office.Settings;

/// <summary>How a group stands in its entry: as JSON in which every secret is sealed.</summary>
public sealed class SettingContent
{
    private readonly Lazy<PersonalDataVault>? vault;

    /// <summary>Reads and writes with the keys of the platform, which are opened for the first secret.</summary>
    public SettingContent(Lazy<PersonalDataVault> vault) => this.vault = vault;

    private SettingContent() { }

    /// <summary>For groups without secrets, where the keys are out of reach.</summary>
    internal static SettingContent WithoutSecrets { get; } = new();

    private PersonalDataVault Vault =>
        vault?.Value
        ?? throw new InvalidOperationException("The group has secrets; read it with the keys of the platform.");

    /// <summary>The entry's text.</summary>
    public string Write(SettingGroup group)
    {
        var type = group.GetType();
        var values = (JsonObject)JsonSerializer.SerializeToNode(group, type, AuditDetails.Json)!;
        return Each(type, values, (v, path) => Vault.ProtectSecret(v, path)).ToJsonString(AuditDetails.Json);
    }

    /// <summary>The group in an entry.</summary>
    public SettingGroup Read(Type type, string content) =>
        (SettingGroup)
            Each(type, Parsed(type, content), (v, path) => Vault.RevealSecret(v, path))
                .Deserialize(type, AuditDetails.Json)!;

    /// <summary>The sealed secrets in an entry.</summary>
    internal static IReadOnlyList<string> Ciphers(Type type, string content)
    {
        var found = new List<string>();
        Each(
            type,
            Parsed(type, content),
            (cipher, _) =>
            {
                found.Add(cipher);
                return cipher;
            }
        );
        return found;
    }

    /// <summary>The entry with every secret under the current key, and how many were under an older one.</summary>
    internal (string Content, int Renewed) Reprotect(Type type, string content)
    {
        var renewed = 0;
        var values = Each(
            type,
            Parsed(type, content),
            (cipher, path) =>
            {
                if (Vault.ReprotectSecret(cipher, path) is not { } anew)
                {
                    return cipher;
                }

                renewed++;
                return anew;
            }
        );
        return (values.ToJsonString(AuditDetails.Json), renewed);
    }

    private static JsonObject Parsed(Type type, string content) =>
        JsonNode.Parse(content) as JsonObject
        ?? throw new InvalidDataException($"{type.Name}: no settings in the entry.");

    private static JsonObject Each(Type type, JsonObject values, Func<string, string, string> turn)
    {
        foreach (var member in SettingForm.Of(type).Members.Where(m => m.IsSecret))
        {
            if (values[member.JsonName]?.GetValue<string>() is { Length: > 0 } value)
            {
                values[member.JsonName] = turn(value, member.Path);
            }
        }

        return values;
    }
}
