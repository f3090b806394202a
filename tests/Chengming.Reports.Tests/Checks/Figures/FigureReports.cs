using Chengming.Reports.Checks;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Tests.Checks.Figures;

/// <summary>Small reports for the checks of figures: every cell 0, then what the test says.</summary>
internal static class FigureReports
{
    /// <summary>A complete report of a county bureau in which every cell is 0.</summary>
    public static AnnualReport Zeros(string form = "2021", int? year = null, string? agency = "示例县应急管理局") =>
        Filled(
            ReportForms.WithKey(form),
            c => c.IsForeign ? ReportCell.Unread : ReportCell.Of(0, "0"),
            year ?? ReportForms.WithKey(form).FirstYear,
            agency
        );

    /// <summary>The same report with these figures.</summary>
    public static AnnualReport With(this AnnualReport report, params (string Id, decimal Value)[] figures) =>
        report.With(figures.ToDictionary(f => f.Id, f => f.Value, StringComparer.Ordinal));

    /// <summary>The same report with all cells that begin so in this state.</summary>
    public static AnnualReport With(this AnnualReport report, string stem, ReportCell cell) =>
        Copy(
            report,
            c => c.Id.StartsWith(stem, StringComparison.Ordinal) ? cell : report[c],
            report.Notes,
            report.Sections
        );

    /// <summary>The same report with a reader's note.</summary>
    public static AnnualReport With(this AnnualReport report, ReadingNote note) =>
        Copy(report, c => report[c], [.. report.Notes, note], report.Sections);

    /// <summary>The same report with this prose in section one.</summary>
    public static AnnualReport WithProse(this AnnualReport report, string text) =>
        Copy(
            report,
            c => report[c],
            report.Notes,
            [new ReportSection(1, "一、总体情况", null, [new ReportParagraph(text)], [])]
        );

    /// <summary>What one check finds.</summary>
    public static CheckResults Run(this ICheck check, AnnualReport report, AnnualReport? lastYear = null)
    {
        var results = new CheckResults();
        check.Run(ReportUnderCheck.Of(report, lastYear), results);
        return results;
    }

    private static AnnualReport Copy(
        AnnualReport report,
        Func<CellDefinition, ReportCell> cell,
        IReadOnlyList<ReadingNote> notes,
        IReadOnlyList<ReportSection> sections
    ) =>
        new(report.Form, [.. report.Form.Cells.Select(cell)])
        {
            Agency = report.Agency,
            Year = report.Year,
            Notes = notes,
            Sections = sections,
        };

    private static AnnualReport Filled(
        ReportForm form,
        Func<CellDefinition, ReportCell> cell,
        int year,
        string? agency
    ) => new(form, [.. form.Cells.Select(cell)]) { Agency = agency, Year = year };
}
