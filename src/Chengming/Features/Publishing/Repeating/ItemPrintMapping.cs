using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Repeating;

internal sealed class ItemPrintMapping : IEntityTypeConfiguration<ItemPrint>
{
    public void Configure(EntityTypeBuilder<ItemPrint> builder)
    {
        builder.ToTable("ItemPrints");
        // Made from the version, whose change was recorded.
        builder.IsRecordOfItself();
        builder.HasKey(p => p.ItemId);
        builder.Property(p => p.ItemId).ValueGeneratedNever();
        builder
            .HasOne<DisclosureItem>()
            .WithOne()
            .HasForeignKey<ItemPrint>(p => p.ItemId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Title);
        builder.HasIndex(p => p.Number);
        builder.HasIndex(p => p.Text1);
        builder.HasIndex(p => p.Text2);
        builder.HasIndex(p => p.Text3);
        builder.HasIndex(p => p.Text4);
        builder.HasIndex(p => p.Text5);
        builder.HasIndex(p => p.Text6);
    }
}
