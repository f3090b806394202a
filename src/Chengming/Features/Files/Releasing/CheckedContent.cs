using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Scanning;
using Chengming.Law;

namespace Chengming.Features.Files.Releasing;

/// <summary>What a check found in a file, as it is kept (检查所见).</summary>
/// <param name="Findings">In the order of the file; values are masked.</param>
/// <param name="NotChecked">What could not be looked at and why, in Chinese.</param>
/// <param name="Remarks">What cleaning did that can be noticed, in Chinese; empty for a file that was given in.</param>
[Term("检查所见")]
public sealed record CheckedContent(
    IReadOnlyList<ReleaseFinding> Findings,
    IReadOnlyList<string> NotChecked,
    IReadOnlyList<string> Remarks
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new KindByCode() },
    };

    internal static CheckedContent Of(ReleaseScan scan) => new(scan.Findings, scan.NotChecked, []);

    internal static CheckedContent Of(CleanedCopy copy) => new(copy.Remaining, copy.NotChecked, copy.Remarks);

    /// <summary>How many findings matter so much.</summary>
    public int Count(FindingSeverity severity) => Findings.Count(f => f.Kind.Severity == severity);

    internal string ToJson() => JsonSerializer.Serialize(this, Json);

    internal static CheckedContent FromJson(string json) =>
        JsonSerializer.Deserialize<CheckedContent>(json, Json)
        ?? throw new InvalidDataException("The record of a check is empty.");

    /// <summary>A kind is kept by its code, so that its words are always those of today.</summary>
    private sealed class KindByCode : JsonConverter<FindingKind>
    {
        public override FindingKind Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => FindingKinds.WithCode(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, FindingKind value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
