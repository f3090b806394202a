using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Complaints;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<DisclosureComplaint>
{
    private const int Code = 30;
    private const int Name = 100;

    public void Configure(EntityTypeBuilder<DisclosureComplaint> builder)
    {
        builder.ToTable("DisclosureComplaints");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.GroundCode).HasMaxLength(Code);
        builder.Property(c => c.Matter).HasMaxLength(DisclosureComplaint.LongestWords);
        builder.ComplexProperty(c => c.Name!, Protected);
        builder.ComplexProperty(c => c.Contact!, Protected);
        builder.Property(c => c.ResultCode).HasMaxLength(Code);
        builder.Property(c => c.Findings).HasMaxLength(DisclosureComplaint.LongestWords);
        builder.Property(c => c.RegisteredByName).HasMaxLength(Name);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Number);
        builder.Ignore(c => c.Ground);
        builder.Ignore(c => c.Result);
        builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.AboutId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(c => c.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(c => new
            {
                c.AgencyId,
                c.Year,
                c.Serial,
            })
            .IsUnique();
        builder.HasIndex(c => new { c.AboutId, c.ReceivedOn });
        builder.HasIndex(c => c.RequestId);
    }

    private static void Protected(ComplexPropertyBuilder<ProtectedText> text)
    {
        text.Property(t => t.Cipher).HasMaxLength(1200).IsSecret();
        text.Property(t => t.Masked).HasMaxLength(200);
        text.Property(t => t.Fingerprint).HasMaxLength(64).IsSecret();
    }
}
