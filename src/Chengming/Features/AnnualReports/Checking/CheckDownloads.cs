using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Chengming.Reports.Checks;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A batch as files: the list of what is to be put right (整改清单).</summary>
internal static class CheckDownloads
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    /// <summary>The formats of the list.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["json"];

    /// <summary>What people call the list in a format.</summary>
    public static string NameOf(string format) => format == "xlsx" ? "整改清单（Excel）" : "整改清单（JSON）";

    public static void MapCheckDownloads(this WebApplication app) =>
        app.MapGet("/check/{id}/findings.json", Findings).AllowAnonymous();

    private static IResult Findings(string id, CheckBatches batches, CheckStore store, HttpContext http)
    {
        if (batches.Find(id) is not { } batch)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var files = batch.Files.Select(f => new
        {
            file = f.Name,
            f.State,
            f.Problem,
            f.Agency,
            f.Year,
            f.Form,
            findings = f.State is CheckedFileState.Checked ? store.Results(batch, f.Number).Findings.Select(Row) : [],
            notChecked = f.State is CheckedFileState.Checked ? store.Results(batch, f.Number).NotChecked : [],
        });
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(files, Json), "application/json", "整改清单.json");
    }

    private static object Row(Finding finding) =>
        new
        {
            finding.Rule,
            finding.Severity,
            finding.Cells,
            finding.Message,
            finding.Source,
            finding.Section,
            finding.Passage,
            Where = finding.Place?.ToString(),
            finding.HowToFix,
            Repair = finding.Repairs.Count > 0 ? finding.Repairs[0] : null,
            finding.Repairs,
        };
}
