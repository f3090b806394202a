using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Papers;

internal sealed class CasePaperMapping : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> builder)
    {
        builder.ToTable("CasePapers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.KindCode).HasMaxLength(30);
        builder.Property(p => p.StruckByName).HasMaxLength(100);
        builder.Property(p => p.StruckReason).HasMaxLength(CasePaper.LongestReason);
        builder.Ignore(p => p.Kind);
        builder.Ignore(p => p.IsThere);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(p => p.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.File).WithOne().HasForeignKey<CasePaper>(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.RequestId, p.Order });
    }
}
