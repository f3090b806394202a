using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Agencies.Regions;

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public const int LongestName = 30;

    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("Regions");
        builder.HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(6);
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.Property(r => r.ParentCode).HasMaxLength(6);
        builder.Property(r => r.FullName).HasMaxLength(100);
        builder.HasIndex(r => r.ParentCode);
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentCode).OnDelete(DeleteBehavior.Restrict);
    }
}
