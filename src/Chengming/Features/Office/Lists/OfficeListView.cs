namespace Chengming.Features.Office.Lists;

/// <summary>A page of a list as it is shown.</summary>
internal sealed record OfficeListView
{
    /// <summary>What the list holds.</summary>
    public required string Title { get; init; }

    /// <summary>Words for a list without rows.</summary>
    public required string Empty { get; init; }

    /// <summary>Address of the list without filters.</summary>
    public required string Address { get; init; }

    /// <summary>The columns that are shown.</summary>
    public required IReadOnlyList<ListHeading> Headings { get; init; }

    /// <summary>The rows of this page.</summary>
    public required IReadOnlyList<IReadOnlyList<ListCell>> Rows { get; init; }

    /// <summary>Number of rows on all pages; bounded, e.g. 1000+.</summary>
    public required string Count { get; init; }

    /// <summary>The filters with their values.</summary>
    public required IReadOnlyList<ListFilterView> Filters { get; init; }

    /// <summary>The order that was asked for; null for the first order.</summary>
    public string? Sort { get; init; }

    /// <summary>The filters and the order as they stand in the address; empty for neither.</summary>
    public required string Query { get; init; }

    /// <summary>Address of the page before; null on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Address of the page after; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Address of the spreadsheet of all rows that pass the filters.</summary>
    public required string Spreadsheet { get; init; }

    /// <summary>All columns but the first, with whether they are shown.</summary>
    public required IReadOnlyList<(string Key, string Title, bool IsShown)> Choosable { get; init; }

    /// <summary>The person's saved filters of this list.</summary>
    public required IReadOnlyList<SavedFilter> Saved { get; init; }

    /// <summary>True when a filter is in force.</summary>
    public bool IsFiltered => Filters.Any(f => f.Value.Length > 0);
}

/// <summary>The heading of a column.</summary>
/// <param name="Title">Its words.</param>
/// <param name="IsNumeric">True for figures.</param>
/// <param name="Address">The list in the order of this column, the other way round when it is in that order already; null without.</param>
/// <param name="Direction">How the list is put in order by it: <c>ascending</c>, <c>descending</c> or null.</param>
internal sealed record ListHeading(string Title, bool IsNumeric, string? Address, string? Direction);

/// <summary>A cell.</summary>
/// <param name="Text">Its words; “—” when unknown.</param>
/// <param name="Address">Where it leads; null when nowhere.</param>
/// <param name="Terms">The words of the platform that it consists of; null for what people wrote.</param>
/// <param name="IsDay">True for a day, which stays on one line.</param>
internal sealed record ListCell(string Text, string? Address, IReadOnlyList<ListTerm>? Terms, bool IsDay);

/// <summary>A filter as it is shown.</summary>
internal sealed record ListFilterView(
    string Key,
    string Title,
    string Control,
    IReadOnlyList<ListChoice> Choices,
    string Value
);
