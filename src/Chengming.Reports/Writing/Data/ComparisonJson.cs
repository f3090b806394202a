using System.Text.Json;
using Chengming.Law;
using Chengming.Reports.Checks;
using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Data;

/// <summary>Two years of one body as JSON, as <c>report compare --json</c> prints it.</summary>
[Term("年度对比数据")]
public static class ComparisonJson
{
    private sealed record Document(
        string? Agency,
        Side Older,
        Side Newer,
        IEnumerable<Figure> Figures,
        IEnumerable<JsonFinding> Findings,
        IEnumerable<string> NotChecked,
        IReadOnlyList<NotChecked> NotCheckedReasons,
        IEnumerable<Section> Sections
    );

    private sealed record Side(int? Year, string Form);

    private sealed record Figure(
        string Name,
        IReadOnlyList<string> OlderCells,
        IReadOnlyList<string> NewerCells,
        MappingQuality? Quality,
        decimal? Older,
        decimal? Newer,
        decimal? Change,
        decimal? ChangePercent
    );

    private sealed record Section(
        int Number,
        string Heading,
        double Share,
        int Counted,
        int Repeated,
        IReadOnlyList<RepeatedSentence> Sentences
    );

    /// <summary>Writes one object; keys as in the property names of <see cref="YearComparison"/>, figures as numbers or null.</summary>
    public static void Write(YearComparison comparison, Stream output) =>
        JsonSerializer.Serialize(
            output,
            new Document(
                comparison.Agency,
                new Side(comparison.OlderYear, comparison.OlderForm),
                new Side(comparison.NewerYear, comparison.NewerForm),
                comparison.Figures.Select(f => new Figure(
                    f.Name,
                    f.OlderCells,
                    f.NewerCells,
                    f.Quality,
                    f.Older,
                    f.Newer,
                    f.Change,
                    f.ChangePercent
                )),
                comparison.Findings.Select(JsonFinding.Of),
                comparison.NotChecked.Select(n => n.Rule).Distinct(),
                comparison.NotChecked,
                comparison.Sections.Select(s => new Section(
                    s.Section,
                    s.Heading,
                    s.Repetition.Share,
                    s.Repetition.Counted,
                    s.Repetition.Repeated,
                    s.Repetition.Sentences
                ))
            ),
            ReportJson.Options
        );
}
