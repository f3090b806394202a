namespace Chengming.Features.Office.Lists;

/// <summary>
/// A list of the back office (业务列表): its columns, filters and order, described once; page, print, column chooser, saved filters and
/// spreadsheet follow from it.
/// </summary>
/// <param name="key">Permanent short name, e.g. for the cookie of the column chooser.</param>
/// <param name="title">What the list holds.</param>
/// <param name="id">What tells the rows apart.</param>
internal sealed class OfficeList<TRow>(string key, string title, ListKey<TRow> id)
{
    /// <summary>Permanent short name.</summary>
    public string Key => key;

    /// <summary>What the list holds.</summary>
    public string Title => title;

    /// <summary>The columns; the first opens the thing and is always shown.</summary>
    public required IReadOnlyList<OfficeColumn<TRow>> Columns { get; init; }

    /// <summary>The filters, in the order in which they stand above the list.</summary>
    public IReadOnlyList<OfficeFilter<TRow>> Filters { get; init; } = [];

    /// <summary>Key of the column that the list is put in order by when nobody chose; with a minus for greatest first.</summary>
    public required string FirstOrder { get; init; }

    /// <summary>What would be here and how it gets here, for a list without rows.</summary>
    public required string Empty { get; init; }

    /// <summary>Rows on one page.</summary>
    public int PageLength { get; init; } = 50;

    /// <summary>The order that a word of the address asks for; the first order when it asks for none that there is.</summary>
    public (ListOrder<TRow> Order, string Word) OrderOf(string? word)
    {
        foreach (var asked in new[] { word, FirstOrder })
        {
            var descending = asked?.StartsWith('-') is true;
            if (Columns.FirstOrDefault(c => c.Key == asked?.TrimStart('-'))?.Sort is { } sort)
            {
                return (new ListOrder<TRow>(sort, id, descending), asked!);
            }
        }

        throw new InvalidOperationException($"The list {key} has no order {FirstOrder}.");
    }
}
