using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Handling;

internal sealed class RequestProposalMapping : IEntityTypeConfiguration<RequestProposal>
{
    public void Configure(EntityTypeBuilder<RequestProposal> builder)
    {
        builder.ToTable("RequestProposals");
        builder.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.DecisionCode).HasMaxLength(30);
        builder.Property(p => p.Words).HasMaxLength(RequestEvent.LongestWords);
        builder.Property(p => p.ProposedByName).HasMaxLength(100);
        builder.Property(p => p.DecidedByName).HasMaxLength(100);
        builder.Property(p => p.DecidedWords).HasMaxLength(500);
        builder.Ignore(p => p.Decision);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(p => p.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        // One waits at a time, whoever asks at the same moment.
        builder.HasIndex(p => p.RequestId).IsUnique().HasFilter("\"DecidedAt\" IS NULL");
    }
}
