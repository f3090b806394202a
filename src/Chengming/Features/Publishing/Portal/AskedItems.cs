using System.Globalization;
using System.Runtime.InteropServices;
using Chengming.Data.Reading;
using Chengming.Time;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The place of an item in a list: when it was published, and its identity.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListPlace(DateTimeOffset At, Guid Id);

/// <summary>The condition of a statement over the public items <c>i</c>, with its values and its order.</summary>
internal sealed class AskedItems
{
    private readonly List<string> conditions = [];
    private readonly List<object> values = [];
    private readonly List<(string Column, string Value)> keys = [];

    private AskedItems() { }

    /// <summary>The values, in the order of their numbers.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>What comes after the table; empty when nothing is asked.</summary>
    public string Where => conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    /// <summary>The order, newest first.</summary>
    public string NewestFirst =>
        $"ORDER BY {string.Concat(keys.Select(k => $"{k.Column} DESC, "))}i.\"PublishedAt\" DESC, i.\"Id\" DESC";

    /// <summary>The order, oldest first.</summary>
    public string OldestFirst => $"ORDER BY {string.Concat(keys.Select(k => $"{k.Column}, "))}i.\"PublishedAt\"";

    /// <param name="dialect">The database.</param>
    /// <param name="filter">What is asked.</param>
    /// <param name="today">The day by which validity is told.</param>
    /// <param name="after">The last item of the page before.</param>
    public static AskedItems Of(ReadingDialect dialect, ItemFilter filter, DateOnly today, ListPlace? after = null)
    {
        var asked = new AskedItems();
        if (filter.Agency is { } agency)
        {
            asked.keys.Add(("i.\"AgencyId\"", asked.Value(agency)));
        }

        if (filter.Column is { } column)
        {
            asked.keys.Add((column.Columns.Count > 0 ? "i.\"TopColumn\"" : "i.\"Column\"", asked.Value(column.Slug)));
        }

        // What is attached to a matter is little, and has an index that is not in the order of lists.
        if (dialect.AsksForStretches && filter.Matter is null)
        {
            asked.AskForStretch(filter.Year, after);
        }
        else
        {
            asked.AskForValues(filter.Year, after);
        }

        if (filter.Matter is { } matter)
        {
            // The second half leads to the index of the few that are attached to a matter.
            asked.conditions.Add($"""i."Matter" = {asked.Value(matter)} AND i."Matter" <> ''""");
        }

        if (filter.Validity is { } validity)
        {
            asked.conditions.Add(validity.On(asked.Value(today)));
        }

        return asked;
    }

    /// <summary>The condition as values, written so that the index leads straight to the place after which a page begins.</summary>
    private void AskForValues(int? year, ListPlace? after)
    {
        conditions.AddRange(keys.Select(k => $"{k.Column} = {k.Value}"));
        if (year is { } asked)
        {
            var (from, until) = YearOf(asked);
            conditions.Add($"""i."PublishedAt" >= {from} AND i."PublishedAt" < {until}""");
        }

        if (after is { } place)
        {
            var last = Value(place.At);
            conditions.Add(
                $"""i."PublishedAt" <= {last} AND (i."PublishedAt" < {last} OR i."Id" < {Value(place.Id)})"""
            );
        }
    }

    /// <summary>The same condition as a stretch of the index that begins with the keys.</summary>
    private void AskForStretch(int? year, ListPlace? after)
    {
        const string at = "i.\"PublishedAt\"";
        var years = year is { } asked ? YearOf(asked) : default;
        if (year is not null)
        {
            conditions.Add(Rows(">=", (at, years.From)));
        }
        else if (keys.Count > 0)
        {
            conditions.Add(Rows(">="));
        }

        if (after is { } place)
        {
            conditions.Add(Rows("<", (at, Value(place.At)), ("i.\"Id\"", Value(place.Id))));
        }

        if (year is not null)
        {
            conditions.Add(Rows("<", (at, years.Until)));
        }
        else if (keys.Count > 0 && after is null)
        {
            conditions.Add(Rows("<="));
        }
    }

    private string Rows(string sign, params ReadOnlySpan<(string Column, string Value)> further)
    {
        List<(string Column, string Value)> all = [.. keys, .. further];
        return $"({string.Join(", ", all.Select(k => k.Column))}) {sign} ({string.Join(", ", all.Select(k => k.Value))})";
    }

    private (string From, string Until) YearOf(int year) =>
        (
            Value(ChinaTime.BeginningOf(new DateOnly(year, 1, 1))),
            Value(ChinaTime.BeginningOf(new DateOnly(year + 1, 1, 1)))
        );

    /// <summary>Adds a value and says how the statement names it.</summary>
    private string Value(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }
}
