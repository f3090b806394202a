using Chengming.Law;

namespace Chengming.Reports.Reading;

/// <summary>A document taken apart into blocks, before anything is known of its meaning.</summary>
/// <param name="FileName">The name it came with.</param>
/// <param name="Format">What it was, e.g. <c>txt</c>, <c>html</c>, <c>docx</c>, <c>xlsx</c>, <c>pdf</c>.</param>
/// <param name="Blocks">Its blocks in reading order.</param>
[Term("源文件")]
public sealed record SourceDocument(string FileName, string Format, IReadOnlyList<Block> Blocks)
{
    /// <summary>A title from the format itself (HTML title or heading element, document properties); null when there is none.</summary>
    public string? DeclaredTitle { get; init; }
}
