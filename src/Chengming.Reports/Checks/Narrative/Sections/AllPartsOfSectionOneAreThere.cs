using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sections;

/// <summary>N412: section one has all its parts; governments report one more.</summary>
[Term("总体情况分项齐全")]
public sealed class AllPartsOfSectionOneAreThere : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N412",
            "“总体情况”应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障",
            Severity.Warning,
            "国办公开办函〔2021〕30号；《政府信息公开条例》第五十条",
            "补写缺少的分项；没有相应情况的，也写明“没有”。",
            "总体情况只写了主动公开和依申请公开。",
            "五个分项都有，标题写作“（四）平台建设情况”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Section(1) is not { } section)
        {
            return;
        }

        var government = report.Report.Agency?.EndsWith("政府", StringComparison.Ordinal) == true;
        var missing = report
            .Report.Form.Sections[0]
            .Parts.Where(p => (government || !p.GovernmentsOnly) && section.Parts.All(found => found.Id != p.Id))
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // Told without a heading of its own, or under headings of another kind: the content may be there.
        var isMentioned =
            section.Parts.Count == 0 || missing.All(p => section.Text.Contains(p.Label, StringComparison.Ordinal));
        results.Add(
            Descriptor.In(
                ProseIndex.NameOf(report.Report, 1),
                section.Parts.Count == 0
                    ? "没有读到分项标题，五个方面是否都已写到？"
                    : $"没有读到分项：{string.Join('、', missing.Select(p => p.Label))}。",
                isMentioned ? Severity.Question : Severity.Warning,
                section.Place
            )
        );
    }
}
