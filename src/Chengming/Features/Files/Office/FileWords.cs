using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Office.Lists;

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

    /// <summary>How a check ended: the findings by weight, and whether everything was looked at. Only what was wholly looked at is green.</summary>
    public static IReadOnlyList<ListTerm> Tally(int errors, int warnings, int questions, bool isWhole)
    {
        int[] numbers = [errors, warnings, questions];
        List<ListTerm> terms =
        [
            .. Weights
                .Zip(numbers)
                .Where(w => w.Second > 0)
                .Select(w => State(w.First.Word, w.First.Sign, w.First.Style) with { Number = w.Second }),
        ];
        if (!isWhole)
        {
            terms.Add(State("没有查完", "!", "warning"));
        }

        return terms.Count > 0 ? terms : [State("没有发现问题", "✓", "done")];
    }

    /// <summary>A length as people read it.</summary>
    public static string Length(long bytes) =>
        bytes switch
        {
            >= 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
            >= 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        };

    private static ListTerm State(string word, string sign, string tone) =>
        new(word)
        {
            IsState = true,
            Sign = sign,
            Tone = tone,
        };
}
