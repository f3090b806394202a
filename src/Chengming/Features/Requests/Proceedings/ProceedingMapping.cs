using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Proceedings;

internal sealed class ProceedingMapping : IEntityTypeConfiguration<RemedyProceeding>
{
    private const int Code = 30;
    private const int Name = 100;

    public void Configure(EntityTypeBuilder<RemedyProceeding> builder)
    {
        builder.ToTable("RemedyProceedings");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ProcedureCode).HasMaxLength(Code);
        builder.Property(p => p.Organ).HasMaxLength(Name);
        builder.Property(p => p.CaseNumber).HasMaxLength(Name);
        builder.Property(p => p.Matter).HasMaxLength(RemedyProceeding.LongestWords);
        builder.Property(p => p.OutcomeCode).HasMaxLength(Code);
        builder.Property(p => p.DecisionNumber).HasMaxLength(Name);
        builder.Property(p => p.Lesson).HasMaxLength(RemedyProceeding.LongestWords);
        builder.Property(p => p.NewDecisionCode).HasMaxLength(Code);
        builder.Property(p => p.RegisteredByName).HasMaxLength(Name);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Procedure);
        builder.Ignore(p => p.Outcome);
        builder.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(p => p.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        // Table 4 and the morning page ask for what is pending, or was concluded in a period.
        builder.HasIndex(p => new { p.AgencyId, p.ConcludedOn });
        builder.HasIndex(p => p.RequestId);
    }
}
