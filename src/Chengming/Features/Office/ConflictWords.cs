using Chengming.Features.Audit;

namespace Chengming.Features.Office;

/// <summary>What somebody else changed, in the words of a message.</summary>
internal static class ConflictWords
{
    private const int MostChanges = 5;

    public static string Of(AuditRecord record)
    {
        var changes = AuditDetails.Parse(record.Details).Changes.Where(c => c.Member is not null).ToList();
        if (changes.Count == 0)
        {
            return "";
        }

        var words = changes.Take(MostChanges).Select(c => $"{c.Member}：“{c.Before ?? "空"}”改为“{c.After ?? "空"}”");
        var more = changes.Count > MostChanges ? $"等 {changes.Count} 处" : "";
        return $"{string.Join("；", words)}{more}。";
    }
}
