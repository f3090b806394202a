using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Dates;

/// <summary>N410: this year's facts do not stand under another year.</summary>
[Term("年份未更新")]
public sealed class LastYearIsNotLeftStanding : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N410",
            "本年度的情况不应写在上一年名下",
            Severity.Question,
            "办公惯例：以上年报告为底稿时的常见错误",
            "核对这句话说的是哪一年；是本年度情况的，改正年份。",
            "2023年的报告写“2022年，我局主动公开信息50条”。",
            "2023年的报告写“与2022年相比，主动公开信息增加10条”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Year is not { } year)
        {
            return;
        }

        var prose = report.Prose;
        foreach (var passage in prose.Passages)
        {
            foreach (var number in passage.Numbers)
            {
                if (
                    number.Kind == CountKind.Year
                    && number.Value == year - 1
                    && IsSubject(passage, number, report.Report)
                )
                {
                    Report(passage, number, year, results);
                }
            }
        }

        foreach (var hit in prose.Hits(ProseTopic.ReportTitle))
        {
            var passage = prose.Passages[hit.Passage];
            foreach (var number in passage.NumbersBetween(Math.Max(0, hit.Start - 8), hit.Start))
            {
                var names = number.Kind == CountKind.Year && number.Value != year;
                if (
                    names
                    && (number.End == hit.Start || (number.End + 1 == hit.Start && passage.Text[number.End] == '度'))
                )
                {
                    Report(passage, number, year, results);
                }
            }
        }
    }

    private void Report(ProsePassage passage, ProseNumber number, int year, CheckResults results)
    {
        var (start, end) = passage.SentenceAround(number.Start);
        results.Add(
            Descriptor.At(
                passage,
                start,
                end,
                $"报告年度是{year}年，这里写的是{number.Value:0}年，是否沿用了以前的文字？"
            )
        );
    }

    private static bool IsSubject(ProsePassage passage, ProseNumber number, AnnualReport report)
    {
        var text = passage.Text;
        var (start, end) = passage.SentenceAround(number.Start);
        var beforeOk = number.Start == start || text[number.Start - 1] is '：' or ':' or '是' or '）' or ')' or '》';
        if (!beforeOk)
        {
            return false;
        }

        var next = number.End + (number.End < end && text[number.End] == '度' ? 1 : 0);
        next += next < end && text[next] is '，' or ',' ? 1 : 0;
        var rest = text.AsSpan(next, end - next);
        var speaksOfItself =
            NarrativeWords.Loaded.Ourselves.LongestStarting(rest) is not null
            || (report.Agency is { } agency && rest.StartsWith(agency, StringComparison.Ordinal));
        var sentence = text.AsSpan(number.End, end - number.End);
        var otherYear = false;
        foreach (var other in passage.NumbersBetween(number.End, end))
        {
            otherYear |= other.Kind == CountKind.Year;
        }

        return speaksOfItself && !otherYear && !sentence.Contains("相比", StringComparison.Ordinal);
    }
}
