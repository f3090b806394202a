using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Features.Accounts;
using Chengming.Reports.Writing.Checked;
using Chengming.Reports.Writing.Data;
using Chengming.Reports.Writing.Excel;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>A batch as files: the list of what is to be put right (整改清单).</summary>
internal static class CheckDownloads
{
    private const string JsonType = "application/json";
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
    };

    public static void MapCheckDownloads(this WebApplication app)
    {
        var files = app.MapGroup("/office/check/{id}").For(Audience.Business);
        files.MapGet(
            "findings.json",
            (ClaimsPrincipal person, string id, CheckBatches batches, CheckStore store) =>
                Send(
                    batches.Find(id, person.AccountId()),
                    "整改清单.json",
                    JsonType,
                    (batch, to) => WriteJson(batch, store, to)
                )
        );
        files.MapGet(
            "findings.xlsx",
            (ClaimsPrincipal person, string id, CheckBatches batches, CheckStore store) =>
                Send(
                    batches.Find(id, person.AccountId()),
                    "整改清单.xlsx",
                    ExcelType,
                    (batch, to) => WriteWorkbook(batch, store, to)
                )
        );
        files.MapGet(
            "compare.json",
            (ClaimsPrincipal person, string id, int older, int newer, BatchComparisons comparisons) =>
                Send(
                    comparisons.Compare(id, person.AccountId(), older, newer)?.Comparison,
                    "两年对比.json",
                    JsonType,
                    ComparisonJson.Write
                )
        );
        files.MapGet(
            "compare.xlsx",
            (ClaimsPrincipal person, string id, int older, int newer, BatchComparisons comparisons) =>
                Send(
                    comparisons.Compare(id, person.AccountId(), older, newer)?.Comparison,
                    "两年对比.xlsx",
                    ExcelType,
                    ComparisonWorkbook.Write
                )
        );
        files.MapGet(
            "consolidate.json",
            (ClaimsPrincipal person, string id, int parent, bool? complete, BatchComparisons comparisons) =>
                Send(
                    comparisons.Consolidate(id, person.AccountId(), parent, complete ?? false)?.Consolidation,
                    "汇总核对.json",
                    JsonType,
                    ConsolidationJson.Write
                )
        );
        files.MapGet(
            "consolidate.xlsx",
            (ClaimsPrincipal person, string id, int parent, bool? complete, BatchComparisons comparisons) =>
                Send(
                    comparisons.Consolidate(id, person.AccountId(), parent, complete ?? false)?.Consolidation,
                    "汇总核对.xlsx",
                    ExcelType,
                    ConsolidationWorkbook.Write
                )
        );
    }

    private static IResult Send<T>(T? thing, string name, string mediaType, Action<T, Stream> write)
        where T : class
    {
        if (thing is null)
        {
            return Results.NotFound();
        }

        using var file = new MemoryStream();
        write(thing, file);
        return new NotStored(Results.File(file.ToArray(), mediaType, name));
    }

    private static void WriteWorkbook(CheckBatch batch, CheckStore store, Stream output) =>
        RectificationWorkbook.Write(
            [
                .. batch.Files.Select(f =>
                    f.State is BatchFileState.Checked
                        ? CheckedFile.Of(f.Name, store.Report(batch, f.Number), store.Results(batch, f.Number))
                        : CheckedFile.Unreadable(f.Name, f.Problem ?? "未核查。")
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

/// <summary>An answer that no cache may keep.</summary>
internal sealed class NotStored(IResult answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return answer.ExecuteAsync(httpContext);
    }
}
