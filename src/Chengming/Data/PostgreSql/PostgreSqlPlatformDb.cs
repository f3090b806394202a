using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data.PostgreSql;

/// <summary>The platform's database in PostgreSQL; its migrations stand beside it.</summary>
public sealed class PostgreSqlPlatformDb(
    DbContextOptions<PostgreSqlPlatformDb> options,
    TimeProvider clock,
    AuditHeadSeal seal
) : PlatformDb(options, clock, seal)
{
    /// <summary>Texts sort by code point as in SQLite, whatever language the server sorts by: lists and their pages are the same on both.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
