using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>A line of the list of a file (卷内目录), as it was when the file was closed. It names nobody in full.</summary>
/// <param name="Serial">顺序号.</param>
/// <param name="Key">What tells the paper apart within its case, for ever.</param>
/// <param name="Kind">Code of the kind of paper.</param>
/// <param name="Number">文号; empty for none.</param>
/// <param name="Responsible">责任者.</param>
/// <param name="Title">题名.</param>
/// <param name="On">日期.</param>
/// <param name="Pages">Number of its pages then.</param>
/// <param name="Remarks">备注; empty for none.</param>
/// <param name="Supplement">Which supplement it came with; 0 for those of the filing itself.</param>
[Term("卷内目录条目")]
public sealed record FileEntry(
    int Serial,
    string Key,
    string Kind,
    string Number,
    string Responsible,
    string Title,
    DateOnly On,
    int Pages,
    string Remarks,
    int Supplement
)
{
    /// <summary>电子原件 that go with it.</summary>
    public IReadOnlyList<AttachedFile> Attached { get; init; } = [];
}
