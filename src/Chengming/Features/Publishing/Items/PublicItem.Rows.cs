using System.Data.Common;
using Chengming.Data.Reading;

namespace Chengming.Features.Publishing.Items;

/// <content>The same row as the pages of the portal read it.</content>
public sealed partial class PublicItem
{
    /// <summary>The columns in the order in which they are read, of a table that the statement calls <c>i</c>.</summary>
    internal const string Columns = """
        i."Id", i."VersionId", i."VersionNumber", i."AgencyId", i."AgencyPath", i."Column", i."TopColumn", i."Title", i."IndexNumber",
        i."DocumentNumber", i."MadeOn", i."Genre", i."PublishedAt", i."RevisedAt", i."IsPolicyDocument", i."InForceFrom", i."ValidUntil",
        i."RepealedOn", i."AmendedOn", i."PartlyLapsedOn", i."DeclaredLapsedOn", i."EndsOn", i."ValidityNote", i."SuccessorId",
        i."ExaminedOn", i."Interprets", i."Matter"
        """;

    /// <summary>How many columns that are.</summary>
    internal const int ColumnCount = 27;

    private PublicItem(DbDataReader row)
    {
        (Id, VersionId, VersionNumber) = (row.Identity(0), row.Identity(1), row.GetInt32(2));
        (AgencyId, AgencyPath) = (row.Identity(3), row.Text(4));
        (Column, TopColumn) = (row.Text(5), row.Text(6));
        (Title, IndexNumber, DocumentNumber) = (row.Text(7), row.Text(8), row.Text(9));
        (MadeOn, Genre) = (row.DayOrNull(10), row.Text(11));
        (PublishedAt, RevisedAt) = (row.Instant(12), row.Instant(13));
        IsPolicyDocument = row.GetBoolean(14);
        (InForceFrom, ValidUntil) = (row.DayOrNull(15), row.DayOrNull(16));
        (RepealedOn, AmendedOn, PartlyLapsedOn) = (row.DayOrNull(17), row.DayOrNull(18), row.DayOrNull(19));
        (DeclaredLapsedOn, EndsOn) = (row.DayOrNull(20), row.DayOrNull(21));
        (ValidityNote, SuccessorId) = (row.Text(22), row.IdentityOrNull(23));
        (ExaminedOn, Interprets, Matter) = (row.DayOrNull(24), row.IdentityOrNull(25), row.Text(26));
    }

    /// <summary>Reads a row that begins with <see cref="Columns"/>.</summary>
    internal static PublicItem Read(DbDataReader row) => new(row);
}
