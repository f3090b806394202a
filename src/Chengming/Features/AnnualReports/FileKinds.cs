using System.Globalization;

namespace Chengming.Features.AnnualReports;

/// <summary>File formats in words.</summary>
internal static class FileKinds
{
    /// <summary>What people call a format.</summary>
    public static string NameOf(string format) =>
        format switch
        {
            "docx" => "Word 文档",
            "pdf" => "PDF 文档",
            "xlsx" => "Excel 表格",
            "html" => "网页",
            "json" => "数据（JSON）",
            "csv" => "数据表（CSV）",
            _ => format,
        };

    /// <summary>A size for people: 834 B, 12 KB, 1.4 MB.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1024 => $"{bytes} B",
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(bytes / 1024m)} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(bytes / 1048576m, 1)} MB"),
        };
}
