using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Archive.Packing;

internal sealed class CasePackageMapping : IEntityTypeConfiguration<CasePackage>
{
    public void Configure(EntityTypeBuilder<CasePackage> builder)
    {
        builder.ToTable("CasePackages");
        builder.IsRecordOfItself();
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(CasePackage.LongestTitle);
        builder.Property(p => p.Files).IsListAsJson();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.AskedByName).HasMaxLength(100);
        builder.Property(p => p.Remark).HasMaxLength(CasePackage.LongestRemark);
        builder.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Content).WithMany().HasForeignKey(p => p.ContentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.AgencyId, p.AskedAt });
        builder.HasIndex(p => p.State);
    }
}
