using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.OwnLists;

internal sealed class ListMapping
    : IEntityTypeConfiguration<ListedLeader>,
        IEntityTypeConfiguration<ListedFormerName>,
        IEntityTypeConfiguration<ListedContact>,
        IEntityTypeConfiguration<ListedWord>
{
    public void Configure(EntityTypeBuilder<ListedLeader> builder)
    {
        IsListEntry(builder, "ListedLeaders");
        builder.ComplexProperty(
            e => e.Facts,
            facts =>
            {
                facts.Property(f => f.Name).HasMaxLength(LeaderFacts.LongestName);
                facts.Property(f => f.Posts).HasMaxLength(LeaderFacts.LongestPosts);
            }
        );
    }

    public void Configure(EntityTypeBuilder<ListedFormerName> builder)
    {
        IsListEntry(builder, "ListedFormerNames");
        builder.ComplexProperty(
            e => e.Facts,
            facts =>
            {
                facts.Property(f => f.Old).HasMaxLength(FormerNameFacts.Longest);
                facts.Property(f => f.Present).HasMaxLength(FormerNameFacts.Longest);
            }
        );
    }

    public void Configure(EntityTypeBuilder<ListedContact> builder)
    {
        IsListEntry(builder, "ListedContacts");
        builder.ComplexProperty(
            e => e.Facts,
            facts =>
            {
                facts.Property(f => f.Contact).HasMaxLength(ContactFacts.LongestContact);
                facts.Property(f => f.Use).HasMaxLength(ContactFacts.LongestUse);
            }
        );
    }

    public void Configure(EntityTypeBuilder<ListedWord> builder)
    {
        IsListEntry(builder, "ListedWords");
        builder.ComplexProperty(
            e => e.Facts,
            facts =>
            {
                facts.Property(f => f.Word).HasMaxLength(AcceptedWordFacts.Longest);
                facts.Property(f => f.Reason).HasMaxLength(AcceptedWordFacts.LongestReason);
            }
        );
    }

    private static void IsListEntry<TEntry>(EntityTypeBuilder<TEntry> builder, string table)
        where TEntry : ListEntry
    {
        builder.ToTable(table);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(e => e.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.AgencyId);
    }
}
