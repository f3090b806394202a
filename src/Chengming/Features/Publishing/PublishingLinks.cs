using Microsoft.AspNetCore.WebUtilities;

namespace Chengming.Features.Publishing;

/// <summary>Addresses of the feature's pages in the back office.</summary>
internal static class PublishingLinks
{
    public const string Items = "/office/items";
    public const string NewItem = "/office/items/new";

    public const string CleanUp = "/office/clean-up";
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

    public static string Item(Guid id) => $"/office/items/{id}";

    public static string Step(Guid id, string step) => $"/office/items/{id}/{step}";

    public static string Edit(Guid id) => Step(id, "edit");

    public static string Submit(Guid id) => Step(id, "submit");

    public static string Review(Guid id) => Step(id, "review");

    public static string Publish(Guid id) => Step(id, "publish");

    public static string File(Guid id, Guid attachmentId) => $"/office/items/{id}/files/{attachmentId}";

    public static string Public(Guid id) => $"/items/{id}";
}
