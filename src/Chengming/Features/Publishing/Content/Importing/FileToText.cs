using Chengming.Actions;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Reads a file of any kind as the text of an item; what cannot be read as text is named with what to do.</summary>
internal static class FileToText
{
    /// <summary>The endings of the names of files that can be read, as a browser's file dialog takes them.</summary>
    public const string Accepted = ".docx,.html,.htm,.txt,.pdf";

    /// <summary>The text of a file, or why it cannot be read.</summary>
    /// <param name="kind">What it is by its bytes.</param>
    /// <param name="content">The file.</param>
    /// <param name="field">The field of the form that it came from.</param>
    /// <param name="cancel">Breaks off.</param>
    public static Outcome<ImportedText> Read(
        FileKind kind,
        byte[] content,
        string field = "File",
        CancellationToken cancel = default
    ) =>
        kind.Id switch
        {
            "docx" => WordToText.Read(content, field),
            "html" => HtmlToText.Read(content, field),
            "pdf" => PdfToText.Read(content, field, cancel),
            "txt" => PlainToText.Read(content, field),
            _ => new Problem(field, WhatToDo(kind)),
        };

    /// <summary>True when a text can come from files of this kind.</summary>
    public static bool Reads(FileKind kind) => kind.Id is "docx" or "html" or "pdf" or "txt";

    private static string WhatToDo(FileKind kind) =>
        kind.Id switch
        {
            "doc" or "wps" =>
                $"{kind.Name}是旧格式，读不出正文。请用 Word 或 WPS 打开，“另存为”选 .docx，再选那个文件。",
            "ofd" => "OFD 版式文件读不出正文。请选 Word 原件（.docx）；没有原件的，用阅读器另存为 PDF 再选。",
            "xls" or "xlsx" or "et" or "csv" =>
                "电子表格不能作正文。请先起草，再把它作为附件上传；短的表格可以复制后粘贴到正文里。",
            "zip" => "压缩包不能作正文。请解压后选其中的一个文件。",
            _ when kind.Structure is FileStructure.Picture =>
                "这是图片（扫描件或照片），没有可读的文字。请选 Word 原件；只有纸质件的，先做文字识别（OCR）再粘贴，并逐字核对。",
            _ =>
                $"{kind.Name}读不出正文。请选 Word（.docx）、网页、文本或 PDF 文件；其他文件可以在起草后作为附件上传。",
        };
}
