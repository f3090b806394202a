using Chengming.Features.Accounts;

namespace Chengming.Features.Office;

/// <summary>An entry of the menu at the left of the back office.</summary>
/// <param name="Key">Short name; a page says with it where it stands (<c>ViewData["Place"]</c>).</param>
/// <param name="Title">Words of the entry.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Audience">Who sees it; the page behind it is guarded by itself.</param>
/// <param name="Order">Place in the menu, small numbers first.</param>
public sealed record OfficePlace(string Key, string Title, string Address, Audience Audience, int Order);
