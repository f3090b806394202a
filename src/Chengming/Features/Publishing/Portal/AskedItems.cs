using System.Globalization;
using Chengming.Time;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The condition of a statement over the public items <c>i</c>, with its values.</summary>
internal sealed class AskedItems
{
    private readonly List<string> conditions = [];
    private readonly List<object> values = [];

    private AskedItems() { }

    /// <summary>The values, in the order of their numbers.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>What comes after the table; empty when nothing is asked.</summary>
    public string Where => conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    public static AskedItems Of(ItemFilter filter, DateOnly today)
    {
        var asked = new AskedItems();
        if (filter.Agency is { } agency)
        {
            asked.And($"""i."AgencyId" = {asked.Value(agency)}""");
        }

        if (filter.Column is { } column)
        {
            var level = column.Columns.Count > 0 ? "TopColumn" : "Column";
            asked.And($"""i."{level}" = {asked.Value(column.Slug)}""");
        }

        if (filter.Matter is { } matter)
        {
            // The second half leads to the index of the few that are attached to a matter.
            asked.And($"""i."Matter" = {asked.Value(matter)} AND i."Matter" <> ''""");
        }

        if (filter.Year is { } year)
        {
            var from = asked.Value(ChinaTime.BeginningOf(new DateOnly(year, 1, 1)));
            var until = asked.Value(ChinaTime.BeginningOf(new DateOnly(year + 1, 1, 1)));
            asked.And($"""i."PublishedAt" >= {from} AND i."PublishedAt" < {until}""");
        }

        if (filter.Validity is { } validity)
        {
            asked.And(validity.On(asked.Value(today)));
        }

        return asked;
    }

    /// <summary>Only those after the last one of a page; written so that the index leads straight to the place.</summary>
    public void After(DateTimeOffset at, Guid id)
    {
        var last = Value(at);
        And($"""i."PublishedAt" <= {last} AND (i."PublishedAt" < {last} OR i."Id" < {Value(id)})""");
    }

    /// <summary>Adds a value and says how the statement names it.</summary>
    public string Value(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }

    private void And(string condition) => conditions.Add(condition);
}
