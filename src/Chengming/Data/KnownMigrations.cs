using System.Reflection;

namespace Chengming.Data;

/// <summary>
/// The migrations that this program brings, as the build wrote them down. The database library would look for them among all types of the
/// program, which takes longer than everything else a start asks of the database.
/// </summary>
internal static class KnownMigrations
{
    /// <summary>Identities of the migrations for a database, oldest first.</summary>
    public static IReadOnlyList<string> Of(bool isPostgreSql)
    {
        var key = isPostgreSql ? "PostgreSqlMigrations" : "SqliteMigrations";
        var written = typeof(KnownMigrations)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == key)
            .Value!;
        return [.. written.Split(';').Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];
    }
}
