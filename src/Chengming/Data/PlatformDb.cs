using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data;

/// <summary>The database of the platform. Pages read through it; only actions save.</summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options) : DbContext(options)
{
    /// <summary>The agencies that publish here.</summary>
    public DbSet<Agency> Agencies => Set<Agency>();

    /// <summary>The annual reports that were published.</summary>
    public DbSet<PublishedReport> PublishedReports => Set<PublishedReport>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new AgencyMapping());
        modelBuilder.ApplyConfiguration(new PublishedReportMapping());
    }
}
