using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Letters.Keeping;

internal sealed class CaseLetterMapping
    : IEntityTypeConfiguration<CaseLetter>,
        IEntityTypeConfiguration<LetterStep>,
        IEntityTypeConfiguration<AgencyLetterMark>
{
    private const int Code = 30;
    private const int Name = 100;

    public void Configure(EntityTypeBuilder<CaseLetter> builder)
    {
        builder.ToTable("CaseLetters");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.KindCode).HasMaxLength(Code);
        builder.Property(l => l.DecisionCode).HasMaxLength(Code);
        builder.Property(l => l.Title).HasMaxLength(Name);
        builder
            .Property(l => l.Addressee)
            .HasMaxLength(CaseLetter.LongestAddressee + DisclosureRequest.LongestShownRequesters);
        builder.Property(l => l.Passages).IsListAsJson();
        builder.Property(l => l.WordsInFull).IsSecret();
        builder.Property(l => l.Remedy).HasMaxLength(CaseLetter.LongestRemedy);
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(Code);
        builder.Property(l => l.Sequence).HasMaxLength(4);
        builder.Property(l => l.Number).HasMaxLength(Name);
        builder.Property(l => l.AgencyName).HasMaxLength(Name);
        builder.Property(l => l.StepCount).IsBookkeeping();
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.ComplexProperty(
            l => l.Service!,
            service =>
            {
                service.Property(s => s.MethodCode).HasMaxLength(Code);
                service.Property(s => s.Tracking).HasMaxLength(LetterService.LongestTracking);
                service.Property(s => s.Proof).HasMaxLength(LetterStep.LongestWords);
                service.Ignore(s => s.Method);
                service.Ignore(s => s.NeedsTracking);
            }
        );
        builder.Ignore(l => l.Kind);
        builder.Ignore(l => l.Decision);
        builder.Ignore(l => l.LastReturn);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(l => l.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Steps).WithOne().HasForeignKey(s => s.LetterId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(l => l.Steps).HasField("steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        // One sequence for each agency, kind character and year, whoever approves at the same moment; drafts have no number.
        builder
            .HasIndex(l => new
            {
                l.AgencyId,
                l.Sequence,
                l.Year,
                l.Serial,
            })
            .IsUnique()
            .HasFilter("\"Serial\" IS NOT NULL");
        builder.HasIndex(l => new { l.AgencyId, l.State });
    }

    public void Configure(EntityTypeBuilder<LetterStep> builder)
    {
        builder.ToTable("LetterSteps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(Code);
        builder.Property(s => s.ByName).HasMaxLength(Name);
        builder.Property(s => s.Words).HasMaxLength(LetterStep.LongestWords);
        builder.HasIndex(s => new { s.LetterId, s.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgencyLetterMark> builder)
    {
        builder.ToTable("AgencyLetterMarks");
        builder.Property(m => m.Mark).HasMaxLength(Code);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(m => m.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.AgencyId).IsUnique();
    }
}
