using System.Collections.Concurrent;

namespace Chengming.Pdf.Fonts;

/// <summary>Fonts on disk; each file is read once in the life of the process.</summary>
public static class FontFiles
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<TrueTypeFont>>> Loaded = new(
        StringComparer.Ordinal
    );

    /// <summary>The faces of the font file at <paramref name="path"/>: one, or several of a collection.</summary>
    /// <exception cref="InvalidDataException">The file is no font with TrueType outlines.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<TrueTypeFont> Load(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return Loaded.GetOrAdd(full, p => new Lazy<IReadOnlyList<TrueTypeFont>>(() => Read(p))).Value;
        }
        catch
        {
            // A file that failed may be mended while the process runs.
            Loaded.TryRemove(full, out _);
            throw;
        }
    }

    private static List<TrueTypeFont> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return [.. Enumerable.Range(0, TrueTypeFont.FacesIn(bytes)).Select(i => TrueTypeFont.Parse(bytes, i))];
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
