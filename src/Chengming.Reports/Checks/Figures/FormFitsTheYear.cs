using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T212: the report is in the form prescribed for its year.</summary>
[Term("格式版本")]
public sealed class FormFitsTheYear : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T212",
            "报告应使用该年度规定的格式",
            Severity.Warning,
            "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
            HowToFix: "改用该年度规定的格式重新填报。",
            Triggers: "2023年度报告使用2019年格式",
            DoesNotTrigger: "2020年度报告使用2019年格式"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var (form, year) = (report.Report.Form, report.Report.Year);
        if (year is not { } known)
        {
            results.CouldNotCheck(Descriptor.Id, "报告标题中没有年度，无法核对格式版本");
        }
        else if (!form.IsForYear(known))
        {
            results.Add(
                Descriptor.Found(
                    ReportForms.ForYear(known) is { } due
                        ? $"{known}年度报告应使用《{due.Title}》，本报告使用的是《{form.Title}》。"
                        : $"{known}年度尚无统一格式，本报告使用的是《{form.Title}》：年度是否写错？",
                    []
                )
            );
        }
    }
}
