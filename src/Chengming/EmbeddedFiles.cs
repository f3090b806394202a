namespace Chengming;

/// <summary>Data files that travel inside the executable, by their path in the project.</summary>
internal static class EmbeddedFiles
{
    public static Stream Open(string path) =>
        typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException($"The executable holds no file {path}.");

    /// <summary>Paths below a folder, in order.</summary>
    public static IEnumerable<string> Below(string folder) =>
        typeof(EmbeddedFiles)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
