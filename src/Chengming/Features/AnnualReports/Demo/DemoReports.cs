using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports.Storing;
using Chengming.Reports;
using Chengming.Reports.Forms;

namespace Chengming.Features.AnnualReports.Demo;

/// <summary>Loads the demonstration (演示数据) from the files beside this class into an empty database.</summary>
internal sealed class DemoReports(RegisterAgency registerAgency, PublishReport publishReport)
{
    public async Task LoadAsync(ActionContext context, CancellationToken cancel)
    {
        foreach (var file in Files())
        {
            var agency = (await registerAgency.RunAsync(file.Agency, context, cancel)).OrThrow();
            foreach (var report in file.Reports)
            {
                var complete = file.Complete(report);
                await publishReport.RunAsync(new(agency, complete.ToReport(), file.Note), context, cancel);
            }
        }
    }

    /// <summary>The demonstration files.</summary>
    public static IEnumerable<DemoFile> Files()
    {
        foreach (var path in EmbeddedFiles.Below("Features/AnnualReports/Demo"))
        {
            using var stream = EmbeddedFiles.Open(path);
            yield return JsonSerializer.Deserialize(stream, DemoFileJson.Default.DemoFile)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
    }
}

/// <summary>One agency of the demonstration with its reports.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Note">What every page of these reports says about them.</param>
/// <param name="Rest">What the cells hold that a report does not list; null leaves them unread.</param>
/// <param name="Reports">The reports.</param>
internal sealed record DemoFile(
    RegisterAgency.Input Agency,
    string Note,
    decimal? Rest,
    IReadOnlyList<StoredReport> Reports
)
{
    /// <summary>The report with the cells that the file leaves out.</summary>
    public StoredReport Complete(StoredReport report)
    {
        if (Rest is not { } rest)
        {
            return report;
        }

        var cells = ReportForms
            .WithKey(report.Form)
            .Cells.Where(c => !c.IsForeign)
            .ToDictionary(c => c.Id, _ => ReportCell.Of(rest), StringComparer.Ordinal);
        foreach (var (id, cell) in report.Cells)
        {
            cells[id] = cell;
        }

        return report with
        {
            Cells = cells,
        };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    Converters = [typeof(ReportCellJson)]
)]
[JsonSerializable(typeof(DemoFile))]
internal sealed partial class DemoFileJson : JsonSerializerContext;
