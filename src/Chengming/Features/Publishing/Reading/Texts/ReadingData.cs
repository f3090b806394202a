using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>Reads the data files beside the checks. An unknown or missing property refuses the file.</summary>
internal static class ReadingData
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The rows of a file; it must have some.</summary>
    public static IReadOnlyList<T> Rows<T>(string path)
    {
        using var file = EmbeddedFiles.Open($"Features/Publishing/Reading/{path}");
        try
        {
            return JsonSerializer.Deserialize<T[]>(file, Strict) is { Length: > 0 } rows
                ? rows
                : throw new InvalidDataException($"{path} has no rows.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Checks a row.</summary>
    public static void Require(bool holds, string path, string row)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{path}: the row “{row}” is wrong.");
        }
    }
}
