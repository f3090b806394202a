using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;
using Chengming.Reports.Comparing;

namespace Chengming.Reports.Checks.Narrative.Sections;

/// <summary>N417: a section is not mostly last year's text.</summary>
[Term("与上年重复")]
public sealed class SectionsDoNotRepeatLastYear : ICheck
{
    private const double TooMuch = 0.5;
    private const int Shown = 3;

    private static readonly int[] ProseSections = [1, 5];

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N417",
            "同一部分与上年报告重复不应超过一半",
            Severity.Warning,
            "国办公开办函〔2021〕30号：年度报告不得敷衍、雷同",
            "用本年度的事实重写标出的语句，问题和改进要与上年衔接。",
            "第五部分十句话中有六句与上年相同。",
            "各部分只有依据、统计期限等固定语句与上年相同。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.LastYear is not { } lastYear)
        {
            results.CouldNotCheck(Descriptor.Id, report.WithoutLastYear);
            return;
        }

        foreach (var number in ProseSections)
        {
            if (report.Report.Section(number) is not { } now || lastYear.Section(number) is not { } before)
            {
                continue;
            }

            var repetition = RepeatedText.Between(WithoutHeadings(before), WithoutHeadings(now));
            if (repetition.Share <= TooMuch)
            {
                continue;
            }

            var sentences = repetition.Sentences.Select(s => s.Text.Trim()).ToList();
            var share = $"{Math.Floor(repetition.Share * 100):0}%";
            results.Add(
                Descriptor.In(
                    ProseIndex.NameOf(report.Report, number),
                    $"与上年报告重复{share}，共{sentences.Count}句，如：{string.Join('、', sentences.Take(Shown).Select(s => $"“{s.TrimEnd('。', '；', ';')}”"))}。",
                    place: now.Place
                ) with
                {
                    Passage = string.Join('\n', sentences),
                }
            );
        }
    }

    private static string WithoutHeadings(ReportSection section) =>
        string.Join(
            '\n',
            section.Paragraphs.Select(p => p.Text).Where(t => section.Parts.All(part => part.Heading != t.Trim()))
        );
}
