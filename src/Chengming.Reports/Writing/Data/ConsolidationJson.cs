using System.Text.Json;
using Chengming.Law;
using Chengming.Reports.Checks;
using Chengming.Reports.Comparing;

namespace Chengming.Reports.Writing.Data;

/// <summary>A government's report beside its members' as JSON, as <c>report consolidate --json</c> prints it.</summary>
[Term("汇总核对数据")]
public static class ConsolidationJson
{
    private sealed record Document(
        string? Agency,
        int? Year,
        string Form,
        bool IsComplete,
        IReadOnlyList<ConsolidatedChild> Children,
        OrderedDictionary<string, Figure> Figures,
        IEnumerable<JsonFinding> Findings,
        IEnumerable<string> NotChecked,
        IReadOnlyList<NotChecked> NotCheckedReasons
    );

    private sealed record Figure(
        string Name,
        decimal? Parent,
        decimal Sum,
        decimal? Difference,
        IReadOnlyList<int> MissingChildren,
        IReadOnlyList<GapAccount> Accounts
    );

    /// <summary>Writes one object; figures by cell identifier; members are meant by their position in <c>children</c>, from 0.</summary>
    public static void Write(Consolidation consolidation, Stream output) =>
        JsonSerializer.Serialize(
            output,
            new Document(
                consolidation.Agency,
                consolidation.Year,
                consolidation.Form,
                consolidation.IsComplete,
                consolidation.Children,
                new OrderedDictionary<string, Figure>(
                    consolidation.Figures.Select(f =>
                        KeyValuePair.Create(
                            f.Cell,
                            new Figure(f.Name, f.Parent, f.Sum, f.Difference, f.MissingChildren, f.Accounts)
                        )
                    )
                ),
                consolidation.Findings.Select(JsonFinding.Of),
                consolidation.NotChecked.Select(n => n.Rule).Distinct(),
                consolidation.NotChecked
            ),
            ReportJson.Options
        );
}
