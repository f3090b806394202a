using Chengming.Law;

namespace Chengming.Reports.Reading.Unsupported;

/// <summary>A format that is recognised but not read.</summary>
/// <param name="Name">What it is, in Chinese.</param>
/// <param name="Advice">What to do, in Chinese.</param>
/// <param name="Matches">True when the bytes are of this format.</param>
[Term("可识别的格式")]
internal sealed record KnownFormat(string Name, string Advice, KnownFormat.Recognizer Matches)
{
    private const string AsPictures = "图片中的文字不能读取；请提供原始的 Word、Excel、网页或带文字的 PDF 文件。";
    private const string Unpack = "请先解压，再逐个提供其中的报告文件。";
    private const string SaveAsDocx = "请用 Word 或 WPS 打开后另存为 .docx 再试。";
    private const string NotADocument = "请确认选对了文件。";

    /// <summary>The formats known by their first bytes, in the order in which they are tried.</summary>
    public static IReadOnlyList<KnownFormat> BySignature { get; } =
    [
        new("RTF 文档", SaveAsDocx, static b => b.StartsWith("{\\rtf"u8)),
        new(
            "单个文件网页（MHTML）",
            "请用浏览器打开后另存为网页（.html），或用 Word 打开后另存为 .docx 再试。",
            IsMhtml
        ),
        new(
            "Word 2003 XML 文档",
            SaveAsDocx,
            static b =>
                HasEarly(b, "schemas.microsoft.com/office/word/2003"u8) && b.TrimStart(Blank).StartsWith("<?xml"u8)
        ),
        new(
            "Word XML 文档",
            SaveAsDocx,
            static b =>
                HasEarly(b, "schemas.microsoft.com/office/2006/xmlPackage"u8)
                && b.TrimStart(Blank).StartsWith("<?xml"u8)
        ),
        new(
            "Excel 2003 XML 表格",
            "请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
            static b =>
                HasEarly(b, "urn:schemas-microsoft-com:office:spreadsheet"u8)
                && b.TrimStart(Blank).StartsWith("<?xml"u8)
        ),
        new("PNG 图片", AsPictures, static b => b.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])),
        new("JPEG 图片", AsPictures, static b => b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        new("TIFF 图片", AsPictures, static b => b.StartsWith("II*\0"u8) || b.StartsWith("MM\0*"u8)),
        new("GIF 图片", AsPictures, static b => b.StartsWith("GIF87a"u8) || b.StartsWith("GIF89a"u8)),
        new(
            "BMP 图片",
            AsPictures,
            static b => b.StartsWith("BM"u8) && b.Length > 14 && b[6..10].IndexOfAnyExcept((byte)0) < 0
        ),
        new(
            "WebP 图片",
            AsPictures,
            static b => b.Length > 12 && b.StartsWith("RIFF"u8) && b[8..12].SequenceEqual("WEBP"u8)
        ),
        new(
            "HEIF 图片",
            AsPictures,
            static b => b.Length > 12 && (b[4..12].SequenceEqual("ftypheic"u8) || b[4..12].SequenceEqual("ftypmif1"u8))
        ),
        new("RAR 压缩包", Unpack, static b => b.StartsWith("Rar!\x1A\x07"u8)),
        new("7z 压缩包", Unpack, static b => b.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
        new("GZ 压缩包", Unpack, static b => b.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08])),
        new("BZ2 压缩包", Unpack, static b => b.StartsWith("BZh"u8) && b.Length > 4 && b[4] == 0x31),
        new("XZ 压缩包", Unpack, static b => b.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])),
        new("TAR 压缩包", Unpack, static b => b.Length > 262 && b[257..262].SequenceEqual("ustar"u8)),
        new("CAJ 文档", "请用 CAJ 阅读器导出为带文字的 PDF 再试。", static b => b.StartsWith("CAJ\0"u8)),
        new(
            "书生 SEP 或 GD 文档",
            "请用原软件导出为带文字的 PDF 再试。",
            static b => b.StartsWith("SEP"u8) && b.Contains((byte)0)
        ),
        new("Windows 可执行文件", NotADocument, static b => b.StartsWith("MZ"u8) && b.Contains((byte)0)),
        new("Linux 可执行文件", NotADocument, static b => b.StartsWith("\x7F\x45LF"u8)),
        new(
            "音频或视频文件",
            NotADocument,
            static b => b.StartsWith("ID3"u8) || (b.Length > 12 && b[4..8].SequenceEqual("ftyp"u8))
        ),
        new("SQLite 数据库", NotADocument, static b => b.StartsWith("SQLite format 3\0"u8)),
    ];

    private static ReadOnlySpan<byte> Blank => [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0D, 0x0A];

    /// <summary>The one line an officer sees.</summary>
    public string Message => $"这是{Name}，暂不支持直接读取；{Advice}";

    /// <summary>Looks at the bytes of a file.</summary>
    public delegate bool Recognizer(ReadOnlySpan<byte> content);

    private static bool HasEarly(ReadOnlySpan<byte> content, ReadOnlySpan<byte> mark) =>
        content[..Math.Min(content.Length, 4096)].IndexOf(mark) >= 0;

    private static bool IsMhtml(ReadOnlySpan<byte> content)
    {
        var opening = content[..Math.Min(content.Length, 1024)].TrimStart(Blank);
        return (
                opening.StartsWith("MIME-Version:"u8)
                || opening.StartsWith("From:"u8)
                || opening.StartsWith("Content-Type:"u8)
            ) && HasEarly(content, "multipart/"u8);
    }
}
