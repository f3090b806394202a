using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;

namespace Chengming.Features.Portal;

/// <summary>
/// The tags that the pages of columns and of content carry for inspection (政府网站发展指引, 网页设计规范). The layout writes those that a
/// page puts into <c>ViewData["Tags"]</c>; the site's own it writes on every page.
/// </summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Description">What the column holds.</param>
/// <param name="ColumnKeywords">Its keywords, with commas between.</param>
/// <param name="Type">Its type.</param>
internal sealed record ColumnTags(string Name, string Description, string ColumnKeywords, string Type)
{
    /// <summary>网站标识码 of the agency whose page it is; null for the site's.</summary>
    public string? SiteCode { get; init; }

    /// <summary>Title of a content page; null for a column.</summary>
    public string? Title { get; init; }

    /// <summary>When its content was published; null for a column.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where it comes from; null for a column.</summary>
    public string? Source { get; init; }

    /// <summary>Keywords of the content; empty for none.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>What it says in short; empty for none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The tags of a column, of one agency or of all.</summary>
    public static ColumnTags Of(PlatformColumn column, Agency? agency = null) =>
        new(
            column.FullName,
            column.Description,
            string.Join(',', new[] { agency?.Name, column.Parent?.Name, column.Name }.OfType<string>()),
            column.Type
        )
        {
            SiteCode = agency?.WebsiteCode?.Text,
        };
}
