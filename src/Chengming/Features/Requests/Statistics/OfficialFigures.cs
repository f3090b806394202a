using Chengming.Law;
using Chengming.Reports;
using Chengming.Reports.Forms;

namespace Chengming.Features.Requests.Statistics;

/// <summary>Counted figures in the tables of the newest report form (统计表).</summary>
[Term("统计表")]
internal static class OfficialFigures
{
    /// <summary>A report that holds these figures and 0 in every other cell of their tables.</summary>
    /// <param name="figures">Figures of tables 3 and 4 by the identifiers of their cells.</param>
    public static AnnualReport In(IReadOnlyDictionary<string, int> figures)
    {
        var form = ReportForms.Newest;
        return new AnnualReport(
            form,
            [
                .. form.Cells.Select(c =>
                    c.Table.Id is Table3.Id or Table4.Id && !c.IsForeign
                        ? ReportCell.Of(figures.GetValueOrDefault(c.Id))
                        : ReportCell.Unread
                ),
            ]
        );
    }
}
