using System.Data.Common;
using Chengming.Data.Reading;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;

namespace Chengming.Features.Publishing.Portal;

/// <summary>Reads what the page of an item shows, by hand (docs/adr/0010-reading-by-hand.md).</summary>
internal sealed class ItemReading(ReadingSession reading, KeptFacts facts)
{
    private const string Item = $"""
        SELECT {PublicItem.Columns}, v."PublishedAt", v."Content_Column", v."Content_Title", v."Content_DocumentNumber",
            v."Content_IssuingOrgan", v."Content_MadeOn", v."Content_Mode", v."Content_ModeReason", v."Content_Theme", v."Content_Genre",
            v."Content_Keywords", v."Content_Abstract", v."Content_SourceName", v."Content_SourceAddress",
            v."Content_EarlierPublishedOn", v."Content_EarlierPublishedIn", v."Content_InForceFrom", v."Content_ValidUntil",
            v."Content_Matter", v."Content_Interprets", v."Content_Text"
        FROM "PublicItems" i JOIN "ItemVersions" v ON v."Id" = i."VersionId" WHERE i."Id" = $1
        """;

    private const string File = """a."Id", a."Title", a."FileName", a."KindId", a."Length" FROM "ItemAttachments" a""";
    private const string BelowText = """NOT a."IsWithinText" ORDER BY a."Order" """;
    private const string Link = """SELECT i."Id", i."Title", i."PublishedAt" FROM "PublicItems" i""";

    private const string FilesOfVersion = $"""SELECT {File} WHERE a."VersionId" = $1 AND {BelowText}""";

    private const string Files = $"""
        SELECT {File} JOIN "PublicItems" i ON i."VersionId" = a."VersionId" WHERE i."Id" = $1 AND {BelowText}
        """;

    // The number of rows is written out: SQLite plans a statement anew for each value of a limit that is a parameter.
    private const string Interpretations =
        $"""{Link} WHERE i."Interprets" = $1 ORDER BY i."PublishedAt" DESC LIMIT 20""";

    private const int MostRelated = 5;

    // One more than are shown: the item itself may be among them.
    private const string Newest = $"""
        {Link} WHERE i."AgencyId" = $1 AND i."Column" = $2 ORDER BY i."PublishedAt" DESC, i."Id" DESC LIMIT 6
        """;

    /// <summary>A public item with the version that is shown; null when it is not public.</summary>
    public async Task<ShownItem?> FindAsync(Guid id, CancellationToken cancel)
    {
        var item = ItemOf(id);
        await reading.ReadAsync([item], cancel);
        return item.Rows is [var shown] ? shown : null;
    }

    /// <summary>A public item with all that its page shows of it and around it; null when it is not public.</summary>
    public async Task<WholeItem?> WholeAsync(Guid id, CancellationToken cancel)
    {
        var item = ItemOf(id);
        var files = new Statement<FileView>(Files, r => FileOf(r, id), id);
        var interpretations = new Statement<LinkedItem>(Interpretations, LinkOf, id);
        await reading.ReadAsync([item, files, interpretations], cancel);
        return item.Rows is [var shown]
            ? new WholeItem(shown, files.Rows, interpretations.Rows, await RelatedAsync(shown.Item, cancel))
            : null;
    }

    /// <summary>The newest others of the same column and agency. All pages of the column show the same, so they are kept until the agency publishes.</summary>
    private async Task<IReadOnlyList<LinkedItem>> RelatedAsync(PublicItem item, CancellationToken cancel)
    {
        var newest = await facts.GetAsync(
            (nameof(Newest), item.AgencyId, item.Column),
            PublicPages.OfAgency(item.AgencyId),
            () => reading.ListAsync(Newest, LinkOf, [item.AgencyId, item.Column], cancel)
        );
        return [.. newest.Where(i => i.Id != item.Id).Take(MostRelated)];
    }

    /// <summary>The files below the text of a version.</summary>
    public async Task<IReadOnlyList<FileView>> FilesAsync(Guid item, Guid version, CancellationToken cancel) =>
        await reading.ListAsync(FilesOfVersion, r => FileOf(r, item), [version], cancel);

    /// <summary>A public item that a page leads to; null when it is not public.</summary>
    public Task<LinkedItem?> LinkAsync(Guid id, CancellationToken cancel) =>
        reading.FirstAsync($"""{Link} WHERE i."Id" = $1""", LinkOf, [id], cancel);

    private static Statement<ShownItem> ItemOf(Guid id) =>
        new(Item, r => new ShownItem(PublicItem.Read(r), VersionOf(r)), id);

    private static FileView FileOf(DbDataReader row, Guid item) =>
        FileView.Of(item, row.Identity(0), row.Text(1), row.Text(2), row.Text(3), row.GetInt64(4));

    private static LinkedItem LinkOf(DbDataReader row) => new(row.Identity(0), row.Text(1), row.Instant(2));

    private static VersionView VersionOf(DbDataReader row)
    {
        const int first = PublicItem.ColumnCount;
        return new VersionView(
            row.Identity(1),
            row.GetInt32(2),
            row.Instant(first),
            new ItemContent
            {
                Column = row.Text(first + 1),
                Title = row.Text(first + 2),
                DocumentNumber = row.Text(first + 3),
                IssuingOrgan = row.Text(first + 4),
                MadeOn = row.DayOrNull(first + 5),
                Mode = row.Text(first + 6),
                ModeReason = row.Text(first + 7),
                Theme = row.Text(first + 8),
                Genre = row.Text(first + 9),
                Keywords = row.Text(first + 10),
                Abstract = row.Text(first + 11),
                SourceName = row.Text(first + 12),
                SourceAddress = row.Text(first + 13),
                EarlierPublishedOn = row.DayOrNull(first + 14),
                EarlierPublishedIn = row.Text(first + 15),
                InForceFrom = row.DayOrNull(first + 16),
                ValidUntil = row.DayOrNull(first + 17),
                Matter = row.Text(first + 18),
                Interprets = row.IdentityOrNull(first + 19),
                Text = row.Text(first + 20),
            }
        );
    }
}

/// <summary>A public item and its version that is shown.</summary>
internal sealed record ShownItem(PublicItem Item, VersionView Version);

/// <summary>A public item as its page shows it.</summary>
/// <param name="Shown">The item and its version.</param>
/// <param name="Files">The files below its text.</param>
/// <param name="Interpretations">The newest items that interpret it.</param>
/// <param name="Related">The newest others of the same column and agency.</param>
internal sealed record WholeItem(
    ShownItem Shown,
    IReadOnlyList<FileView> Files,
    IReadOnlyList<LinkedItem> Interpretations,
    IReadOnlyList<LinkedItem> Related
);
