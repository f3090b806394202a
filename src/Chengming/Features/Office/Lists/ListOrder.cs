using System.Buffers.Text;
using System.Linq.Expressions;
using System.Text.Json;

namespace Chengming.Features.Office.Lists;

/// <summary>
/// The order of a list and the places in it. A page begins behind a row, not at a number, so that rows added meanwhile move nothing;
/// rows with equal keys are told apart by their identifier, so that every row is shown exactly once.
/// </summary>
/// <param name="Sort">What the list is put in order by.</param>
/// <param name="Id">What tells the rows apart.</param>
/// <param name="Descending">Greatest first.</param>
internal sealed record ListOrder<TRow>(ListKey<TRow> Sort, ListKey<TRow> Id, bool Descending)
{
    /// <summary>The rows in this order.</summary>
    public IQueryable<TRow> Of(IQueryable<TRow> rows, bool backwards = false)
    {
        var descending = Descending != backwards;
        return Id.ThenOrder(Sort.Order(rows, descending, unknownFirst: backwards), descending);
    }

    /// <summary>The rows after a place, or before it when read backwards; null when the place is none.</summary>
    public IQueryable<TRow>? Beyond(IQueryable<TRow> rows, string place, bool backwards)
    {
        if (Read(place) is not var (key, id))
        {
            return null;
        }

        var row = Expression.Parameter(typeof(TRow), "row");
        var descending = Descending != backwards;
        var sameAndBeyond = Id.IsBeyond(row, id, descending);
        Expression condition;
        if (key is null)
        {
            condition = Expression.AndAlso(Sort.IsUnknown(row), sameAndBeyond);
            if (backwards)
            {
                condition = Expression.OrElse(Expression.Not(Sort.IsUnknown(row)), condition);
            }
        }
        else
        {
            condition = Expression.OrElse(
                Sort.IsBeyond(row, key, descending),
                Expression.AndAlso(Sort.IsEqual(row, key), sameAndBeyond)
            );
            if (Sort.MayBeUnknown && !backwards)
            {
                condition = Expression.OrElse(condition, Sort.IsUnknown(row));
            }
        }

        return rows.Where(Expression.Lambda<Func<TRow, bool>>(condition, row));
    }

    /// <summary>The place of a row, for addresses.</summary>
    public string PlaceOf(TRow row) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<object?[]>([Sort.Of(row), Id.Of(row)]));

    private (object? Key, object Id)? Read(string place)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(place));
            return
                parts is [var key, var id]
                && (Sort.MayBeUnknown || key.ValueKind is not JsonValueKind.Null)
                && Id.Read(id) is { } known
                ? (Sort.Read(key), known)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
