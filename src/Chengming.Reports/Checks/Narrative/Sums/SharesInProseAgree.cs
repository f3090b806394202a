using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>N404: a share of a whole agrees with the figures beside it.</summary>
[Term("正文占比")]
public sealed class SharesInProseAgree : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N404",
            "正文中的占比应与前后数字一致",
            Severity.Warning,
            "办公惯例：数字前后一致",
            "按部分÷总数重新计算，改正占比或数字。",
            "收到申请10件，其中网上申请4件，占50%（应为40%）。",
            "收到申请10件，其中网上申请4件，占40%。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var passage in report.Prose.Passages)
        {
            foreach (var number in passage.Numbers)
            {
                if (number.Kind == CountKind.Percent)
                {
                    Check(passage, number, results);
                    CheckRate(passage, number, results);
                }
            }
        }
    }

    /// <summary>“受理3417件，办结3388件，办结率99.15%”: the rate bears the name of the part before it.</summary>
    private void CheckRate(ProsePassage passage, ProseNumber rate, CheckResults results)
    {
        var text = passage.Text;
        var (clause, _) = passage.ClauseAround(rate.Start);
        var name = text.AsSpan(clause, rate.Start - clause).TrimEnd('为').TrimEnd('达');
        if (name.Length is < 3 or > 6 || name[^1] != '率' || clause < 2)
        {
            return;
        }

        var (part, partEnd) = passage.ClauseAround(clause - 1);
        var (whole, wholeEnd) = part < 2 ? (0, 0) : passage.ClauseAround(part - 1);
        var parts = passage.NumbersBetween(part, partEnd);
        var wholes = passage.NumbersBetween(whole, wholeEnd);
        if (
            parts.Length != 1
            || wholes.Length == 0
            || !text.AsSpan(part).TrimStart('已').StartsWith(name[..^1])
            || wholes[^1] is not { Approximate: false } all
            || parts[0].Approximate
            || all.Kind != parts[0].Kind
            || !(all.IsCount || all.Kind is CountKind.Person)
            || all.Value < parts[0].Value
            || GrowthInProseAgrees.IsClose(parts[0].Value / all.Value * 100, rate.Value, rate.Decimals)
        )
        {
            return;
        }

        results.Add(
            Descriptor.At(
                passage,
                whole,
                rate.End,
                $"{parts[0]}占{all}的{parts[0].Value / all.Value * 100:0.##}%，正文写{name}{rate.Value:0.##}%。"
            )
        );
    }

    private void Check(ProsePassage passage, ProseNumber share, CheckResults results)
    {
        var (start, _) = passage.SentenceAround(share.Start);
        var (clause, _) = passage.ClauseAround(share.Start);
        var lead = passage.Text.AsSpan(clause, share.Start - clause);
        var sign = lead.LastIndexOf('占');
        if (sign < 0 || lead.Length - sign > 10)
        {
            return;
        }

        var counts = passage
            .NumbersBetween(start, clause + sign)
            .ToArray()
            .Where(n => n.IsCount || n.Kind is CountKind.Person)
            .ToList();
        if (counts.Count < 2 || counts.Any(n => n.Approximate))
        {
            return;
        }

        var part = counts[^1];
        var wholes = counts.SkipLast(1).Where(n => n.Kind == part.Kind && n.Value > 0).ToList();
        if (
            wholes.Count == 0
            || wholes.Any(w => GrowthInProseAgrees.IsClose(part.Value / w.Value * 100, share.Value, share.Decimals))
        )
        {
            return;
        }

        results.Add(
            Descriptor.At(
                passage,
                part.Start,
                share.End,
                $"{part}占{wholes[0]}的{part.Value / wholes[0].Value * 100:0.##}%，正文写{share.Value:0.##}%。",
                wholes.Count == 1 ? Severity.Warning : Severity.Question
            )
        );
    }
}
