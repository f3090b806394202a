using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Chengming.Law;

namespace Chengming.Reports.Writing.Data;

/// <summary>How our own JSON is written and read: Chinese as it is, no unknown, missing or doubled property, states by name.</summary>
[Term("数据格式")]
public static class ReportJson
{
    /// <summary>The options for every JSON file of this engine.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };

    /// <summary>The cells of a report as <c>{ID: {value, state, raw, where, place}}</c>; foreign rows only where something is known of them.</summary>
    public static IReadOnlyDictionary<string, JsonCell> CellsOf(AnnualReport report)
    {
        var cells = new OrderedDictionary<string, JsonCell>(StringComparer.Ordinal);
        foreach (var definition in report.Form.Cells)
        {
            var cell = report[definition];
            if (!definition.IsForeign || cell != ReportCell.Unread)
            {
                cells.Add(definition.Id, JsonCell.Of(cell));
            }
        }

        return cells;
    }
}

/// <summary>A cell as data.</summary>
/// <param name="Value">The number; set exactly when the state is read.</param>
/// <param name="State">What is known of the cell.</param>
/// <param name="Raw">The text as printed.</param>
/// <param name="Where">The place in words, for people; not read back.</param>
/// <param name="Place">The place as data.</param>
[Term("单元格")]
public sealed record JsonCell(decimal? Value, CellState State, string? Raw, string? Where, JsonPlace? Place)
{
    /// <summary>The data of a cell.</summary>
    public static JsonCell Of(ReportCell cell) =>
        new(cell.Value, cell.State, cell.Raw, cell.Place?.ToString(), JsonPlace.Of(cell.Place));
}

/// <summary>A <see cref="Place"/> as data; what the format has not is left out.</summary>
[Term("出处")]
public sealed record JsonPlace
{
    /// <inheritdoc cref="Place.Page"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <inheritdoc cref="Place.Line"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <inheritdoc cref="Place.Table"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Table { get; init; }

    /// <inheritdoc cref="Place.Row"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; init; }

    /// <inheritdoc cref="Place.Column"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    /// <inheritdoc cref="Place.Paragraph"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Paragraph { get; init; }

    /// <inheritdoc cref="Place.Element"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Element { get; init; }

    /// <summary>The data of a place.</summary>
    public static JsonPlace? Of(Place? place) =>
        place is null
            ? null
            : new JsonPlace
            {
                Page = place.Page,
                Line = place.Line,
                Table = place.Table,
                Row = place.Row,
                Column = place.Column,
                Paragraph = place.Paragraph,
                Element = place.Element,
            };

    /// <summary>The place of this data.</summary>
    public Place ToPlace() =>
        new()
        {
            Page = Page,
            Line = Line,
            Table = Table,
            Row = Row,
            Column = Column,
            Paragraph = Paragraph,
            Element = Element,
        };
}
