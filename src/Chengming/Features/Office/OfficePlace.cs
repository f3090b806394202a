using Chengming.Features.Accounts;

namespace Chengming.Features.Office;

/// <summary>An entry of the menu at the left of the back office.</summary>
/// <param name="Key">Short name; a page says with it where it stands (<c>ViewData["Place"]</c>).</param>
/// <param name="Title">Words of the entry.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Audience">Who sees it; the page behind it is guarded by itself.</param>
/// <param name="Order">Place in the menu, small numbers first.</param>
/// <param name="Heading">What it stands under in a menu that is long enough to need headings.</param>
public sealed record OfficePlace(
    string Key,
    string Title,
    string Address,
    Audience Audience,
    int Order,
    string Heading = OfficePlace.Work
)
{
    /// <summary>Heading of the daily work.</summary>
    public const string Work = "日常工作";

    /// <summary>Heading of what keeps the platform running.</summary>
    public const string Upkeep = "平台管理";
}
