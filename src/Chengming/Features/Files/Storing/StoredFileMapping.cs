using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Files.Storing;

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.KindId).HasMaxLength(30);
        builder.Property(f => f.Hash).HasConversion(h => h.Value, text => ContentHash.Parse(text)).HasMaxLength(64);
        builder.Property(f => f.VirusOutcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(f => f.VirusDetail).HasMaxLength(StoredFile.LongestDetail);
        builder.Property(f => f.UploadedByName).HasMaxLength(60);

        // Whether something needs the file is decided anew when it is removed: of somebody who holds it and the removal one finds the other's answer.
        builder.Property(f => f.IsForCheckOnly).IsConcurrencyToken().IsBookkeeping();
        builder.Ignore(f => f.Kind);
        builder.HasOne<Agency>().WithMany().HasForeignKey(f => f.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(f => f.UploadedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.CleanedFromId).OnDelete(DeleteBehavior.Restrict);

        // The same bytes once: for an agency among what was given in, and for an original among its copies.
        builder.HasIndex(f => new { f.AgencyId, f.Hash }).IsUnique().HasFilter("\"CleanedFromId\" IS NULL");
        builder.HasIndex(f => new { f.CleanedFromId, f.Hash }).IsUnique().HasFilter("\"CleanedFromId\" IS NOT NULL");
        builder.HasIndex(f => f.Hash);
    }
}
