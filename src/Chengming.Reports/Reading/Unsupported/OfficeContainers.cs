using Chengming.Reports.Reading.Packages;

namespace Chengming.Reports.Reading.Unsupported;

/// <summary>Names what is in an OLE container or a zip file that no reader reads.</summary>
internal static class OfficeContainers
{
    private const string SaveAsDocx = "请用 Word 或 WPS 打开后另存为 .docx 再试。";
    private const string SaveAsXlsx = "请用 Excel 或 WPS 打开后另存为 .xlsx 再试。";

    /// <summary>The line for an OLE container.</summary>
    public static string MessageForOle(ReadOnlySpan<byte> content, string fileName)
    {
        var names = OleContainer.TopNames(content);
        if (names.Contains("EncryptedPackage") || names.Contains("EncryptionInfo"))
        {
            return "这是加密的 Office 文件；请打开后去掉密码，另存再试。";
        }

        if (names.Contains("WordDocument"))
        {
            return fileName.EndsWith(".wps", StringComparison.OrdinalIgnoreCase)
                ? $"这是 WPS 文字文档（.wps），暂不支持直接读取；{SaveAsDocx}"
                : $"这是旧版 Word 文档（.doc），暂不支持直接读取；{SaveAsDocx}";
        }

        if (names.Contains("PowerPoint Document"))
        {
            return "这是演示文稿（.ppt），不是年度报告；请提供 Word、Excel、网页或带文字的 PDF 文件。";
        }

        if (Array.Exists([".wps", ".wpt"], e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return $"这是 WPS 文字文档（.wps），暂不支持直接读取；{SaveAsDocx}";
        }

        return fileName.EndsWith(".et", StringComparison.OrdinalIgnoreCase)
            ? $"这是 WPS 表格（.et），暂不支持直接读取；{SaveAsXlsx}"
            : $"这是旧版 Office 格式的文件，无法识别其中内容或文件已损坏；{SaveAsDocx}";
    }

    /// <summary>The line for a zip file.</summary>
    public static string MessageForZip(ReadOnlyMemory<byte> content)
    {
        using var package = ZipPackage.TryOpen(content);
        if (package is null)
        {
            return "文件的压缩结构已损坏或不完整，可能没有下载完；请重新下载或另存后再试。";
        }

        if (package.Has("OFD.xml"))
        {
            return "这是 OFD 版式文件，暂不支持直接读取；请用 OFD 阅读器导出为带文字的 PDF，或提供原始的 Word 文件。";
        }

        if (package.Has("ppt/presentation.xml"))
        {
            return "这是演示文稿（.pptx），不是年度报告；请提供 Word、Excel、网页或带文字的 PDF 文件。";
        }

        if (package.Has("xl/workbook.bin"))
        {
            return $"这是 Excel 二进制工作簿（.xlsb），暂不支持直接读取；{SaveAsXlsx}";
        }

        return package.Has("mimetype") && package.Has("content.xml")
            ? $"这是 OpenDocument 文件（.odt、.ods），暂不支持直接读取；{SaveAsDocx}"
            : "这是 ZIP 压缩包，不是报告文件；请先解压，再逐个提供其中的报告文件。";
    }
}
