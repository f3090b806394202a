using Chengming.Law;
using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Comparing;

/// <summary>One figure in two years.</summary>
/// <param name="Name">The cell in words.</param>
/// <param name="OlderCells">Cells of the older report; none when the figure is new.</param>
/// <param name="NewerCells">Cells of the newer report; several when the older figure is their sum, none when it was dropped.</param>
/// <param name="Quality">How good the older figure stands for the newer; null when there is no counterpart.</param>
/// <param name="Older">The older figure; null when there is none or it was not read.</param>
/// <param name="Newer">The newer figure; null when there is none or one of its cells was not read.</param>
[Term("年度对比项")]
public sealed record FigureChange(
    string Name,
    IReadOnlyList<string> OlderCells,
    IReadOnlyList<string> NewerCells,
    MappingQuality? Quality,
    decimal? Older,
    decimal? Newer
)
{
    /// <summary>Newer minus older; null when either is unknown.</summary>
    public decimal? Change => Newer - Older;

    /// <summary>The change in per cent of the older figure, rounded to one decimal; null when the older is 0 or either is unknown.</summary>
    public decimal? ChangePercent =>
        Older is null or 0 || Change is null ? null : Math.Round(Change.Value / Older.Value * 100, 1);
}

/// <summary>How much of a section stood in the older report's section.</summary>
/// <param name="Section">Number of the section, 1 to 6.</param>
/// <param name="Heading">Its heading in the newer report.</param>
/// <param name="Repetition">The repeated sentences and their share.</param>
[Term("章节重复情况")]
public sealed record SectionRepetition(int Section, string Heading, Repetition Repetition);

/// <summary>Two years of one body side by side: figures across the forms, what must go on from year to year, repeated prose.</summary>
[Term("年度对比")]
public sealed record YearComparison
{
    private YearComparison() { }

    /// <summary>The body, by the newer report.</summary>
    public required string? Agency { get; init; }

    /// <summary>Year of the older report.</summary>
    public required int? OlderYear { get; init; }

    /// <summary>Year of the newer report.</summary>
    public required int? NewerYear { get; init; }

    /// <summary>Form of the older report.</summary>
    public required string OlderForm { get; init; }

    /// <summary>Form of the newer report.</summary>
    public required string NewerForm { get; init; }

    /// <summary>All figures in the order of the newer form, then what it dropped.</summary>
    public required IReadOnlyList<FigureChange> Figures { get; init; }

    /// <summary>What does not go on from the older year to the newer, and what is odd.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What could not be checked between the two years.</summary>
    public required IReadOnlyList<NotChecked> NotChecked { get; init; }

    /// <summary>Repetition section by section, for the sections that both reports have.</summary>
    public required IReadOnlyList<SectionRepetition> Sections { get; init; }

    /// <summary>Compares two reports of one body.</summary>
    public static YearComparison Of(AnnualReport older, AnnualReport newer)
    {
        var results = new CheckResults();
        var underCheck = ReportUnderCheck.Of(newer, older);
        foreach (var check in FigureChecks.AcrossYears)
        {
            check.Run(underCheck, results);
        }

        return new YearComparison
        {
            Agency = newer.Agency,
            OlderYear = older.Year,
            NewerYear = newer.Year,
            OlderForm = older.Form.Key,
            NewerForm = newer.Form.Key,
            Figures =
            [
                .. FormBridge
                    .Between(older.Form, newer.Form)
                    .Counterparts.Select(c => Compare(c, older, newer))
                    .OfType<FigureChange>(),
            ],
            Findings = results.Findings,
            NotChecked = results.NotChecked,
            Sections = [.. newer.Sections.Select(s => Repeated(s, older)).OfType<SectionRepetition>()],
        };
    }

    private static FigureChange? Compare(CellCounterpart counterpart, AnnualReport older, AnnualReport newer)
    {
        var named = counterpart.To.Count == 1 ? counterpart.To[0] : counterpart.From[0];
        var isPrinted =
            counterpart.From.Any(c => older[c].State != CellState.Unread)
            || counterpart.To.Any(c => newer[c].State != CellState.Unread);
        return named.IsForeign && !isPrinted
            ? null
            : new FigureChange(
                named.Name,
                [.. counterpart.From.Select(c => c.Id)],
                [.. counterpart.To.Select(c => c.Id)],
                counterpart.Quality,
                Sum(older, counterpart.From),
                NewerFigure(newer, counterpart)
            );
    }

    /// <summary>The sum of the newer cells, or the one cell in which the newer report prints the row the old way.</summary>
    private static decimal? NewerFigure(AnnualReport newer, CellCounterpart counterpart) =>
        Sum(newer, counterpart.To)
        ?? (counterpart.Quality == MappingQuality.SumOf ? newer.ValueOf(counterpart.From[0].Id) : null);

    private static decimal? Sum(AnnualReport report, IReadOnlyList<CellDefinition> cells)
    {
        var sum = cells.Count == 0 ? (decimal?)null : 0;
        foreach (var cell in cells)
        {
            sum += report[cell].Value;
        }

        return sum;
    }

    private static SectionRepetition? Repeated(ReportSection section, AnnualReport older) =>
        older.Section(section.Number) is { } before
            ? new SectionRepetition(section.Number, section.Heading, RepeatedText.Between(before.Text, section.Text))
            : null;
}
