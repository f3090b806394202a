using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Chengming.Features.Audit;

/// <summary>What a link says beyond its columns: the event's own members, and every change with its value before and after.</summary>
/// <param name="Event">The event's members.</param>
/// <param name="Changes">The changes that were saved together with the event.</param>
public sealed record AuditDetails(JsonObject Event, IReadOnlyList<AuditedChange> Changes)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>As it stands in <see cref="AuditRecord.Details"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what stands in <see cref="AuditRecord.Details"/>.</summary>
    public static AuditDetails Parse(string json) =>
        JsonSerializer.Deserialize<AuditDetails>(json, Json)
        ?? throw new InvalidDataException("An audit record without details.");
}

/// <summary>A value that changed (变更前后).</summary>
/// <param name="Kind">Type name of the thing.</param>
/// <param name="Id">Its key.</param>
/// <param name="Member">The member that changed; null when the whole thing was added or removed.</param>
/// <param name="Before">Value before; null when there was none. Personal data is masked, secrets are not shown.</param>
/// <param name="After">Value after.</param>
public sealed record AuditedChange(string Kind, string Id, string? Member, string? Before, string? After);
