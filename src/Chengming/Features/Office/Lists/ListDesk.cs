using System.Globalization;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Lists;

/// <summary>What every list page needs: reading a page of rows, and the actions of a list.</summary>
internal sealed class ListDesk(PlatformDb db, SaveFilter saveFilter, DropFilter dropFilter, ExportList export)
{
    /// <summary>Rows are counted up to here.</summary>
    public const int MostCounted = 1000;

    public SaveFilter SaveFilter => saveFilter;

    public DropFilter DropFilter => dropFilter;

    public ExportList Export => export;

    /// <summary>A page of the list; null when the address names a place that is none.</summary>
    public async Task<OfficeListView?> ViewAsync<TRow>(
        OfficeList<TRow> list,
        IQueryable<TRow> rows,
        ListWish<TRow> wish,
        Guid account,
        string address,
        CancellationToken cancel
    )
    {
        var passing = wish.Filtered(rows);
        if (await PageAsync(list, passing, wish, cancel) is not { } page)
        {
            return null;
        }

        var counted = await passing.Take(MostCounted + 1).CountAsync(cancel);
        var shown = wish.Shown(list);
        var sort = wish.OrderWord == list.FirstOrder ? null : wish.OrderWord;
        return new OfficeListView
        {
            Title = list.Title,
            Empty = list.Empty,
            Address = address,
            Headings = [.. shown.Select(c => HeadingOf(list, c, wish, address))],
            Rows = [.. page.Rows.Select(r => (IReadOnlyList<ListCell>)[.. shown.Select(c => CellOf(c, r))])],
            Count = counted > MostCounted ? $"{MostCounted}+" : counted.ToString(CultureInfo.InvariantCulture),
            Filters = [.. list.Filters.Select(f => FilterOf(f, wish))],
            Sort = sort,
            Query = wish.Query(list),
            Previous = page.HasBefore
                ? address + wish.Query(list, wish.OrderWord, ListWish<TRow>.BeforeKey, wish.Order.PlaceOf(page.Rows[0]))
                : null,
            Next = page.HasAfter
                ? address + wish.Query(list, wish.OrderWord, ListWish<TRow>.AfterKey, wish.Order.PlaceOf(page.Rows[^1]))
                : null,
            Spreadsheet = address + wish.Query(list, wish.OrderWord, "handler", "export"),
            Choosable = [.. list.Columns.Skip(1).Select(c => (c.Key, c.Title, !wish.Hidden.Contains(c.Key)))],
            Saved = await db.Set<SavedFilter>()
                .AsNoTracking()
                .Where(f => f.AccountId == account && f.List == list.Key)
                .OrderBy(f => f.Name)
                .ToListAsync(cancel),
        };
    }

    private static async Task<(List<TRow> Rows, bool HasBefore, bool HasAfter)?> PageAsync<TRow>(
        OfficeList<TRow> list,
        IQueryable<TRow> passing,
        ListWish<TRow> wish,
        CancellationToken cancel
    )
    {
        var backwards = wish.Before is not null;
        var from = passing;
        if ((wish.Before ?? wish.After) is { } place)
        {
            if (wish.Order.Beyond(passing, place, backwards) is not { } beyond)
            {
                return null;
            }

            from = beyond;
        }

        var found = await wish.Order.Of(from, backwards).Take(list.PageLength + 1).ToListAsync(cancel);
        var hasMore = found.Count > list.PageLength;
        if (hasMore)
        {
            found.RemoveAt(list.PageLength);
        }

        if (backwards)
        {
            found.Reverse();
            return (found, hasMore, found.Count > 0);
        }

        return (found, wish.After is not null && found.Count > 0, hasMore);
    }

    private static ListHeading HeadingOf<TRow>(
        OfficeList<TRow> list,
        OfficeColumn<TRow> column,
        ListWish<TRow> wish,
        string address
    )
    {
        if (column.Sort is null)
        {
            return new ListHeading(column.Title, column.IsNumeric, null, null);
        }

        var isChosen = wish.OrderWord.TrimStart('-') == column.Key;
        var other = isChosen && !wish.Order.Descending ? $"-{column.Key}" : column.Key;
        return new ListHeading(
            column.Title,
            column.IsNumeric,
            address + wish.Query(list, other),
            isChosen ? (wish.Order.Descending ? "descending" : "ascending") : null
        );
    }

    private static ListCell CellOf<TRow>(OfficeColumn<TRow> column, TRow row)
    {
        var value = column.Value(row);
        var text = ListWords.Text(value);
        var terms =
            column.Tone is { } tone ? [new ListTerm(text) { IsState = true, Tone = tone(row) }]
            : value is IReadOnlyList<ListTerm> { Count: > 0 } several ? several
            : null;
        return new ListCell(text, column.Address?.Invoke(row), terms, value is DateOnly);
    }

    private static ListFilterView FilterOf<TRow>(OfficeFilter<TRow> filter, ListWish<TRow> wish) =>
        new(
            filter.Key,
            filter.Title,
            filter.Control,
            filter.Choices,
            wish.Filters.FirstOrDefault(f => f.Filter.Key == filter.Key).Value ?? ""
        );
}
