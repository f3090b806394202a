using System.Text.Json;

namespace Chengming;

/// <summary>Data files that travel inside the executable, by their path in the project.</summary>
internal static class EmbeddedFiles
{
    public static Stream Open(string path) =>
        typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException($"The executable holds no file {path}.");

    /// <summary>What a file of JSON holds.</summary>
    /// <exception cref="InvalidDataException">It holds nothing.</exception>
    public static T Json<T>(string path)
    {
        using var stream = Open(path);
        return JsonSerializer.Deserialize<T>(stream) ?? throw new InvalidDataException($"{path} is empty.");
    }

    /// <summary>Paths below a folder, in order.</summary>
    public static IEnumerable<string> Below(string folder) =>
        typeof(EmbeddedFiles)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
