using Chengming.Law;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing;

/// <summary>A report with nothing filled in: every section with its heading, every cell blank.</summary>
[Term("空白报告")]
public static class BlankReport
{
    /// <summary>What is to be written before section one.</summary>
    public const string OpeningHint =
        "填写：编制依据、统计期限（自某年1月1日起至12月31日止）和联系方式（机构名称、地址、电话、电子邮箱）。";

    /// <summary>Where the prose of a part is to be written.</summary>
    public const string PartHint = "单击此处填写。";

    /// <summary>The blank report in a form, with the parts that every body reports.</summary>
    public static AnnualReport Of(ReportForm form)
    {
        var cells = new ReportCell[form.Cells.Count];
        foreach (var cell in form.Cells.Where(c => !c.IsForeign))
        {
            cells[cell.Index] = ReportCell.BlankAt(null);
        }

        return new AnnualReport(form, cells) { Sections = [.. form.Sections.Select(SectionOf)] };
    }

    /// <summary>What is to be written in a section, in words for the one who fills in a template; null where a table says it.</summary>
    public static string? HintFor(FormSection section)
    {
        if (section.Table is not null)
        {
            return null;
        }

        var governments = section.Parts.Where(p => p.GovernmentsOnly).Select(p => p.Label).ToList();
        return governments.Count == 0
            ? $"填写：{section.Content}。"
            : $"填写：{section.Content}。县级以上人民政府还应报告：{string.Join('、', governments)}。";
    }

    private static ReportSection SectionOf(FormSection section)
    {
        var parts = section
            .Parts.Where(p => !p.GovernmentsOnly)
            .Select((p, i) => new SectionPart(p.Id, ChineseNumbering.PartHeading(i + 1, p.Label), "", null))
            .ToList();
        return new ReportSection(
            section.Number,
            section.NumberedLabel,
            null,
            [.. parts.Select(p => new ReportParagraph(p.Heading))],
            parts
        );
    }
}
