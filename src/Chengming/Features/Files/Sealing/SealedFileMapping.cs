using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Files.Sealing;

internal sealed class SealedFileMapping : IEntityTypeConfiguration<SealedFile>
{
    public void Configure(EntityTypeBuilder<SealedFile> builder)
    {
        builder.ToTable("SealedFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Key).HasMaxLength(400).IsSecret();
        builder.Property(f => f.Name).HasMaxLength(1400).IsSecret();
        builder.Property(f => f.KindId).HasMaxLength(30);
        builder.Property(f => f.Hash).HasConversion(h => h.Value, text => ContentHash.Parse(text)).HasMaxLength(64);
        builder
            .Property(f => f.PlainHash)
            .HasConversion(h => h.Value, text => ContentHash.Parse(text))
            .HasMaxLength(64);
        builder.Property(f => f.VirusOutcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(f => f.AddedByName).HasMaxLength(100);
        builder.Ignore(f => f.Kind);
        builder.Ignore(f => f.IsDestroyed);
        builder.HasOne<Agency>().WithMany().HasForeignKey(f => f.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(f => f.AddedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.Hash).IsUnique();
    }
}
