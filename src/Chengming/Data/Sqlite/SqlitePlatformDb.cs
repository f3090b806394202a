using Chengming.Features.Audit;
using Chengming.Features.Search.Terms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Chengming.Data.Sqlite;

/// <summary>The platform's database in an SQLite file; its migrations stand beside it.</summary>
public sealed class SqlitePlatformDb(DbContextOptions<SqlitePlatformDb> options, TimeProvider clock, AuditHeadSeal seal)
    : PlatformDb(options, clock, seal)
{
    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IMigrationsSqlGenerator, SqliteTermTables>();
}
