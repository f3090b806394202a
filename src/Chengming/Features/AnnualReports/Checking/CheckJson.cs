using System.Text.Json.Serialization;
using Chengming.Reports.Checks;

namespace Chengming.Features.AnnualReports.Checking;

internal sealed record SavedBatch(Guid Owner, DateTimeOffset CreatedAt, IReadOnlyList<BatchFile> Files);

internal sealed record SavedResults(IReadOnlyList<Finding> Findings, IReadOnlyList<NotChecked> NotChecked);

/// <summary>How batches lie on the disk.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(SavedBatch))]
[JsonSerializable(typeof(SavedResults))]
[JsonSerializable(typeof(BatchFile))]
internal sealed partial class CheckJson : JsonSerializerContext;
