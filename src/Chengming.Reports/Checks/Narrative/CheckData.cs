using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chengming.Reports.Checks.Narrative;

/// <summary>Reads the data files beside the checks. An unknown or missing property is an error.</summary>
internal static class CheckData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static T Load<T>(string name)
    {
        using var stream = Open(name);
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options)
                ?? throw new InvalidDataException($"{name} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }

    public static Stream Open(string name) =>
        typeof(CheckData).Assembly.GetManifestResourceStream("Checks/" + name)
        ?? throw new InvalidDataException($"Checks/{name} is not in the assembly.");
}
