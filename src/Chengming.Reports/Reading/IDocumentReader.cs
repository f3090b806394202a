using Chengming.Law;

namespace Chengming.Reports.Reading;

/// <summary>Takes one file format apart into blocks.</summary>
[Term("文件读取器")]
public interface IDocumentReader
{
    /// <summary>True when the content (not the name) is of this reader's format.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="fileName">The name it came with; a hint where content alone cannot tell (Markdown, CSV).</param>
    bool Recognizes(ReadOnlyMemory<byte> content, string fileName);

    /// <summary>Takes the file apart.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged, encrypted, empty or beyond the limits.</exception>
    SourceDocument Read(ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, CancellationToken cancel);
}
