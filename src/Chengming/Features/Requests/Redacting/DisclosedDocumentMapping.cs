using Chengming.Features.Requests.Proceedings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Redacting;

internal sealed class DisclosedDocumentMapping
    : IEntityTypeConfiguration<DisclosedDocument>,
        IEntityTypeConfiguration<DisclosureMark>
{
    public void Configure(EntityTypeBuilder<DisclosedDocument> builder)
    {
        builder.ToTable("DisclosedDocuments");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Title).HasMaxLength(DisclosedDocument.LongestTitle);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.IsPicture);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(d => d.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<RemedyProceeding>()
            .WithMany()
            .HasForeignKey(d => d.ProceedingId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Original).WithMany().HasForeignKey(d => d.OriginalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Copy).WithMany().HasForeignKey(d => d.CopyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Marks).WithOne().HasForeignKey(m => m.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(d => d.Marks).HasField("marks").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<DisclosureMark> builder)
    {
        builder.ToTable("DisclosureMarks");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.GroundCode).HasMaxLength(60);
        builder.Property(m => m.Reason).HasMaxLength(DisclosureMark.LongestReason);
        builder.Property(m => m.ByName).HasMaxLength(100);
        builder.Ignore(m => m.Ground);
        builder.HasIndex(m => new { m.DocumentId, m.Number }).IsUnique();
    }
}
