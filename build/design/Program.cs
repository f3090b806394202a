using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

// dotnet-ef finds the context through the factory below; there is nothing to run.
return;

internal sealed class PlatformDbFactory : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PlatformDb>().UseSqlite("Data Source=:memory:").Options);
}
