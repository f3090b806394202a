using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Features.Publishing.Importing;

/// <summary>The columns of the spreadsheet of existing items, from <c>import-columns.json</c> (存量导入表的列).</summary>
internal static class ImportColumns
{
    /// <summary>Header of the first column, which marks rows that are not items.</summary>
    public const string MarkHeader = "行标记";

    /// <summary>Mark of the row of hints.</summary>
    public const string HintMark = "说明";

    /// <summary>Mark of the row of examples.</summary>
    public const string ExampleMark = "示例（不导入）";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>All columns in their order.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } = Load();

    /// <summary>The column of a field.</summary>
    public static ImportColumn Of(string field) => All.Single(c => c.Field == field);

    /// <summary>The column that a header names, however it is written; null for none.</summary>
    public static ImportColumn? Named(string header)
    {
        var name = string.Concat(header.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊')));
        return All.FirstOrDefault(c => c.Header == name || c.Aliases.Contains(name));
    }

    private static List<ImportColumn> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Publishing/Importing/import-columns.json");
        var columns =
            JsonSerializer.Deserialize<List<ImportColumn>>(stream, Strict)
            ?? throw new InvalidDataException("import-columns.json is empty.");
        var names = columns.SelectMany(c => c.Aliases.Append(c.Header)).ToList();
        return names.Distinct().Count() == names.Count && columns.DistinctBy(c => c.Field).Count() == columns.Count
            ? columns
            : throw new InvalidDataException("Two columns of import-columns.json have one name.");
    }
}

/// <summary>A column of the spreadsheet of existing items (存量导入表的列).</summary>
/// <param name="Field">The member of <see cref="Items.ItemContent"/>.</param>
/// <param name="Header">What stands above it.</param>
/// <param name="Aliases">What other spreadsheets call it.</param>
/// <param name="Required">True when every row needs it.</param>
/// <param name="Hint">What to fill in.</param>
/// <param name="Example">An example; may be empty.</param>
/// <param name="Width">Its width in characters.</param>
[Term("存量导入列")]
internal sealed record ImportColumn(
    [property: JsonRequired] string Field,
    [property: JsonRequired] string Header,
    [property: JsonRequired] IReadOnlyList<string> Aliases,
    [property: JsonRequired] bool Required,
    [property: JsonRequired] string Hint,
    [property: JsonRequired] string Example,
    [property: JsonRequired] int Width
);
