using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Legality;

/// <summary>N416: the report says of itself that a duty was not performed: somebody has to act, not the wording to change.</summary>
[Term("自述未履行义务")]
public sealed class NoBreachIsAdmitted : ICheck
{
    private static readonly string[] NotOurs =
    [
        "对",
        "凡",
        "如有",
        "如果",
        "若",
        "杜绝",
        "避免",
        "防止",
        "严禁",
        "不得",
        "不存在",
        "没有",
        "未发生",
        "未出现",
        "无",
    ];

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N416",
            "报告自述未履行法定公开义务的，应当整改",
            Severity.Question,
            "《政府信息公开条例》第十二条、第二十六条、第三十三条",
            "尽快补办所缺事项，并在“改进情况”中写明整改措施和时限。",
            "“暂未公开政府信息主动公开目录”。",
            "“对未按时公开的股室予以通报”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var prose = report.Prose;
        var told = (-1, -1, -1);
        foreach (var hit in prose.Hits(ProseTopic.Breach))
        {
            var breach = Breach.All[hit.Entry];
            var passage = prose.Passages[hit.Passage];
            var (start, clauseEnd) = passage.ClauseAround(hit.Start);
            var lead = passage.Text.AsSpan(start, hit.Start - start);
            if (NotOurs.AnyIn(lead) || EndOf(breach, passage, hit, clauseEnd) is not { } end)
            {
                continue;
            }

            if (end < passage.Text.Length && passage.Text[end] is '的')
            {
                continue;
            }

            var (sentence, sentenceEnd) = passage.SentenceAround(hit.Start);
            if (told == (hit.Passage, sentence, hit.Entry))
            {
                continue;
            }

            told = (hit.Passage, sentence, hit.Entry);
            results.Add(
                Descriptor.At(
                    passage,
                    sentence,
                    sentenceEnd,
                    $"报告自述“{passage.PrintedBetween(start, clauseEnd)}”。{breach.Duty}（{breach.Source}），是否已经整改？"
                ) with
                {
                    Source = breach.Source,
                }
            );
        }
    }

    /// <summary>Where the words that begin here end; null when only their beginning stands here.</summary>
    private static int? EndOf(Breach breach, ProsePassage passage, ProseHit hit, int clauseEnd)
    {
        var first = passage.Text.AsSpan(hit.Start, hit.Length);
        foreach (var words in breach.Words)
        {
            var dots = words.IndexOf('…', StringComparison.Ordinal);
            if (!first.SequenceEqual(dots < 0 ? words : words.AsSpan(0, dots)))
            {
                continue;
            }

            var tail = dots < 0 ? "" : words[(dots + 1)..];
            var at = passage.Text.AsSpan(hit.End, clauseEnd - hit.End).IndexOf(tail, StringComparison.Ordinal);
            if (at >= 0)
            {
                return hit.End + at + tail.Length;
            }
        }

        return null;
    }
}
