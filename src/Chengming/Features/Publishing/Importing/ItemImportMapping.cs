using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Importing;

internal sealed class ItemImportMapping : IEntityTypeConfiguration<ItemImport>, IEntityTypeConfiguration<ItemImportRow>
{
    public void Configure(EntityTypeBuilder<ItemImport> builder)
    {
        builder.ToTable("ItemImports");
        builder.IsRecordOfItself();
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.OwnerName).HasMaxLength(100);
        builder.Property(i => i.FileName).HasMaxLength(255);
        builder.Property(i => i.DefaultColumn).HasMaxLength(40);
        builder.Property(i => i.EarlierPublishedIn).HasMaxLength(200);
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Remark).HasMaxLength(2_000);
        builder.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.AgencyId, i.CreatedAt });
        builder.HasIndex(i => i.State);
    }

    public void Configure(EntityTypeBuilder<ItemImportRow> builder)
    {
        builder.ToTable("ItemImportRows");
        builder.IsRecordOfItself();
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Place).HasMaxLength(500);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Reason).HasMaxLength(ItemImportRow.LongestReason);
        builder.Property(r => r.Values).IsListAsJson();
        builder.Property(r => r.Problems).IsListAsJson();
        builder.Property(r => r.SameAs).IsListAsJson();
        builder.Ignore(r => r.Print);
        builder.Ignore(r => r.FileProblems);
        builder.HasOne<ItemImport>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.ImportId, r.Order }).IsUnique();
        builder.HasIndex(r => new { r.ImportId, r.State });
    }
}
