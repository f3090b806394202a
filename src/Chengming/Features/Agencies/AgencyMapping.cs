using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.Property(a => a.Code).HasMaxLength(40);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.ShortName).HasMaxLength(60);
        builder.Property(a => a.RegionCode).HasMaxLength(6);
        builder.Property(a => a.RegionName).HasMaxLength(60);
        builder.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Path).HasMaxLength(400);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.Path);
        builder.HasIndex(a => new { a.RegionCode, a.Code });
    }
}
