using Chengming.Law;
using Chengming.Reports.Checks.Narrative;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N432: punctuation follows the standards for Chinese text.</summary>
[Term("标点符号")]
public sealed class PunctuationIsChinese : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N432",
            "中文正文应使用规范的全角标点，标点不重复",
            Severity.Warning,
            "《标点符号用法》（GB/T 15834—2011）；《党政机关公文格式》（GB/T 9704—2012）",
            "改为规范的中文标点，删去重复的标点。",
            "“版面单调;内容不够”“依法公开。。”",
            "“联系电话:0374-1234567”“8:30上班”中的半角冒号。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        WordingFindings.Add(Descriptor, WordingKind.Punctuation, report.Prose, results);
        Span<int> times = stackalloc int[HalfWidthMarks.Half.Length];
        Span<(int Passage, int At)> first = stackalloc (int, int)[HalfWidthMarks.Half.Length];
        var passages = report.Prose.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            Count(passages[i].Text, i, times, first);
        }

        for (var mark = 0; mark < HalfWidthMarks.Half.Length; mark++)
        {
            if (times[mark] > 0)
            {
                var (passage, at) = (passages[first[mark].Passage], first[mark].At);
                var around = passage.PrintedBetween(Math.Max(0, at - 6), Math.Min(passage.Text.Length, at + 7));
                var often = times[mark] > 1 ? $"，共{times[mark]}处" : "";
                results.Add(
                    Descriptor.At(
                        passage,
                        at - 1,
                        at + 2,
                        $"“{around}”中误用半角“{HalfWidthMarks.Half[mark]}”，应为“{HalfWidthMarks.Full[mark]}”{often}。",
                        Severity.Question
                    )
                );
            }
        }
    }

    private static void Count(ReadOnlySpan<char> text, int passage, Span<int> times, Span<(int, int)> first)
    {
        for (var at = HalfWidthMarks.Next(text, 0); at >= 0; at = HalfWidthMarks.Next(text, at + 1))
        {
            var mark = HalfWidthMarks.Half.IndexOf(text[at], StringComparison.Ordinal);
            if (times[mark]++ == 0)
            {
                first[mark] = (passage, at);
            }
        }
    }
}
