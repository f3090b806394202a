using System.Text.RegularExpressions;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Lines that belong to the page and not to the report: page numbers, and what a web page prints around an article.</summary>
internal static partial class PageFurniture
{
    private const int ShortestPageNumber = 3;
    private const int LongestPageNumber = 16;
    private const int ShortestDate = 8;
    private const int LongestDate = 20;

    private static readonly string[] Ends =
    [
        "上一篇",
        "下一篇",
        "上一条",
        "下一条",
        "扫一扫",
        "打印本页",
        "关闭窗口",
        "版权所有",
        "网站标识码",
        "公网安备",
        "ICP备",
        "网站地图",
        "相关链接",
        "责任编辑",
        "分享到",
    ];

    /// <summary>True for “- 3 -”, “— 3 —”, “第3页”, “第 3 页 共 8 页”, “3/8”; a number alone is not told from a value here.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        line = Glyphs.Trim(line);
        if (line.Length is < ShortestPageNumber or > LongestPageNumber || !BeginsLikeAPageNumber(line))
        {
            return false;
        }

        Span<char> compact = stackalloc char[LongestPageNumber];
        var length = 0;
        foreach (var c in line)
        {
            if (!Glyphs.IsSpace(c))
            {
                compact[length++] = (Glyphs.KindOf(c) & GlyphKind.Dash) != GlyphKind.None ? '-' : Glyphs.Fold(c);
            }
        }

        return IsPageNumberCompact(compact[..length]);
    }

    /// <summary>True for the address and the date that a browser prints on every page.</summary>
    public static bool IsStamp(ReadOnlySpan<char> line)
    {
        line = Glyphs.Trim(line);
        return line.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || (
                line.Length is >= ShortestDate and <= LongestDate
                && line.StartsWith("20")
                && DateAndTime().IsMatch(line)
            );
    }

    [GeneratedRegex(
        @"^20\d\d(?<mark>[/-])\d\d?\k<mark>\d\d?(\s+\d\d?:\d\d(:\d\d)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        100
    )]
    private static partial Regex DateAndTime();

    /// <summary>True for what follows the report on a web page.</summary>
    public static bool EndsReport(ReadOnlySpan<char> line)
    {
        if (line.Length > 80)
        {
            return false;
        }

        foreach (var end in Ends)
        {
            if (line.Contains(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dash, a dot, 第, or a figure when there is a slash after it.</summary>
    private static bool BeginsLikeAPageNumber(ReadOnlySpan<char> line) =>
        Glyphs.IsDigit(line[0])
            ? line.ContainsAny('/', '／')
            : (Glyphs.KindOf(line[0]) & GlyphKind.Dash) != GlyphKind.None || Glyphs.Fold(line[0]) is '第' or '·' or '~';

    private static bool IsPageNumberCompact(ReadOnlySpan<char> line)
    {
        if (line.Length >= 3 && line[0] is '-' or '·' or '~' && line[^1] is '-' or '·' or '~')
        {
            return AreDigits(line.Trim("-·~"));
        }

        if (line[0] == '第' && line.IndexOf('页') is > 1 and var page && AreDigits(line[1..page]))
        {
            var rest = line[(page + 1)..].TrimStart("/,，");
            return rest.IsEmpty || (rest.Length > 2 && rest[0] == '共' && rest[^1] == '页' && AreDigits(rest[1..^1]));
        }

        return line.IndexOf('/') is > 0 and var slash && AreDigits(line[..slash]) && AreDigits(line[(slash + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 3 && !text.ContainsAnyExceptInRange('0', '9');
}
