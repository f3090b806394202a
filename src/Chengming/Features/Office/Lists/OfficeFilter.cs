using System.Globalization;

namespace Chengming.Features.Office.Lists;

/// <summary>A value that a filter offers.</summary>
internal sealed record ListChoice(string Value, string Words);

/// <summary>A filter of a list; its value stands in the address.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Title">What it asks for.</param>
internal abstract record OfficeFilter<TRow>(string Key, string Title)
{
    /// <summary>What it offers; empty for one that is typed.</summary>
    public virtual IReadOnlyList<ListChoice> Choices => [];

    /// <summary>The control's type: <c>search</c>, <c>date</c> or <c>select</c>.</summary>
    public abstract string Control { get; }

    /// <summary>How a value is written, for somebody who wrote one that means nothing; null when every value means something or is chosen.</summary>
    public virtual string? HowToWrite => null;

    /// <summary>The rows that pass; null when the value means nothing.</summary>
    public abstract IQueryable<TRow>? Apply(IQueryable<TRow> rows, string value);
}

/// <summary>Rows with all of the typed words.</summary>
internal sealed record WordsFilter<TRow>(
    string Key,
    string Title,
    Func<IQueryable<TRow>, string, IQueryable<TRow>> Contains
) : OfficeFilter<TRow>(Key, Title)
{
    private const int MostWords = 6;

    public override string Control => "search";

    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string value) =>
        value.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Aggregate(rows, Contains);
}

/// <summary>Rows with one of the offered values.</summary>
internal sealed record ChoiceFilter<TRow>(
    string Key,
    string Title,
    IReadOnlyList<ListChoice> Offered,
    Func<IQueryable<TRow>, string, IQueryable<TRow>?> Chosen
) : OfficeFilter<TRow>(Key, Title)
{
    public override IReadOnlyList<ListChoice> Choices => Offered;

    public override string Control => "select";

    public override IQueryable<TRow>? Apply(IQueryable<TRow> rows, string value) => Chosen(rows, value);
}

/// <summary>Rows from or up to a day.</summary>
internal sealed record DayFilter<TRow>(
    string Key,
    string Title,
    Func<IQueryable<TRow>, DateOnly, IQueryable<TRow>> Bounded
) : OfficeFilter<TRow>(Key, Title)
{
    public override string Control => "date";

    public override string HowToWrite => "请写成 2026-03-01 的样子";

    public override IQueryable<TRow>? Apply(IQueryable<TRow> rows, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Bounded(rows, day)
            : null;
}
