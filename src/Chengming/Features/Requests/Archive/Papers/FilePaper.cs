using Chengming.Law;
using Chengming.Pdf.Writing;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>A paper of a case for its file (卷内文件). What stands here names nobody in full; what the paper says does, and is set only when it is taken.</summary>
/// <param name="Key">What tells it apart within its case, for ever.</param>
/// <param name="Kind">Code of its kind, which gives its place.</param>
/// <param name="Title">题名.</param>
/// <param name="On">日期.</param>
/// <param name="Responsible">责任者.</param>
/// <param name="Compose">Sets it, beginning with its heading.</param>
[Term("卷内文件")]
internal sealed record FilePaper(
    string Key,
    string Kind,
    string Title,
    DateOnly On,
    string Responsible,
    Action<PdfComposer> Compose
)
{
    /// <summary>文号; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>备注; empty for none.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>电子原件 that go with it.</summary>
    public IReadOnlyList<FileAttachment> Attachments { get; init; } = [];
}
