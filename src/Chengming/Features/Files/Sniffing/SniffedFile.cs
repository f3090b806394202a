using Chengming.Law;

namespace Chengming.Features.Files.Sniffing;

/// <summary>What a file is, and why it cannot be taken.</summary>
/// <param name="Kind">What it is by its bytes; null when that is unknown.</param>
/// <param name="Problems">What stands against it, worst first; none when it can be taken.</param>
[Term("文件识别结果")]
public sealed record SniffedFile(FileKind? Kind, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>True when it can be taken.</summary>
    public bool IsAccepted => Kind is not null && Problems.Count == 0;
}
