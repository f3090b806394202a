using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Files.Releasing;

internal sealed class ReleaseCheckMapping : IEntityTypeConfiguration<ReleaseCheck>
{
    public void Configure(EntityTypeBuilder<ReleaseCheck> builder)
    {
        builder.ToTable("ReleaseChecks");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CheckedByName).HasMaxLength(60);
        builder.Property(c => c.Found).IsSecret();

        // Who has a file checked again while the old check is removed keeps the new one.
        builder.Property(c => c.CheckedAt).IsConcurrencyToken();
        builder.HasOne<StoredFile>().WithOne().HasForeignKey<ReleaseCheck>(c => c.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(c => c.CheckedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new
        {
            c.AgencyId,
            c.CheckedAt,
            c.Id,
        });
    }
}
