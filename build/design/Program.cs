using Chengming.Data.PostgreSql;
using Chengming.Data.Sqlite;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

// dotnet-ef finds the contexts through the factories below; there is nothing to run.
return;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqlitePlatformDb>
{
    public SqlitePlatformDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite("Data Source=:memory:").Options,
            TimeProvider.System,
            new AuditHeadSeal("")
        );
}

internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlPlatformDb>
{
    public PostgreSqlPlatformDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlPlatformDb>().UseNpgsql("Host=localhost").Options,
            TimeProvider.System,
            new AuditHeadSeal("")
        );
}
