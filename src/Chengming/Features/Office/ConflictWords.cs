using System.Text.Json;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Office;

/// <summary>What somebody else changed, in the words of a message.</summary>
internal static class ConflictWords
{
    private const int MostChanges = 5;

    public static string Of(AuditRecord record)
    {
        var changes = record.Act == nameof(SettingsChanged) ? SettingChanges(record) : Changes(record);
        if (changes.Count == 0)
        {
            return "";
        }

        var words = changes.Take(MostChanges).Select(c => $"{c.Label}：“{Shown(c.Before)}”改为“{Shown(c.After)}”");
        var more = changes.Count > MostChanges ? $"等 {changes.Count} 处" : "";
        return $"{string.Join("；", words)}{more}。";
    }

    /// <summary>The settings that a record of a change of settings names.</summary>
    public static IReadOnlyList<SettingChange> SettingChanges(AuditRecord record) =>
        AuditDetails.Parse(record.Details).Event["changes"].Deserialize<List<SettingChange>>(AuditDetails.Json) ?? [];

    private static List<SettingChange> Changes(AuditRecord record) =>
        [
            .. AuditDetails
                .Parse(record.Details)
                .Changes.Where(c => c.Member is not null)
                .Select(c => new SettingChange(c.Member!, c.Before ?? "", c.After ?? "")),
        ];

    private static string Shown(string value) => value.Length > 0 ? value : "空";
}
