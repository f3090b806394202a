using System.Globalization;
using Chengming.Features.Publishing.Columns;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A filter at the left of a list of items.</summary>
/// <param name="Id">Its name in the page.</param>
/// <param name="Title">What it filters by.</param>
/// <param name="All">Words for no filter, and where they lead; null where there is always one.</param>
/// <param name="Choices">Its values.</param>
internal sealed record ItemFilterView(string Id, string Title, ItemChoice? All, IReadOnlyList<ItemChoice> Choices);

/// <summary>A value of a filter.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Address">The list with it.</param>
/// <param name="IsChosen">True when it is in force.</param>
/// <param name="Count">How many items are behind it; null where nobody counts.</param>
/// <param name="IsBelow">True for a column below the one before it.</param>
internal sealed record ItemChoice(string Label, string Address, bool IsChosen, int? Count = null, bool IsBelow = false)
{
    /// <summary>The columns of the first level that hold something, and those below the chosen one.</summary>
    public static IReadOnlyList<ItemChoice> OfColumns(
        PlatformColumn? chosen,
        Func<PlatformColumn, int> count,
        Func<PlatformColumn, string> address
    ) =>
        [
            .. PlatformColumns
                .All.Where(c => c.Parent is null || c.Top == chosen?.Top)
                .Select(c => (Column: c, Count: count(c)))
                .Where(c => c.Count > 0 || c.Column == chosen)
                .Select(c => new ItemChoice(
                    c.Column.Name,
                    address(c.Column),
                    c.Column == chosen,
                    c.Count,
                    c.Column.Parent is not null
                )),
        ];

    /// <summary>The years.</summary>
    public static IReadOnlyList<ItemChoice> OfYears(
        IReadOnlyList<int> years,
        int? chosen,
        Func<int?, string> address
    ) => [.. years.Select(y => new ItemChoice(y.ToString(CultureInfo.InvariantCulture), address(y), y == chosen))];
}

/// <summary>Items in a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="WithAgency">True where items of several agencies stand together.</param>
/// <param name="Today">The day it is, where the validity of documents is shown; null where it is not.</param>
internal sealed record ItemRows(IReadOnlyList<ListedItem> Items, bool WithAgency, DateOnly? Today = null);

/// <summary>The way from one page of a list to the next.</summary>
/// <param name="First">The first page; null when this is it.</param>
/// <param name="Next">The next page; null when there is none.</param>
internal sealed record ItemPaging(string? First, string? Next);

/// <summary>All columns with how much they hold.</summary>
/// <param name="Tops">The columns of the first level.</param>
/// <param name="Count">How many items a column holds.</param>
/// <param name="Address">The list of a column.</param>
internal sealed record ColumnTree(
    IReadOnlyList<PlatformColumn> Tops,
    Func<PlatformColumn, int> Count,
    Func<PlatformColumn, string> Address
)
{
    /// <summary>Columns that are not shown; none unless an agency has switched some off.</summary>
    public IReadOnlySet<string> LeftOut { get; init; } = new HashSet<string>();
}
