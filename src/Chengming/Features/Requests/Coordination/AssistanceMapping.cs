using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Coordination;

internal sealed class AssistanceMapping : IEntityTypeConfiguration<Assistance>, IEntityTypeConfiguration<CaseRemark>
{
    public void Configure(EntityTypeBuilder<Assistance> builder)
    {
        builder.ToTable("Assistances");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.DepartmentName).HasMaxLength(Assistance.LongestName);
        builder.Property(a => a.HelperName).HasMaxLength(Assistance.LongestName);
        builder.Property(a => a.Asked).HasMaxLength(Assistance.LongestWords);
        builder.Property(a => a.AskedByName).HasMaxLength(Assistance.LongestName);
        builder.Property(a => a.Answer).HasMaxLength(Assistance.LongestWords);
        builder.Property(a => a.AnsweredBy).HasMaxLength(Assistance.LongestName);
        builder.Property(a => a.RecordedByName).HasMaxLength(Assistance.LongestName);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Whom);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(a => a.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<AgencyDepartment>()
            .WithMany()
            .HasForeignKey(a => a.DepartmentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.HelperId).OnDelete(DeleteBehavior.Restrict);
        // The morning page asks for what is open by its day.
        builder.HasIndex(a => new
        {
            a.AgencyId,
            a.AnsweredAt,
            a.DueOn,
        });
    }

    public void Configure(EntityTypeBuilder<CaseRemark> builder)
    {
        builder.ToTable("CaseRemarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Words).HasMaxLength(CaseRemark.LongestWords);
        builder.Property(r => r.ByName).HasMaxLength(Assistance.LongestName);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(r => r.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
