using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Sections;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T206: section headings are those of the form, complete and in order.</summary>
[Term("章节标题")]
public sealed class SectionHeadingsAreThoseOfTheForm : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T206",
            "六个部分的标题、顺序与规定格式一致",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "按规定格式改正标题，补齐缺少的部分。",
            Triggers: "“一、总体工作情况”",
            DoesNotTrigger: "“一、总体情况”"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.SectionHeading && !IsOfAMissingSection(report.Report, note))
            {
                results.Add(
                    Descriptor.Found(PrintedWords.Of(note), note) with
                    {
                        Section = note.Expected ?? note.Printed,
                    }
                );
            }
        }
    }

    /// <summary>A section of which nothing was read is told by the check that all sections are there.</summary>
    private static bool IsOfAMissingSection(AnnualReport report, ReadingNote note) =>
        note.Printed is null
        && note.Expected is { } expected
        && report.Form.Sections.Any(s =>
            expected.EndsWith(s.Label, StringComparison.Ordinal) && AllSectionsAreThere.IsMissing(report, s)
        );
}
