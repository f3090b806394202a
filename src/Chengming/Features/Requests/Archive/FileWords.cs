using Chengming.Time;

namespace Chengming.Features.Requests.Archive;

/// <summary>What covers, lists and pages say of a file.</summary>
internal static class FileWords
{
    /// <summary>保管期限, and until when.</summary>
    public static string Retention(CaseFile file) =>
        file.ExpiresOn is { } expires ? $"{file.Retention.Term}，至 {ChinaTime.Date(expires)}" : file.Retention.Term;

    /// <summary>备注 of a line, with the supplement it came with.</summary>
    public static string RemarksOf(FileEntry entry) =>
        entry.Supplement == 0 ? entry.Remarks
        : entry.Remarks.Length == 0 ? $"补充 {entry.Supplement}"
        : $"补充 {entry.Supplement}；{entry.Remarks}";
}
