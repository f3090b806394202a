using System.Globalization;
using Chengming.Features.Files.Scanning;

namespace Chengming.Features.Files.Office;

/// <summary>How weights and lengths are shown; colour is never the only sign.</summary>
internal static class FileWords
{
    /// <summary>The weights, gravest first, with word, sign and style.</summary>
    public static IReadOnlyList<(FindingSeverity Severity, string Word, string Sign, string Style)> Weights { get; } =
    [
        (FindingSeverity.Error, "错误", "✕", "error"),
        (FindingSeverity.Warning, "提醒", "!", "warning"),
        (FindingSeverity.Question, "疑问", "?", "question"),
    ];

    /// <summary>A length as people read it.</summary>
    public static string Length(long bytes) =>
        bytes switch
        {
            >= 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
            >= 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        };
}
