using Chengming.Data.PostgreSql;
using Chengming.Data.Sqlite;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Data;

/// <summary>The models of both databases without a database, and contexts on a given one.</summary>
internal static class Unopened
{
    public static SqlitePlatformDb Sqlite(string connection = "Data Source=:memory:") =>
        new(
            new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite(connection).Options,
            TimeProvider.System,
            new AuditHeadSeal("nowhere")
        );

    public static PostgreSqlPlatformDb PostgreSql(string connection = "Host=nowhere") =>
        new(
            new DbContextOptionsBuilder<PostgreSqlPlatformDb>().UseNpgsql(connection).Options,
            TimeProvider.System,
            new AuditHeadSeal("nowhere")
        );
}
