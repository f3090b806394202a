using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data.PostgreSql;

/// <summary>The platform's database in PostgreSQL; its migrations stand beside it.</summary>
public sealed class PostgreSqlPlatformDb(
    DbContextOptions<PostgreSqlPlatformDb> options,
    TimeProvider clock,
    AuditHeadSeal seal
) : PlatformDb(options, clock, seal);
