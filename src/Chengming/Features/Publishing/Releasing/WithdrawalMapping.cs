using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Releasing;

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("Withdrawals");
        builder.Property(w => w.Ground).HasMaxLength(20);
        builder.Property(w => w.Reason).HasMaxLength(500);
        builder.Property(w => w.ProposedByName).HasMaxLength(100);
        builder.Property(w => w.DecidedByName).HasMaxLength(100);
        builder.Property(w => w.DecisionWords).HasMaxLength(500);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(w => w.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => w.ItemId);
        // One open proposal for an item at a time.
        builder.HasIndex(w => w.ItemId, "OpenWithdrawal").IsUnique().HasFilter("\"DecidedAt\" IS NULL");
    }
}
