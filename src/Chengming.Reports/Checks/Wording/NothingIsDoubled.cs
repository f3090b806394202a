using Chengming.Law;
using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N433: no character or word is written twice.</summary>
[Term("重字重词")]
public sealed class NothingIsDoubled : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N433",
            "正文不应有重复的字词",
            Severity.Warning,
            "办公惯例：文字校对",
            "删去多出的字词。",
            "“湛河区区应急管理局”“公开工作工作情况的的汇报”。",
            "“各区区政府”“目的的确定”“常常”“人人”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        WordingFindings.Add(Descriptor, WordingKind.Doubled, report.Prose, results);
        var prose = report.Prose;
        HashSet<string>? told = null;
        for (var i = 0; i < prose.Passages.Count; i++)
        {
            var text = prose.Passages[i].Text;
            for (
                var start = DoubledWords.Next(text, 0);
                start >= 0;
                start = DoubledWords.Next(text, start + DoubledWords.Length)
            )
            {
                if (
                    (told ??= new(StringComparer.Ordinal)).Add(text.Substring(start, 2))
                    && !IsToldByARule(prose, i, start)
                )
                {
                    results.Add(Doubled(prose.Passages[i], start));
                }
            }
        }
    }

    private static bool IsToldByARule(ProseIndex prose, int passage, int start) =>
        prose.Wording.Any(m => m.Passage == passage && m.Start < start + 4 && m.End > start);

    private Finding Doubled(ProsePassage passage, int start)
    {
        var word = passage.Text[start..(start + 2)];
        return Descriptor.At(passage, start, start + 4, $"“{word}{word}”：词语重复，建议写作“{word}”。") with
        {
            HowToFix = $"“{word}{word}”改为“{word}”。",
        };
    }
}
