using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Items;

internal static class ItemProposalMapping
{
    /// <summary>The columns of every proposal. One of a kind may be open for an item at a time.</summary>
    public static void IsItemProposal<TProposal>(this EntityTypeBuilder<TProposal> builder)
        where TProposal : ItemProposal
    {
        builder.Property(p => p.ProposedByName).HasMaxLength(100);
        builder.Property(p => p.DecidedByName).HasMaxLength(100);
        builder.Property(p => p.DecisionWords).HasMaxLength(500);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.ItemId);
        builder.HasIndex(p => p.ItemId, $"Open{typeof(TProposal).Name}").IsUnique().HasFilter("\"DecidedAt\" IS NULL");
    }
}
