using System.Text.Json;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>
/// A field of the standard catalogues (目录领域): which agencies carry it out when nobody decided, and into which column each of its matters
/// goes. From <c>catalogue-fields.json</c>; no instrument says either, so an agency may decide otherwise.
/// </summary>
/// <param name="Field">Its name, as the catalogue has it.</param>
/// <param name="Agencies">What stands in the names of the agencies that carry it out.</param>
/// <param name="Columns">The usual column of each matter, by the code of the matter.</param>
[Term("目录领域")]
public sealed record CatalogueField(
    string Field,
    IReadOnlyList<string> Agencies,
    IReadOnlyDictionary<string, string> Columns
)
{
    /// <summary>The matters of this field.</summary>
    public IEnumerable<CatalogueMatter> Matters => StandardCatalogue.Emergency.Matters.Where(m => m.Field == Field);

    /// <summary>True when an agency carries it out as long as nobody decided: townships have every field that names their level.</summary>
    public bool IsUsualFor(Agency agency) =>
        CatalogueFields.IsTownship(agency)
        || (
            agency.Kind != AgencyKind.PublicUtility
            && !agency.Kind.IsGovernment
            && Agencies.Any(a => agency.Name.Contains(a, StringComparison.Ordinal))
        );
}

/// <summary>All fields (目录领域).</summary>
internal static class CatalogueFields
{
    private const string FileName = "Features/Publishing/Catalogues/catalogue-fields.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The fields in the order of the catalogue.</summary>
    public static IReadOnlyList<CatalogueField> All { get; } = Load();

    /// <summary>The field with this name; null when there is none.</summary>
    public static CatalogueField? Find(string? name) => All.FirstOrDefault(f => f.Field == name);

    /// <summary>The usual column of a matter.</summary>
    public static PlatformColumn ColumnOf(CatalogueMatter matter) =>
        PlatformColumns.Of(Find(matter.Field)!.Columns[matter.Code]);

    /// <summary>True for agencies that go by the township level of the catalogue (公开层级: 乡级).</summary>
    public static bool IsTownship(Agency agency) =>
        agency.Kind == AgencyKind.Township || agency.Kind == AgencyKind.DispatchedOffice;

    /// <summary>True when a matter is one of the agency's level.</summary>
    public static bool IsAtLevelOf(CatalogueMatter matter, Agency agency) =>
        IsTownship(agency) ? matter.AtTownship : matter.AtCounty;

    private static List<CatalogueField> Load()
    {
        using var stream = EmbeddedFiles.Open(FileName);
        var fields = JsonSerializer.Deserialize<List<CatalogueField>>(stream, Format) ?? [];
        if (!fields.Select(f => f.Field).SequenceEqual(StandardCatalogue.Emergency.Fields))
        {
            throw new InvalidDataException($"{FileName} does not have one entry for each field of the catalogue.");
        }

        foreach (var field in fields)
        {
            var missing = field.Matters.FirstOrDefault(m => !field.Columns.ContainsKey(m.Code));
            if (missing is not null || field.Columns.Count != field.Matters.Count())
            {
                throw new InvalidDataException($"{FileName}: {field.Field} does not have one column for each matter.");
            }

            foreach (var slug in field.Columns.Values)
            {
                if (PlatformColumns.Of(slug).Columns.Count > 0)
                {
                    throw new InvalidDataException($"{FileName}: no items are put into the column {slug}.");
                }
            }
        }

        return fields;
    }
}
