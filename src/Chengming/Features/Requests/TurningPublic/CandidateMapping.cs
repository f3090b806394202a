using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.TurningPublic;

internal sealed class CandidateMapping : IEntityTypeConfiguration<ProactiveCandidate>
{
    private const int Name = 100;

    public void Configure(EntityTypeBuilder<ProactiveCandidate> builder)
    {
        builder.ToTable("ProactiveCandidates");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Words).HasMaxLength(ProactiveCandidate.LongestWords);
        builder.Property(c => c.ProposedByName).HasMaxLength(Name);
        builder.Property(c => c.DecidedByName).HasMaxLength(Name);
        builder.Property(c => c.DecidedWords).HasMaxLength(ProactiveCandidate.LongestWords);
        builder.Property(c => c.DraftedByName).HasMaxLength(Name);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(c => c.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // One from each side waits at a time, whoever suggests at the same moment.
        builder.HasIndex(c => new { c.RequestId, c.Source }).IsUnique().HasFilter("\"DecidedAt\" IS NULL");
        builder.HasIndex(c => c.RequestId);
        builder.HasIndex(c => c.ItemId);
        builder.HasIndex(c => new
        {
            c.AgencyId,
            c.IsAccepted,
            c.DraftedAt,
        });
    }
}
