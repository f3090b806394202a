using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sections;

/// <summary>N413: sections and parts of prose say something; “无” alone is for section six.</summary>
[Term("章节有内容")]
public sealed class SectionsHaveContent : ICheck
{
    private const int LastSection = 6;

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N413",
            "各部分应有实际内容，只有第六部分可以只写“无”",
            Severity.Warning,
            "《政府信息公开条例》第五十条",
            "补写内容。存在的问题要具体，并写明改进情况。",
            "“五、存在的主要问题及改进情况”下面只写“无”。",
            "“六、其他需要报告的事项”下面写“无”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var section in report.Report.Sections)
        {
            var isProse =
                section.Number >= 1
                && section.Number <= report.Report.Form.Sections.Count
                && report.Report.Form.Sections[section.Number - 1].Table is null;
            if (!isProse)
            {
                continue;
            }

            var name = ProseIndex.NameOf(report.Report, section.Number);
            var said = section.Text.AsSpan().Trim("\n 。.，；　\t");
            if (said.Length == 0)
            {
                results.Add(Descriptor.In(name, $"“{name}”没有内容。", place: section.Place));
            }
            else if (section.Number != LastSection && said is "无" or "没有" or "暂无" or "无此情况")
            {
                results.Add(Descriptor.In(name, $"“{name}”只写了“{said}”。", place: section.Place));
            }

            foreach (var part in section.Parts)
            {
                if (part.Text.AsSpan().Trim("\n 。：:　\t").IsEmpty)
                {
                    results.Add(Descriptor.In(name, $"“{part.Heading}”没有内容。", place: part.Place));
                }
            }
        }
    }
}
