using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Chengming.Features.Publishing;

/// <summary>Addresses of the feature's pages in the back office.</summary>
internal static class PublishingLinks
{
    public const string Items = "/office/items";
    public const string NewItem = "/office/items/new";

    public const string CleanUp = "/office/clean-up";
    public const string Terms = "/office/clean-up/terms";
    public const string TermsOver = "/office/clean-up/terms?term=over";
    public const string CleanUpDue = "/office/clean-up?due=clean-up";

    public static string FromFile(Guid source, string name, string? column) =>
        QueryHelpers.AddQueryString(
            NewItem,
            new Dictionary<string, string?>
            {
                ["source"] = source.ToString(),
                ["name"] = name,
                ["column"] = column,
            }
        );

    public const string ImportItems = "/office/items/import";
    public const string ImportTemplate = "/office/items/import/template.xlsx";

    public static string Import(Guid id) => $"{ImportItems}/{id}";

    public static string ImportLeft(Guid id) => $"{Import(id)}/left.xlsx";

    /// <summary>The rows of an import in a state, after a row.</summary>
    public static string ImportRows(Guid id, string? state, int after) =>
        QueryHelpers.AddQueryString(
            Import(id),
            new Dictionary<string, string?>
            {
                ["show"] = state,
                ["after"] = after == 0 ? null : after.ToString(CultureInfo.InvariantCulture),
            }
        );

    public const string Catalogues = "/office/catalogue";

    public static string Catalogue(string agency) => $"{Catalogues}/{agency}";

    public static string CatalogueFields(string agency) => $"{Catalogue(agency)}/fields";

    public static string Matter(string agency, string matter) => $"{Catalogue(agency)}/{matter}";

    /// <summary>The form of a new item with its column, and its matter of the catalogue, filled in.</summary>
    public static string NewItemIn(string column, string? matter = null) =>
        $"{NewItem}?column={column}{(matter is null ? "" : $"&matter={matter}")}";

    public const string Columns = "/office/columns";

    public static string ColumnsOf(string agency) => $"{Columns}/{agency}";

    public static string ColumnOf(string agency, string column) => $"{Columns}/{agency}/{column}";

    /// <summary>The form of a new interpretation with the index number of its document filled in.</summary>
    public static string NewInterpretationOf(string indexNumber) =>
        $"{NewItem}?column=interpretations&interprets={Uri.EscapeDataString(indexNumber)}";

    public const string BrokenLinks = "/office/links";

    public const string Counts = "/office/counts";

    public static string CountRecords(string agency) => $"{Counts}/{agency}/records";

    public const string ReadingLists = "/office/reading-lists";

    public static string ReadingList(string agency, string list) => $"{ReadingLists}/{agency}/{list}";

    public static string ReadingListEntry(string agency, string list, Guid id) => $"{ReadingList(agency, list)}/{id}";

    public const string Reassessments = "/office/reassessments";

    public static string Item(Guid id) => $"/office/items/{id}";

    public static string Step(Guid id, string step) => $"/office/items/{id}/{step}";

    public static string Edit(Guid id) => Step(id, "edit");

    public static string Submit(Guid id) => Step(id, "submit");

    public static string Review(Guid id) => Step(id, "review");

    public static string Publish(Guid id) => Step(id, "publish");

    public static string File(Guid id, Guid attachmentId) => $"/office/items/{id}/files/{attachmentId}";

    public static string Public(Guid id) => $"/items/{id}";
}
