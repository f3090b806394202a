using System.Linq.Expressions;
using System.Text.Json;

namespace Chengming.Features.Office.Lists;

/// <summary>Something a list can be put in order by, or that tells its rows apart (排序键).</summary>
/// <remarks>Keys must be comparable in both databases: texts, whole numbers, doubles (not decimals), days, instants, identifiers.</remarks>
internal abstract class ListKey<TRow>
{
    /// <summary>The key of a row.</summary>
    public abstract object? Of(TRow row);

    /// <summary>Reads a key from a position.</summary>
    public abstract object? Read(JsonElement value);

    /// <summary>The rows in order: known keys by value, unknown ones last.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="descending">Greatest first.</param>
    /// <param name="unknownFirst">Unknown ones first: the whole order is read backwards.</param>
    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool unknownFirst);

    /// <summary>Rows that are equal so far, put in order by this key, which is never unknown.</summary>
    public abstract IOrderedQueryable<TRow> ThenOrder(IOrderedQueryable<TRow> rows, bool descending);

    /// <summary>True when some rows may have no such key.</summary>
    public abstract bool MayBeUnknown { get; }

    /// <summary>“The key of the row is unknown” as a condition.</summary>
    public abstract Expression IsUnknown(ParameterExpression row);

    /// <summary>“The key of the row equals the value” as a condition.</summary>
    public abstract Expression IsEqual(ParameterExpression row, object value);

    /// <summary>“The key of the row comes after the value” as a condition.</summary>
    public abstract Expression IsBeyond(ParameterExpression row, object value, bool descending);
}

/// <summary>Makes keys.</summary>
internal static class ListKey
{
    /// <summary>A key of this type.</summary>
    public static ListKey<TRow> By<TRow, TKey>(Expression<Func<TRow, TKey>> selector) =>
        new ListKey<TRow, TKey>(selector, mayBeUnknown: default(TKey) is null);

    /// <summary>A text that no row lacks. The order says nothing about unknown ones then, so that an index can give it.</summary>
    public static ListKey<TRow> ByText<TRow>(Expression<Func<TRow, string>> selector) =>
        new ListKey<TRow, string>(selector, mayBeUnknown: false);
}

/// <inheritdoc />
internal sealed class ListKey<TRow, TKey>(Expression<Func<TRow, TKey>> selector, bool mayBeUnknown) : ListKey<TRow>
{
    private readonly Lazy<Func<TRow, TKey>> read = new(selector.Compile);

    public override bool MayBeUnknown => mayBeUnknown;

    public override object? Of(TRow row) => read.Value(row);

    public override object? Read(JsonElement value) => value.Deserialize<TKey>();

    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool unknownFirst)
    {
        if (!MayBeUnknown)
        {
            return descending ? rows.OrderByDescending(selector) : rows.OrderBy(selector);
        }

        var row = selector.Parameters[0];
        var unknown = Expression.Lambda<Func<TRow, int>>(
            Expression.Condition(IsUnknown(row), Expression.Constant(1), Expression.Constant(0)),
            row
        );
        var parted = unknownFirst ? rows.OrderByDescending(unknown) : rows.OrderBy(unknown);
        return ThenOrder(parted, descending);
    }

    public override IOrderedQueryable<TRow> ThenOrder(IOrderedQueryable<TRow> rows, bool descending) =>
        descending ? rows.ThenByDescending(selector) : rows.ThenBy(selector);

    public override Expression IsUnknown(ParameterExpression row) =>
        Expression.Equal(KeyOf(row), Expression.Constant(null, typeof(TKey)));

    public override Expression IsEqual(ParameterExpression row, object value) =>
        Expression.Equal(KeyOf(row), Parameter(value));

    public override Expression IsBeyond(ParameterExpression row, object value, bool descending)
    {
        if (typeof(TKey) == typeof(string))
        {
            var compared = Expression.Call(typeof(string), nameof(string.Compare), null, KeyOf(row), Parameter(value));
            var zero = Expression.Constant(0);
            return descending ? Expression.LessThan(compared, zero) : Expression.GreaterThan(compared, zero);
        }

        return descending
            ? Expression.LessThan(KeyOf(row), Parameter(value))
            : Expression.GreaterThan(KeyOf(row), Parameter(value));
    }

    private Expression KeyOf(ParameterExpression row) =>
        new Replacement(selector.Parameters[0], row).Visit(selector.Body);

    /// <summary>A member of an object and no constant, so that the database is sent a parameter and one statement serves every page.</summary>
    private static MemberExpression Parameter(object value) =>
        Expression.Property(Expression.Constant(new Held((TKey)value)), nameof(Held.Value));

    private sealed record Held(TKey Value);

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
