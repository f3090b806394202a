using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Features.Files.Sniffing;

/// <summary>All kinds of files that are known, from <c>file-kinds.json</c>.</summary>
[Term("文件类型目录")]
public static class FileKinds
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly KindFile Loaded = Load();

    /// <summary>The kinds in the order in which they are tried.</summary>
    public static IReadOnlyList<FileKind> All => Loaded.Kinds;

    /// <summary>The kinds that may be uploaded.</summary>
    public static IEnumerable<FileKind> Allowed => All.Where(k => k.IsAllowed);

    /// <summary>The longest side a picture may have, in pixels.</summary>
    internal static int LongestSide => Loaded.LongestSide;

    /// <summary>The most pixels a picture may have.</summary>
    internal static long MostPixels => Loaded.MostPixels;

    /// <summary>The kind of this short name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static FileKind WithId(string id) =>
        All.FirstOrDefault(k => k.Id == id) ?? throw new KeyNotFoundException($"No kind of file is called {id}.");

    /// <summary>The kinds whose names end so; none for an unknown ending.</summary>
    public static IReadOnlyList<FileKind> OfName(string fileName)
    {
        var extension = Path.GetExtension(fileName).TrimStart('.');
        return [.. All.Where(k => k.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))];
    }

    private static KindFile Load()
    {
        using var file = EmbeddedFiles.Open("Features/Files/Sniffing/file-kinds.json");
        var loaded =
            JsonSerializer.Deserialize<KindFile>(file, Strict)
            ?? throw new InvalidDataException("The list of file kinds is empty.");
        foreach (var kind in loaded.Kinds)
        {
            var isComplete =
                kind.Extensions.Count > 0
                && !kind.Extensions.Any(e => e.Any(char.IsAsciiLetterUpper))
                && kind is { LargestMegabytes: > 0, Name.Length: > 0 }
                && (kind.Marks.Count > 0 || kind.Structure != FileStructure.None)
                && !(kind.IsInline && !kind.IsAllowed);
            if (!isComplete || loaded.Kinds.Count(k => k.Id == kind.Id) > 1)
            {
                throw new InvalidDataException($"The row of the file kind {kind.Id} is wrong.");
            }
        }

        return loaded;
    }

    private sealed record KindFile(
        [property: JsonRequired] int LongestSide,
        [property: JsonRequired] long MostPixels,
        [property: JsonRequired] IReadOnlyList<FileKind> Kinds
    );
}
