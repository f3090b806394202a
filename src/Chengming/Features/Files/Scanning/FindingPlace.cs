using System.Globalization;
using Chengming.Law;

namespace Chengming.Features.Files.Scanning;

/// <summary>Where in a file something stands (所在位置); what the format does not know is null. Numbers count from 1.</summary>
[Term("所在位置")]
public sealed record FindingPlace
{
    internal static readonly FindingPlace WholeFile = new();

    /// <summary>A part of the file in words: 正文, 页眉, 脚注, a sheet's or an entry's name.</summary>
    public string? Part { get; init; }

    /// <summary>The page or slide.</summary>
    public int? Page { get; init; }

    /// <summary>The paragraph or line within the part or page.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The cell, e.g. <c>B3</c>.</summary>
    public string? Cell { get; init; }

    /// <summary>How many characters of the paragraph or cell stand before it.</summary>
    public int Start { get; init; }

    /// <summary>How many characters it has; 0 when it is no stretch of text.</summary>
    public int Length { get; init; }

    /// <summary>The place in Chinese, e.g. 第 2 页第 3 段, 工作表“名单”B3.</summary>
    public override string ToString()
    {
        var words = string.Concat(
            Part,
            Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"第 {page} 页") : "",
            Paragraph is { } paragraph ? string.Create(CultureInfo.InvariantCulture, $"第 {paragraph} 段") : "",
            Cell is null ? "" : $" {Cell}"
        );
        return words.Length == 0 ? "整个文件" : words;
    }
}
