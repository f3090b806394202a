using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Searching;

internal sealed class SearchMapping : IEntityTypeConfiguration<SearchEntry>, IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("SearchEntries");
        // It only says again what the version says that was recorded.
        builder.IsRecordOfItself();
        builder.IsDerived();
        builder.HasKey(e => e.Place);
        builder.Property(e => e.Place).ValueGeneratedNever();
        builder.Property(e => e.Column).HasMaxLength(40);
        builder.Property(e => e.Genre).HasMaxLength(20);
        builder.Property(e => e.Title).HasMaxLength(200);
        builder
            .HasOne<PublicItem>()
            .WithOne()
            .HasForeignKey<SearchEntry>(e => e.ItemId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(e => e.Text).WithOne().HasForeignKey<SearchText>(t => t.Place).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.ItemId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.ToTable("SearchTexts");
        builder.IsRecordOfItself();
        builder.IsDerived();
        builder.HasKey(t => t.Place);
        builder.Property(t => t.Place).ValueGeneratedNever();
    }
}
