using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Releasing;

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("Withdrawals");
        builder.IsItemProposal();
        builder.Property(w => w.Ground).HasMaxLength(20);
        builder.Property(w => w.Reason).HasMaxLength(500);
    }
}
