using System.Buffers;
using System.Text.RegularExpressions;

namespace Chengming.Reports.Reading.Flow;

/// <summary>What headings and prose look like in any official document, whatever it reports on.</summary>
internal static partial class Headings
{
    private static readonly SearchValues<char> NotInTitles = SearchValues.Create("。；《>");

    private const int LongestHeading = 60;
    private const int ShortestProse = 30;
    private const int LongestLabel = 120;

    // The longest row label of the forms has 43 characters; a cell of this length is running text.
    private const int LongestCell = 300;

    // A row with this many cells is data even when one of them is long.
    private const int CellsOfData = 4;

    /// <summary>True for “一、总体情况”, “第一部分 总体情况”.</summary>
    public static bool IsChapter(string text) => ChapterNumber(text) > 0;

    /// <summary>The number of a chapter heading, or 0 when it is none.</summary>
    public static int ChapterNumber(string text) =>
        text.Length <= LongestHeading && ChapterPattern().Match(text) is { Success: true } match
            ? "一二三四五六七八九十".IndexOf(match.Groups["number"].Value[0], StringComparison.Ordinal) + 1
            : 0;

    /// <summary>True for the title of an annual report (年度报告), not for a sentence that names it.</summary>
    public static bool IsReportTitle(string text) =>
        text.Length <= LongestHeading
        && (text.Contains("年度报告", StringComparison.Ordinal) || text.Contains("年报", StringComparison.Ordinal))
        && !text.AsSpan().ContainsAny(NotInTitles);

    /// <summary>True when a row of so few cells holds running text, so that it only arranges the page.</summary>
    public static bool IsTooMuchForACell(string text, int cellsInRow) =>
        (cellsInRow < CellsOfData && text.Length > LongestCell) || (cellsInRow == 2 && IsSentence(text));

    private static bool IsSentence(string text) =>
        text.Length >= ShortestProse && text.Contains('。', StringComparison.Ordinal);

    /// <summary>True for running text.</summary>
    public static bool IsProse(string text) => text.Length > LongestLabel || IsSentence(text);

    [GeneratedRegex(
        @"^(?:第?(?<number>[一二三四五六七八九十])(?:、|部分)|(?<number>[一二三四五六七八九十])[.．])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ChapterPattern();
}
