using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chengming.Benchmarks.Site;

/// <summary>The database of the site under load, and where its two kinds differ when it is filled.</summary>
/// <param name="IsPostgreSql">False for SQLite.</param>
/// <param name="Folder">The data folder of the platform.</param>
/// <param name="Connection">How it is reached.</param>
internal sealed record SeedDatabase(bool IsPostgreSql, string Folder, string Connection)
{
    private const int SliceLength = 128;
    private const int Levels = 12;

    public static SeedDatabase Of(string kind, string folder) =>
        kind == "sqlite"
            ? new(false, folder, $"Data Source={Path.Combine(folder, "chengming.db")}")
            : new(
                true,
                folder,
                Environment.GetEnvironmentVariable("CHENGMING_TEST_POSTGRES")
                    ?? throw new InvalidOperationException("Run it under build/with-postgres.")
            );

    public string Name => IsPostgreSql ? "PostgreSQL" : "SQLite";

    /// <summary>The settings with which the platform uses it.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
        IsPostgreSql
            ? [("DataPath", Folder), ("Database__Provider", "PostgreSql"), ("ConnectionStrings__Platform", Connection)]
            : [("DataPath", Folder)];

    public DbConnection Open()
    {
        DbConnection connection = IsPostgreSql ? new NpgsqlConnection(Connection) : new SqliteConnection(Connection);
        connection.Open();
        return connection;
    }

    /// <summary>How many invented items it has.</summary>
    public int CountItems()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT count(*) FROM "DisclosureItems" WHERE "IndexNumber" LIKE 'SEED/%'""";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Puts off what is cheaper at the end.</summary>
    public void BeginFilling(DbConnection connection)
    {
        if (IsPostgreSql)
        {
            Run(connection, """DROP INDEX "IX_SearchTerms_Terms" """);
            Run(connection, "SET session_replication_role = replica");
        }
        else
        {
            Run(connection, "PRAGMA synchronous = OFF");
            Run(connection, "PRAGMA cache_size = -400000");
        }
    }

    public void EndFilling(DbConnection connection)
    {
        if (IsPostgreSql)
        {
            Run(connection, "SET maintenance_work_mem = '1GB'");
            Run(
                connection,
                """CREATE INDEX "IX_SearchTerms_Terms" ON "SearchTerms" USING gin ("Terms") WITH (fastupdate = false)"""
            );
            Run(connection, "VACUUM ANALYZE");
        }
        else
        {
            // What the daily work of the platform leaves behind (MergeIndex).
            Run(connection, """INSERT INTO "SearchTerms" ("SearchTerms") VALUES ('optimize')""");
            Run(connection, "ANALYZE");
            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>The statement that gives an item its terms, and their value; places are given in order.</summary>
    public (string Sql, object Terms) Terms(IReadOnlyCollection<string> terms, int ordinal)
    {
        if (!IsPostgreSql)
        {
            return ("INSERT INTO \"SearchTerms\" (rowid, \"Terms\") VALUES (@place, @terms)", string.Join(' ', terms));
        }

        var slice = ordinal / SliceLength;
        string[] all =
        [
            .. terms,
            .. Enumerable
                .Range(0, Levels)
                .Select(l => string.Create(CultureInfo.InvariantCulture, $"0s{l}x{slice >> l}")),
        ];
        return ("INSERT INTO \"SearchTerms\" (\"Place\", \"Terms\") VALUES (@place, array_to_tsvector(@terms))", all);
    }

    /// <summary>The slices of the index of PostgreSQL over all places there are.</summary>
    public void WriteSlices(DbConnection connection)
    {
        if (IsPostgreSql)
        {
            Run(connection, "DELETE FROM \"SearchSlices\"");
            Run(
                connection,
                $"""
                INSERT INTO "SearchSlices" ("Number", "FirstPlace", "Count")
                SELECT n, CASE WHEN n = 0 THEN {long.MinValue} ELSE min("Place") END, count(*)
                FROM (SELECT "Place", (row_number() OVER (ORDER BY "Place") - 1) / {SliceLength} AS n FROM "SearchTerms") p
                GROUP BY n
                """
            );
        }
    }

    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
