using Chengming.Law;
using Chengming.Reports.Reading.Excel;
using Chengming.Reports.Reading.Html;
using Chengming.Reports.Reading.Pdf;
using Chengming.Reports.Reading.Text;
using Chengming.Reports.Reading.Unsupported;
using Chengming.Reports.Reading.Word;

namespace Chengming.Reports.Reading;

/// <summary>All document readers, and the way from a file to its blocks. What a file is, its content says; its name is a hint.</summary>
[Term("文件读取器")]
public static class DocumentReaders
{
    /// <summary>The readers in the order in which they are asked; the last ones take what is merely text.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new PdfReportReader(),
        new WordReportReader(),
        new ExcelReportReader(),
        new UnsupportedFormatReader(),
        new HtmlReportReader(),
        new DelimitedReportReader(),
        new TextReportReader(),
    ];

    /// <summary>Takes a file apart into blocks, at least one.</summary>
    /// <exception cref="UnreadableDocumentException">The file cannot be read; the message is one line that says why and what to do.</exception>
    public static SourceDocument Open(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel = default
    )
    {
        cancel.ThrowIfCancellationRequested();
        if (content.IsEmpty)
        {
            throw new UnreadableDocumentException("文件是空的（0 字节）；请重新下载或另存后再试。");
        }

        if (content.Length > limits.FileBytes)
        {
            throw new UnreadableDocumentException(
                $"文件有 {content.Length >> 20} MB，超过 {limits.FileBytes >> 20} MB 的上限；请只提供报告本身。"
            );
        }

        var reader =
            All.FirstOrDefault(r => r.Recognizes(content, fileName))
            ?? throw new UnreadableDocumentException(
                "无法识别文件格式；请提供 Word、Excel、网页、文本或带文字的 PDF 文件。"
            );
        var document = reader.Read(content, fileName, limits, cancel);
        return document.Blocks.Count > 0
            ? document
            : throw new UnreadableDocumentException(
                "文件中没有可读的文字，可能是空白文件，或内容是图片；请提供带文字的文件。"
            );
    }
}
