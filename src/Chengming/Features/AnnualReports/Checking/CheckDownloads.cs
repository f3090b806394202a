using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Reports.Writing.Checked;
using Chengming.Reports.Writing.Excel;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A batch as files: the list of what is to be put right (整改清单).</summary>
internal static class CheckDownloads
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
    };

    public static void MapCheckDownloads(this WebApplication app)
    {
        app.MapGet(
                "/check/{id}/findings.json",
                (string id, CheckBatches batches, CheckStore store, HttpContext http) =>
                    Send(id, batches, http, "整改清单.json", "application/json", (b, to) => WriteJson(b, store, to))
            )
            .AllowAnonymous();
        app.MapGet(
                "/check/{id}/findings.xlsx",
                (string id, CheckBatches batches, CheckStore store, HttpContext http) =>
                    Send(id, batches, http, "整改清单.xlsx", ExcelType, (b, to) => WriteWorkbook(b, store, to))
            )
            .AllowAnonymous();
    }

    private static IResult Send(
        string id,
        CheckBatches batches,
        HttpContext http,
        string name,
        string mediaType,
        Action<CheckBatch, Stream> write
    )
    {
        if (batches.Find(id) is not { } batch)
        {
            return Results.NotFound();
        }

        using var file = new MemoryStream();
        write(batch, file);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file.ToArray(), mediaType, name);
    }

    private static void WriteWorkbook(CheckBatch batch, CheckStore store, Stream output) =>
        RectificationWorkbook.Write(
            [
                .. batch.Files.Select(f =>
                    f.State is BatchFileState.Checked
                        ? RectificationFile.Of(f.Name, store.Report(batch, f.Number), store.Results(batch, f.Number))
                        : RectificationFile.Unreadable(f.Name, f.Problem ?? "未核查。")
                ),
            ],
            output
        );

    /// <summary>The array that <c>report check --json</c> prints for several files; files that could not be read have their problem.</summary>
    private static void WriteJson(CheckBatch batch, CheckStore store, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Json);
        json.WriteStartArray();
        foreach (var file in batch.Files)
        {
            if (file.State is BatchFileState.Checked)
            {
                CheckedReportJson.Write(
                    json,
                    file.Name,
                    store.Report(batch, file.Number),
                    store.Results(batch, file.Number)
                );
            }
            else
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteString("error", file.Problem ?? "未核查。");
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
