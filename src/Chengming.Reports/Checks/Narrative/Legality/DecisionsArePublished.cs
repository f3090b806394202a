using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Legality;

/// <summary>N420: hardly any of many decisions published is worth a question; published items are never compared as decisions.</summary>
[Term("处理决定公开")]
public sealed class DecisionsArePublished : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N420",
            "公开的许可、处罚信息明显少于作出的决定时，核对是否应公开未公开",
            Severity.Question,
            "《政府信息公开条例》第二十条第五项、第六项",
            "核对许可、处罚结果是否都已按规定公开；口径不同的，在正文中说明。",
            "表二行政许可20件，正文只公开行政许可信息1条。",
            "表二行政许可2件，正文公开行政许可信息2条。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var prose = report.Prose;
        foreach (var hit in prose.Hits(ProseTopic.PublishedDecisions))
        {
            var kind = PublishedDecisions.All[hit.Entry];
            var passage = prose.Passages[hit.Passage];
            if (
                kind.Cells.FirstOrDefault(c => report.Report.Form.FindCell(c) is not null) is not { } cell
                || report.Report.ValueOf(cell) is not { } decisions
            )
            {
                continue;
            }

            foreach (var number in passage.NumbersBetween(hit.End, Math.Min(hit.End + 2, passage.Text.Length)))
            {
                if (
                    number is { Kind: CountKind.Text or CountKind.Case, Approximate: false }
                    && IsFew(number.Value, decisions)
                )
                {
                    results.Add(
                        Descriptor.At(
                            passage,
                            hit.Start,
                            number.End,
                            $"表二{kind.Name}决定{decisions:0}件，正文公开的{passage.PrintedBetween(hit.Start, hit.End)}为{number}，其余是否依法应当公开？"
                        ) with
                        {
                            Cells = [cell],
                            Source = kind.Source,
                        }
                    );
                }
            }
        }
    }

    private static bool IsFew(decimal published, decimal decisions) => published * 2 <= decisions && decisions >= 5;
}
