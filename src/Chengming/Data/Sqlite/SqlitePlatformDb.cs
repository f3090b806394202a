using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data.Sqlite;

/// <summary>The platform's database in an SQLite file; its migrations stand beside it.</summary>
public sealed class SqlitePlatformDb(DbContextOptions<SqlitePlatformDb> options, TimeProvider clock, AuditHeadSeal seal)
    : PlatformDb(options, clock, seal);
