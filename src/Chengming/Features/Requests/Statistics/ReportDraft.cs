using System.Globalization;
using Chengming.Features.Agencies;
using Chengming.Law;
using Chengming.Reports;
using Chengming.Reports.Writing;

namespace Chengming.Features.Requests.Statistics;

/// <summary>
/// 年度报告初稿: the report of a year as far as the records of applications fill it. Tables 3 and 4, the figures of 依申请公开 in section one and the fee in section six;
/// everything else stays blank, and none of it is a nought that nobody counted.
/// </summary>
[Term("年度报告初稿")]
internal static class ReportDraft
{
    private const int SectionOfParts = 1;
    private const int SectionOfFees = 6;
    private const string OnApplication = "onApplication";

    /// <summary>The draft.</summary>
    /// <param name="figures">Tables 3 and 4.</param>
    /// <param name="agency">Whose report it is.</param>
    /// <param name="year">The year.</param>
    /// <param name="fees">What section six says of the fee.</param>
    public static AnnualReport Of(AnnualReport figures, Agency agency, int year, FeeFigures fees)
    {
        var blank = BlankReport.Of(figures.Form);
        var cells = blank.Cells.ToArray();
        foreach (var cell in figures.Form.Cells.Where(c => c.Table.Id is Table3.Id or Table4.Id && !c.IsForeign))
        {
            cells[cell.Index] = figures[cell];
        }

        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return new AnnualReport(figures.Form, cells)
        {
            Agency = agency.Name,
            Year = year,
            Title = $"{agency.Name}{year}年政府信息公开工作年度报告",
            Period = new ReportingPeriod(from, until, $"{year}年1月1日至{year}年12月31日", null),
            Sections = [.. blank.Sections.Select(s => Filled(s, figures, fees))],
        };
    }

    private static ReportSection Filled(ReportSection section, AnnualReport figures, FeeFigures fees) =>
        section.Number switch
        {
            SectionOfParts => WithParts(section, Applications(figures)),
            SectionOfFees => section with { Paragraphs = [new ReportParagraph(fees.InWords)] },
            _ => section,
        };

    private static ReportSection WithParts(ReportSection section, string applications)
    {
        var parts = section.Parts.Select(p => p.Id == OnApplication ? p with { Text = applications } : p).ToList();
        return section with
        {
            Parts = parts,
            Paragraphs =
            [
                .. parts.SelectMany(p =>
                    new[] { p.Heading, p.Text }.Where(t => t.Length > 0).Select(t => new ReportParagraph(t))
                ),
            ],
        };
    }

    private static string Applications(AnnualReport figures)
    {
        string Total(string row) =>
            (figures.ValueOf(Table3.CellOf(row, Table3.Total)) ?? 0).ToString("0", CultureInfo.InvariantCulture);
        return $"本年新收政府信息公开申请{Total(Table3.New)}件，上年结转{Total(Table3.CarriedIn)}件；"
            + $"本年度办结{Total(Table3.Results)}件，结转下年度继续办理{Total(Table3.Forward)}件。";
    }
}
