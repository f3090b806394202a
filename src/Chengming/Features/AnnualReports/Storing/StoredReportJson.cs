using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Reports;

namespace Chengming.Features.AnnualReports.Storing;

/// <summary>How stored reports are written as JSON: a plain number for a cell that holds one, “/” and “” for the other states.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    Converters = [typeof(ReportCellJson)]
)]
[JsonSerializable(typeof(StoredReport))]
internal sealed partial class StoredReportJson : JsonSerializerContext;

/// <summary>
/// A cell: <c>12</c>, <c>"/"</c> or <c>""</c> when nothing else is known; with its print and place
/// <c>{"value":12,"raw":"12件","place":{…}}</c>, where <c>state</c> stands when there is no value.
/// </summary>
internal sealed class ReportCellJson : JsonConverter<ReportCell>
{
    private const string NotApplicable = "/";
    private const string Blank = "";

    public override ReportCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return ReportCell.Of(reader.GetDecimal());
            case JsonTokenType.String:
                return reader.GetString() switch
                {
                    NotApplicable => ReportCell.NotApplicableAt(null),
                    Blank => ReportCell.BlankAt(null),
                    var other => throw new JsonException($"“{other}” is not the state of a cell."),
                };
            default:
                var full = JsonSerializer.Deserialize(ref reader, FullCellJson.Default.FullCell);
                return full.Value is { } value
                    ? ReportCell.Of(value, full.Raw, full.Place)
                    : new ReportCell(full.State ?? CellState.Unread, null, full.Raw, full.Place);
        }
    }

    public override void Write(Utf8JsonWriter writer, ReportCell value, JsonSerializerOptions options)
    {
        if (value == ReportCell.Of(value.Value ?? 0))
        {
            writer.WriteNumberValue(value.Value!.Value);
        }
        else if (value == ReportCell.NotApplicableAt(null))
        {
            writer.WriteStringValue(NotApplicable);
        }
        else if (value == ReportCell.BlankAt(null))
        {
            writer.WriteStringValue(Blank);
        }
        else
        {
            CellState? state = value.State is CellState.Read ? null : value.State;
            var full = new FullCell(state, value.Value, value.Raw, value.Place);
            JsonSerializer.Serialize(writer, full, FullCellJson.Default.FullCell);
        }
    }
}

internal readonly record struct FullCell(CellState? State, decimal? Value, string? Raw, Place? Place);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(FullCell))]
internal sealed partial class FullCellJson : JsonSerializerContext;
