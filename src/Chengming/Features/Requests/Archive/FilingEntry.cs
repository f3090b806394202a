using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>What is entered when a file is closed (归档登记).</summary>
/// <param name="Serial">案卷号.</param>
/// <param name="Number">档号.</param>
/// <param name="Title">案卷题名.</param>
/// <param name="On">归档日期.</param>
/// <param name="Retention">保管期限.</param>
/// <param name="ExpiresOn">保管期限届满之日; null for ever.</param>
/// <param name="HandoverDueOn">移交期限.</param>
/// <param name="Entries">卷内目录.</param>
/// <param name="Remarks">备考: what is missing, and why; empty for nothing.</param>
[Term("归档登记")]
internal sealed record FilingEntry(
    int Serial,
    string Number,
    string Title,
    DateOnly On,
    RetentionClass Retention,
    DateOnly? ExpiresOn,
    DateOnly HandoverDueOn,
    IReadOnlyList<FileEntry> Entries,
    string Remarks
);

/// <summary>What is entered when papers are added to a file (补充归档登记).</summary>
/// <param name="On">The day.</param>
/// <param name="Entries">The papers that are added.</param>
/// <param name="Retention">The class that the case has now.</param>
/// <param name="ExpiresOn">Until when; null for ever.</param>
/// <param name="Remarks">备考; empty for nothing.</param>
[Term("补充归档登记")]
internal sealed record SupplementEntry(
    DateOnly On,
    IReadOnlyList<FileEntry> Entries,
    RetentionClass Retention,
    DateOnly? ExpiresOn,
    string Remarks
);
