using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Jobs;

internal sealed class JobLeaseMapping : IEntityTypeConfiguration<JobLease>
{
    public const int LongestFault = 500;

    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("JobLeases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(60);
        builder.Property(l => l.Holder).HasMaxLength(100);
        builder.Property(l => l.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Fault).HasMaxLength(LongestFault);
        builder.IsRecordOfItself();
    }
}
