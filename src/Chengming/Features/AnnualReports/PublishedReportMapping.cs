using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.AnnualReports;

internal sealed class PublishedReportMapping : IEntityTypeConfiguration<PublishedReport>
{
    public void Configure(EntityTypeBuilder<PublishedReport> builder)
    {
        builder.Property(r => r.FormKey).HasMaxLength(10);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.Note).HasMaxLength(500);
        builder.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AgencyId, r.Year }).IsUnique();
        builder.HasIndex(r => new { r.Year, r.AgencyId });
    }
}
