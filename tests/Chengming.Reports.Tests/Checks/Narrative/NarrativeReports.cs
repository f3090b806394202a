using Chengming.Reports.Checks;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Narrative;

/// <summary>Complete reports of an invented county bureau that no prose check minds, with the words a test puts in.</summary>
internal static class NarrativeReports
{
    public const string Agency = "示例县应急管理局";
    public const string NoFee = "本年度未发出收费通知，未收取信息处理费。";

    private static readonly (string Id, string Heading, string Text)[] Parts =
    [
        ("proactive", "（一）主动公开", "及时公开机构职能和应急预案。"),
        ("onApplication", "（二）依申请公开", "畅通申请渠道。"),
        ("management", "（三）政府信息管理", "落实先审查、后公开。"),
        ("platform", "（四）政府信息公开平台建设", "依托县政府网站公开。"),
        ("oversight", "（五）监督保障", "组织业务培训，接受社会监督。"),
    ];

    /// <summary>A report of 2023 in which one part of section one says <paramref name="text"/> at its end.</summary>
    public static AnnualReport Saying(
        string text,
        string part = "onApplication",
        int year = 2023,
        string form = "2021",
        params (string Id, decimal Value)[] figures
    ) => Build(form, year, SectionOne(part, text), Problems(), NoFee, figures);

    /// <summary>A report of 2023 with this text as section five.</summary>
    public static AnnualReport WithProblems(string text, int year = 2023) =>
        Build("2021", year, SectionOne("", ""), text, NoFee, []);

    /// <summary>A report of 2023 with this text as section six.</summary>
    public static AnnualReport WithOtherMatters(string text, params (string Id, decimal Value)[] figures) =>
        Build("2021", 2023, SectionOne("", ""), Problems(), text, figures);

    /// <summary>The same report with other sections.</summary>
    public static AnnualReport With(this AnnualReport report, IEnumerable<ReportSection> sections) =>
        Copy(report, [.. sections], report.Preamble, report.Period, report.Contact, report.Agency);

    /// <summary>The same report with this paragraph before section one.</summary>
    public static AnnualReport WithPreamble(this AnnualReport report, string text) =>
        Copy(report, report.Sections, [new ReportParagraph(text)], report.Period, report.Contact, report.Agency);

    /// <summary>The same report with this statistical period.</summary>
    public static AnnualReport WithPeriod(this AnnualReport report, string from, string to) =>
        Copy(
            report,
            report.Sections,
            report.Preamble,
            new ReportingPeriod(Day(from), Day(to), $"{from}至{to}", null),
            report.Contact,
            report.Agency
        );

    /// <summary>The same report with this body in its contact details.</summary>
    public static AnnualReport WithContact(this AnnualReport report, string body) =>
        Copy(
            report,
            report.Sections,
            report.Preamble,
            report.Period,
            new ContactDetails(body, null, null, null, null),
            report.Agency
        );

    /// <summary>The same report of another body.</summary>
    public static AnnualReport Of(this AnnualReport report, string agency) =>
        Copy(report, report.Sections, report.Preamble, report.Period, report.Contact, agency);

    /// <summary>What a check finds.</summary>
    public static IReadOnlyList<Finding> Findings(
        this ICheck check,
        AnnualReport report,
        AnnualReport? lastYear = null
    ) => check.Run(report, lastYear).Findings;

    /// <summary>Section one, with words added to one of its parts.</summary>
    public static ReportSection SectionOne(string part, string text)
    {
        var parts = Parts
            .Select(p => new SectionPart(p.Id, p.Heading, p.Id == part ? p.Text + text : p.Text, null))
            .ToList();
        var paragraphs = parts.Select(p => new ReportParagraph($"{p.Heading}：{p.Text}"));
        return new ReportSection(1, "一、总体情况", null, [.. paragraphs], parts);
    }

    private static string Problems() => "政策解读形式还不够多样。下一步将增加图文解读。";

    private static AnnualReport Build(
        string form,
        int year,
        ReportSection one,
        string problems,
        string otherMatters,
        (string Id, decimal Value)[] figures
    )
    {
        var report = FigureReports.Zeros(form, year, Agency).With(figures);
        return report.With([
            one,
            Table(report.Form, 2),
            Table(report.Form, 3),
            Table(report.Form, 4),
            Prose(report.Form, 5, problems),
            Prose(report.Form, 6, otherMatters),
        ]);
    }

    private static ReportSection Table(ReportForm form, int number) =>
        new(number, form.Sections[number - 1].Label, null, [], []);

    private static ReportSection Prose(ReportForm form, int number, string text) =>
        new(
            number,
            form.Sections[number - 1].Label,
            null,
            text.Length == 0 ? [] : [.. text.Split('\n').Select(t => new ReportParagraph(t))],
            []
        );

    private static AnnualReport Copy(
        AnnualReport report,
        IReadOnlyList<ReportSection> sections,
        IReadOnlyList<ReportParagraph> preamble,
        ReportingPeriod? period,
        ContactDetails? contact,
        string? agency
    ) =>
        new(report.Form, report.Cells.ToArray())
        {
            Agency = agency,
            Year = report.Year,
            Title = $"{agency}{report.Year}年政府信息公开工作年度报告",
            Preamble = preamble,
            Period = period,
            Contact = contact,
            Sections = sections,
            Notes = report.Notes,
        };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
