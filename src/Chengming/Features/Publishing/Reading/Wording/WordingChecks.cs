using Chengming.Features.Files.Scanning;
using Chengming.Reports.Checks.Wording;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>The checks of wording, one a sort of fault; the rules themselves are those that annual reports are proof-read with.</summary>
internal static class WordingChecks
{
    public static IReadOnlyList<IReadingCheck> All { get; } =
    [
        new WordingIsRight(TextFaultKind.Typo, Numbered("R301", "不应有错别字", "规范词形；办公惯例")),
        new WordingIsRight(
            TextFaultKind.Formulation,
            Numbered("R302", "法律法规名称和固定提法应规范", "法律法规名称；规范表述")
        ),
        new WordingIsRight(TextFaultKind.Doubled, Numbered("R303", "不应有重复的字词", "办公惯例：文字校对")),
        new WordingIsRight(TextFaultKind.Dropped, Numbered("R304", "固定词语不应漏字", "办公惯例：文字校对")),
        new WordingIsRight(
            TextFaultKind.Punctuation,
            Numbered(
                "R305",
                "标点应规范，不重复，不用半角",
                "《标点符号用法》（GB/T 15834—2011）；《党政机关公文格式》（GB/T 9704—2012）"
            )
        ),
        new WordingIsRight(
            TextFaultKind.Unpaired,
            Numbered("R306", "引号、括号、书名号应成对", "《标点符号用法》（GB/T 15834—2011）")
        ),
        new WordingIsRight(
            TextFaultKind.FullWidthDigits,
            Numbered("R307", "阿拉伯数字应用半角", "《出版物上数字用法》（GB/T 15835—2011）")
        ),
    ];

    private static ReadingRule Numbered(string number, string sentence, string source) =>
        new(number, ReadingFamily.Wording, sentence, FindingSeverity.Warning, source);
}
