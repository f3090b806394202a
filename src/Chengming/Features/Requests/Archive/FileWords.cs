using Chengming.Features.Requests.Archive.Papers;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive;

/// <summary>What covers, lists and pages say of a file.</summary>
internal static class FileWords
{
    /// <summary>保管期限, and until when.</summary>
    public static string Retention(CaseFile file) =>
        file.ExpiresOn is { } expires ? $"{file.Retention.Term}，至 {ChinaTime.Date(expires)}" : file.Retention.Term;

    /// <summary>备注 of a line, with the supplement it came with and the originals that go with it.</summary>
    public static string RemarksOf(FileEntry entry) =>
        Remarks(entry.Supplement == 0 ? "" : $"补充 {entry.Supplement}", entry.Attached.Count, entry.Remarks);

    /// <summary>备注 of a paper before the file is closed.</summary>
    public static string RemarksOf(FilePaper paper) => Remarks("", paper.Attachments.Count, paper.Remarks);

    private static string Remarks(string supplement, int attached, string remarks) =>
        string.Join(
            '；',
            new[] { supplement, attached == 0 ? "" : $"附电子原件 {attached} 件", remarks }.Where(r => r.Length > 0)
        );
}
