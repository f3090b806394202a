using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>The checks of figures, in the order in which their findings are listed.</summary>
[Term("数字检查项目录")]
public static class FigureChecks
{
    /// <summary>All checks of figures: the identities of the forms, meaning, single cells, tables, last year.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        .. IdentityCheck.AllOf(ReportForms.All),
        new CountsAreWholeNumbersFromZero(),
        new CorrectionOutcomesHaveNotices(),
        new GovernmentFiguresAreSums(),
        new LocalBureausMakeNoRules(),
        new BlankCellsBesideZeros(),
        new BlankCellsInATableWithoutZeros(),
        new CellsThatCouldNotBeRead(),
        new CellsThatAreNotNumbers(),
        new NotApplicableWhereACountIsDue(),
        new TablesAreComplete(),
        new RowsStandUnderTheirColumns(),
        new RowsAndColumnsBelongToTheForm(),
        new TableLabelsAreThoseOfTheForm(),
        new SectionHeadingsAreThoseOfTheForm(),
        new EmergencyBureausSeldomCharge(),
        new TotalColumnIsFilled(),
        new AmountsAreInTenThousandYuan(),
        new ApplicationsOfOneClassAllGranted(),
        new DecisionsAreNotApplications(),
        new FormFitsTheYear(),
        new NothingWasPassedOver(),
        new DoubtfulReadingsAreShown(),
        new FiguresDoNotJump(),
        new TablesAreNotCopiedFromLastYear(),
        new LastYearsReportIsOfTheYearBefore(),
    ];

    /// <summary>Those that look at a report beside the one of the year before.</summary>
    public static IReadOnlyList<ICheck> AcrossYears { get; } = [.. All.Where(c => c.Descriptor.Id[0] is 'X' or 'Y')];
}
