using System.Text.Json.Serialization;
using Chengming.Reports.Checks;

namespace Chengming.Features.AnnualReports.Checking;

internal sealed record BatchFile(DateTimeOffset CreatedAt, IReadOnlyList<CheckedFile> Files);

internal sealed record ResultsFile(IReadOnlyList<Finding> Findings, IReadOnlyList<NotChecked> NotChecked);

/// <summary>How batches lie on the disk.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(BatchFile))]
[JsonSerializable(typeof(ResultsFile))]
[JsonSerializable(typeof(CheckedFile))]
internal sealed partial class CheckJson : JsonSerializerContext;
