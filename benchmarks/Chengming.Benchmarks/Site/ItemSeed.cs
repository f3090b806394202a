using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// Fills the database with invented public items, past the actions of the platform: a million reviews would take days. Every row is that of a real
/// item of the demonstration, with other words and numbers; the terms are the platform's own.
/// </summary>
internal sealed class ItemSeed(SeedDatabase database)
{
    /// <summary>The most that is measured; it fixes the instants, so that a database can grow.</summary>
    private const int Most = 1_000_000;
    private const int Batch = 5_000;

    private static readonly DateTime End = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Zero = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Columns =
    [
        .. PlatformColumns.ForItems.Where(c => !c.HoldsPolicyDocuments).Take(12).Select(c => c.Slug),
    ];

    /// <summary>The identity of an item.</summary>
    public static Guid IdOf(int number) => Of($"item {number}");

    /// <summary>The columns that items are in.</summary>
    public static IReadOnlyList<string> UsedColumns => Columns;

    public void GrowTo(int count)
    {
        using var connection = database.Open();
        ForgetWhatIsNewer(connection);
        var known = database.CountItems();
        if (known >= count)
        {
            return;
        }

        database.BeginFilling(connection);
        var agencies = Agencies(connection);
        var rows = new RowsOfTemplate(connection, Template(connection));
        for (var first = known + 1; first <= count; first += Batch)
        {
            using var transaction = connection.BeginTransaction();
            for (var n = first; n < Math.Min(first + Batch, count + 1); n++)
            {
                Add(rows, transaction, new InventedItem(n), agencies);
            }

            transaction.Commit();
            Console.Error.Write($"\r{database.Name}: {first + Batch - 1} of {count}   ");
        }

        database.WriteSlices(connection);
        database.EndFilling(connection);
        Console.Error.WriteLine();
    }

    private void Add(
        RowsOfTemplate rows,
        DbTransaction transaction,
        InventedItem item,
        IReadOnlyList<SeedAgency> agencies
    )
    {
        var agency = agencies[item.Among(agencies.Count, 5)];
        var column = PlatformColumns.Of(Columns[item.Among(Columns.Length, 9)]);
        var at = item.PublishedAt(End, Most);
        var (id, version) = (IdOf(item.Number), Of($"version {item.Number}"));
        var number = string.Create(CultureInfo.InvariantCulture, $"SEED/{item.Number:0000000}");
        var place = (long)(at - Zero).TotalMilliseconds;
        var text = string.Concat(item.Passages.Select(p => $"<p>{p}</p>"));
        var plain = string.Join('\n', item.Passages);
        var keys = $"{number} {item.Keywords}";
        rows.Add(
            transaction,
            "DisclosureItems",
            ("Id", id),
            ("AgencyId", agency.Id),
            ("IndexNumber", number),
            ("IndexYear", 1),
            ("IndexSerial", item.Number),
            ("Title", item.Title),
            ("Column", column.Slug),
            ("PublicVersionId", version),
            ("FirstPublishedAt", at)
        );
        rows.Add(
            transaction,
            "ItemVersions",
            ("Id", version),
            ("ItemId", id),
            ("PublishedAt", at),
            ("Content_Title", item.Title),
            ("Content_Column", column.Slug),
            ("Content_Text", text),
            ("Content_Keywords", item.Keywords),
            ("Content_Matter", ""),
            ("Content_Abstract", "")
        );
        rows.Add(
            transaction,
            "PublicItems",
            ("Id", id),
            ("VersionId", version),
            ("AgencyId", agency.Id),
            ("AgencyPath", agency.Path),
            ("Column", column.Slug),
            ("TopColumn", column.Top.Slug),
            ("Title", item.Title),
            ("IndexNumber", number),
            ("PublishedAt", at),
            ("RevisedAt", at),
            ("Matter", "")
        );
        rows.Add(
            transaction,
            "SearchEntries",
            ("Place", place),
            ("ItemId", id),
            ("VersionId", version),
            ("AgencyId", agency.Id),
            ("Column", column.Slug),
            ("Title", item.Title),
            ("Keys", keys)
        );
        rows.Add(transaction, "SearchTexts", ("Place", place), ("Text", plain));
        HashSet<string> terms =
        [
            .. Tokens.Of(item.Title),
            .. Tokens.Of(keys),
            .. item.Passages.SelectMany(Tokens.Of),
            .. Tokens.WithSingles(item.Title).Select(ItemTerms.InTitle),
            .. Tokens.Of(keys).Select(ItemTerms.InKeys),
            ItemTerms.Number(number),
            ItemTerms.Agency(agency.Id),
            ItemTerms.Column(column),
            ItemTerms.Column(column.Top),
            ItemTerms.Genre(rows.Genre),
        ];
        var (sql, value) = database.Terms(terms, item.Number - 1);
        rows.Run(transaction, sql, ("place", place), ("terms", value));
    }

    private static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>The platform indexes the items of the demonstration again, after those that come now.</summary>
    private static void ForgetWhatIsNewer(DbConnection connection)
    {
        var place = (long)(End - Zero).TotalMilliseconds;
        SeedDatabase.Run(connection, $"""DELETE FROM "SearchTexts" WHERE "Place" > {place}""");
        SeedDatabase.Run(connection, $"""DELETE FROM "SearchEntries" WHERE "Place" > {place}""");
        var key = connection is Npgsql.NpgsqlConnection ? "\"Place\"" : "rowid";
        SeedDatabase.Run(connection, $"""DELETE FROM "SearchTerms" WHERE {key} > {place}""");
    }

    private static List<SeedAgency> Agencies(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Id", "Path" FROM "Agencies" ORDER BY "Code" """;
        using var rows = command.ExecuteReader();
        var found = new List<SeedAgency>();
        while (rows.Read())
        {
            found.Add(new(rows.GetGuid(0), rows.GetString(1)));
        }

        return found;
    }

    /// <summary>An item of the demonstration that is no document with a validity.</summary>
    private static Guid Template(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Id" FROM "PublicItems" WHERE "Column" = 'functions' LIMIT 1""";
        using var rows = command.ExecuteReader();
        return rows.Read()
            ? rows.GetGuid(0)
            : throw new InvalidOperationException("The demonstration has no published item.");
    }

    private sealed record SeedAgency(Guid Id, string Path);
}
