namespace Chengming.Features.Agencies.Portal;

/// <summary>The tags that government pages carry for inspection (政府网站发展指引, 网页设计规范).</summary>
/// <param name="Agency">The agency; its site code and name stand in them.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Description">What the column holds.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">Title of a content page; null for a column.</param>
/// <param name="PublishedAt">When its content was published; null for a column.</param>
internal sealed record PageTags(
    Agency Agency,
    string Column,
    string Description,
    string Type,
    string? Title = null,
    DateTimeOffset? PublishedAt = null
);
