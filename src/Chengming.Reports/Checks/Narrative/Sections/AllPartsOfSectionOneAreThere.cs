using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;
using Chengming.Reports.Forms;

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

        var government = IsGovernment(report.Report.Agency);
        var missing = report
            .Report.Form.Sections[0]
            .Parts.Where(p => (government || !p.GovernmentsOnly) && section.Parts.All(found => found.Id != p.Id))
            .Where(p => section.Parts.Count == 0 || !IsTold(p, section, report.Report.Form.Sections[0].Parts))
            .ToList();
        if (missing.Count == 0)
        {
            return;
        }

        results.Add(
            Descriptor.In(
                ProseIndex.NameOf(report.Report, 1),
                section.Parts.Count == 0
                    ? "没有读到分项标题，五个方面是否都已写到？"
                    : $"没有读到分项：{string.Join('、', missing.Select(p => p.Label))}。",
                section.Parts.Count == 0 ? Severity.Question : Severity.Warning,
                section.Place
            )
        );
    }

    /// <summary>A government, also when the title names but its county: the office of a government (办公室) is none.</summary>
    private static bool IsGovernment(string? agency) =>
        agency is not null
        && (
            agency.EndsWith("政府", StringComparison.Ordinal)
            || (agency.Length is > 1 and < 8 && "省市县区旗州".Contains(agency[^1], StringComparison.Ordinal))
        );

    /// <summary>True when a sentence under another heading tells of the part; one that lists the parts only announces them.</summary>
    private static bool IsTold(FormPart part, ReportSection section, IReadOnlyList<FormPart> parts)
    {
        foreach (var sentence in section.Text.Split('。', '；', '\n'))
        {
            var named = parts.Count(p => sentence.Contains(p.Label, StringComparison.Ordinal));
            if (named is 1 or 2 && sentence.Contains(part.Label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
