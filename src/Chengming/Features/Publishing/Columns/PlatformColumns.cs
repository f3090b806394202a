using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Columns;

/// <summary>The columns, from <c>ready-columns.json</c> (公开栏目目录). Slugs are permanent: they stand in addresses and records.</summary>
[Term("公开栏目目录")]
public static class PlatformColumns
{
    private const string FileName = "Features/Publishing/Columns/ready-columns.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The columns of the first level, in the order of article 20.</summary>
    public static IReadOnlyList<PlatformColumn> Tops { get; } = Load();

    /// <summary>All columns, each first-level one before those below it.</summary>
    public static IReadOnlyList<PlatformColumn> All { get; } = [.. Tops.SelectMany(t => t.Columns.Prepend(t))];

    /// <summary>The columns that items are put into: those that have none below.</summary>
    public static IReadOnlyList<PlatformColumn> ForItems { get; } = [.. All.Where(c => c.Columns.Count == 0)];

    private static readonly Dictionary<string, PlatformColumn> BySlug = All.ToDictionary(c => c.Slug);

    /// <summary>The column with this slug; null when there is none.</summary>
    public static PlatformColumn? Find(string? slug) => slug is null ? null : BySlug.GetValueOrDefault(slug);

    /// <summary>The column with this slug.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static PlatformColumn Of(string slug) =>
        Find(slug) ?? throw new ArgumentOutOfRangeException(nameof(slug), slug, "No column has this slug.");

    private static List<PlatformColumn> Load()
    {
        using var stream = EmbeddedFiles.Open(FileName);
        var rows = JsonSerializer.Deserialize<List<ReadyColumn>>(stream, Format) ?? [];
        var tops = rows.Select(TopOf).ToList();
        var kinds = tops.Select(t => t.Kind.Code).ToList();
        return kinds.SequenceEqual(StatutoryKinds.All.Select(k => k.Code))
            ? tops
            : throw new InvalidDataException(
                $"{FileName} does not have one first-level column for each statutory kind."
            );
    }

    private static PlatformColumn TopOf(ReadyColumn row) =>
        row is { Kind: { } kind, Type: { } type }
            ? new PlatformColumn(row, StatutoryKinds.Of(kind), type, null)
            : throw new InvalidDataException($"{FileName}: column {row.Slug} needs a kind and a type.");
}
