using System.Text.Json;
using Chengming.Reports;
using Chengming.Reports.Forms;

namespace Chengming.Features.AnnualReports;

/// <summary>Which cells the portal shows large and draws, for every form alike; read from <c>portal-figures.json</c>.</summary>
internal sealed record PortalFigures(
    IReadOnlyList<string> Received,
    IReadOnlyList<string> Answered,
    IReadOnlyList<string> CarriedForward,
    IReadOnlyList<OutcomeFigure> Outcomes
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
    };

    public static PortalFigures Current { get; } = Load();

    /// <summary>The cells of <paramref name="form"/> that the patterns mean; <c>*</c> stands for any part of an identifier.</summary>
    public static IEnumerable<CellDefinition> CellsOf(ReportForm form, IReadOnlyList<string> patterns) =>
        form.Cells.Where(c => patterns.Any(p => Means(p, c.Id)));

    /// <summary>
    /// The sum of the cells the patterns mean; null when none of them was read, or when one that belongs to the report's own form
    /// was not: part of a sum is no sum.
    /// </summary>
    public static decimal? Sum(AnnualReport report, IReadOnlyList<string> patterns)
    {
        decimal? sum = null;
        foreach (var definition in CellsOf(report.Form, patterns))
        {
            if (report[definition].Value is { } value)
            {
                sum = (sum ?? 0) + value;
            }
            else if (!definition.IsForeign)
            {
                return null;
            }
        }

        return sum;
    }

    private static bool Means(string pattern, string id)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? id == pattern
            : id.Length > pattern.Length
                && id.StartsWith(pattern[..star], StringComparison.Ordinal)
                && id.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }

    private static PortalFigures Load()
    {
        using var stream = EmbeddedFiles.Open("Features/AnnualReports/portal-figures.json");
        return JsonSerializer.Deserialize<PortalFigures>(stream, Options)!;
    }
}

/// <summary>A kind of outcome as the charts show it.</summary>
/// <param name="Term">Its name in the form.</param>
/// <param name="Cells">Patterns of the cells it adds up.</param>
internal sealed record OutcomeFigure(string Term, IReadOnlyList<string> Cells);
