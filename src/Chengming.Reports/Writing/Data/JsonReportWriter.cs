using System.Text.Json;
using Chengming.Law;

namespace Chengming.Reports.Writing.Data;

/// <summary>Writes a report as JSON without loss; <see cref="Reading.Data.JsonReportReader"/> reads it back.</summary>
[Term("JSON 报告写出器")]
public sealed class JsonReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public void Write(AnnualReport report, Stream output) =>
        JsonSerializer.Serialize(output, JsonReport.Of(report), ReportJson.Options);
}
