using System.Data.Common;
using Chengming.Data.Reading;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Portal;

/// <summary>
/// What a list shows of a public item. A page has twenty of them and each value is a call into the database's library, so nothing else is read,
/// and the days of validity only of what can have one.
/// </summary>
/// <param name="Id">The item.</param>
/// <param name="AgencyId">Its agency.</param>
/// <param name="Column">Slug of its column.</param>
/// <param name="Title">Title.</param>
/// <param name="DocumentNumber">发文字号; empty when it has none.</param>
/// <param name="PublishedAt">When it became public.</param>
/// <param name="Days">The days of its validity; null for what is no policy document.</param>
internal sealed record ItemLine(
    Guid Id,
    Guid AgencyId,
    string Column,
    string Title,
    string DocumentNumber,
    DateTimeOffset PublishedAt,
    ValidityDays? Days
)
{
    /// <summary>The columns in the order in which they are read, of a table that the statement calls <c>i</c>.</summary>
    public const string Columns = $"""
        i."Id", i."AgencyId", i."Column", i."Title", {Rest}
        """;

    /// <summary>Those after the title.</summary>
    public const string Rest = """
        i."DocumentNumber", i."PublishedAt", i."IsPolicyDocument", i."MadeOn", i."InForceFrom", i."ValidUntil", i."RepealedOn",
        i."AmendedOn", i."PartlyLapsedOn", i."DeclaredLapsedOn"
        """;

    public const int RestCount = 10;

    /// <summary>Its validity on a day; null for what has none.</summary>
    public Validity? ValidityOn(DateOnly day) => Days?.Period?.On(day);

    /// <summary>Reads a row that begins with <see cref="Columns"/>.</summary>
    public static ItemLine Read(DbDataReader row) =>
        Read(row, 4, row.Identity(0), row.Identity(1), row.Text(2), row.Text(3));

    /// <summary>Reads the <see cref="Rest"/> of a line of which the beginning is known.</summary>
    public static ItemLine Read(DbDataReader row, int first, Guid id, Guid agency, string column, string title) =>
        new(
            id,
            agency,
            column,
            title,
            row.Text(first),
            row.Instant(first + 1),
            row.GetBoolean(first + 2) ? DaysOf(row, first + 3) : null
        );

    private static ValidityDays DaysOf(DbDataReader row, int first) =>
        new(
            row.DayOrNull(first),
            row.DayOrNull(first + 1),
            row.DayOrNull(first + 2),
            row.DayOrNull(first + 3),
            row.DayOrNull(first + 4),
            row.DayOrNull(first + 5),
            row.DayOrNull(first + 6)
        );
}
