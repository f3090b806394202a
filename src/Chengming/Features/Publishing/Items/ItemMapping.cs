using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Items;

internal sealed class ItemMapping
    : IEntityTypeConfiguration<DisclosureItem>,
        IEntityTypeConfiguration<ItemVersion>,
        IEntityTypeConfiguration<ReviewRecord>,
        IEntityTypeConfiguration<ItemAttachment>
{
    private const int Slug = 40;
    private const int Name = 200;

    public void Configure(EntityTypeBuilder<DisclosureItem> builder)
    {
        builder.ToTable("DisclosureItems");
        builder.Property(i => i.IndexNumber).HasMaxLength(60);
        builder.Property(i => i.OriginLabel).HasMaxLength(Name);
        builder.Property(i => i.OriginAddress).HasMaxLength(Name);
        builder.Property(i => i.Title).HasMaxLength(Name);
        builder.Property(i => i.Mode).HasMaxLength(20);
        builder.Property(i => i.Column).HasMaxLength(Slug);
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.WaitsFor).HasConversion<string>().HasMaxLength(30);
        builder.Property(i => i.WaitsForStep).HasMaxLength(60);
        builder.Property(i => i.WithdrawalReason).HasMaxLength(500);
        builder.Property(i => i.ChangedAt).IsBookkeeping();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(i => new
            {
                i.AgencyId,
                i.IndexYear,
                i.IndexSerial,
            })
            .IsUnique();
        builder.HasIndex(i => i.IndexNumber).IsUnique();
        builder.HasIndex(i => new { i.AgencyId, i.WaitsFor });
        builder.HasIndex(i => new { i.AgencyId, i.ChangedAt });
        builder
            .HasIndex(i => new
            {
                i.AgencyId,
                i.Mode,
                i.AssessedOn,
            })
            .HasFilter("\"Mode\" <> 'proactive'");
        // Counting asks for what was published in a period, also of what was taken back since.
        builder.HasIndex(i => new
        {
            i.AgencyId,
            i.FirstPublishedAt,
            i.Column,
            i.WithdrawnAt,
        });
    }

    public void Configure(EntityTypeBuilder<ItemVersion> builder)
    {
        builder.ToTable("ItemVersions");
        builder.ComplexProperty(
            v => v.Content,
            content =>
            {
                content.Property(c => c.Column).HasMaxLength(Slug);
                content.Property(c => c.Title).HasMaxLength(Name);
                content.Property(c => c.DocumentNumber).HasMaxLength(60);
                content.Property(c => c.IssuingOrgan).HasMaxLength(Name);
                content.Property(c => c.Mode).HasMaxLength(20);
                content.Property(c => c.ModeReason).HasMaxLength(500);
                content.Property(c => c.Theme).HasMaxLength(60);
                content.Property(c => c.Genre).HasMaxLength(20);
                content.Property(c => c.Keywords).HasMaxLength(Name);
                content.Property(c => c.Abstract).HasMaxLength(500);
                content.Property(c => c.SourceName).HasMaxLength(Name);
                content.Property(c => c.SourceAddress).HasMaxLength(500);
                content.Property(c => c.EarlierPublishedIn).HasMaxLength(Name);
                content.Property(c => c.Matter).HasMaxLength(20);
            }
        );
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.Property(v => v.BegunWith).HasMaxLength(64);
        builder.Property(v => v.CorrectionNote).HasMaxLength(500);
        builder.Property(v => v.SchemeKey).HasMaxLength(30);
        builder.Property(v => v.AuthorName).HasMaxLength(100);
        builder.Property(v => v.ScheduledByName).HasMaxLength(100);
        builder.Property(v => v.UrgentReason).HasMaxLength(500);
        builder.Property(v => v.ChangedAt).IsBookkeeping();
        builder.Property(v => v.WritersSince).IsListAsJson();
        builder.Property(v => v.Circumstances).IsListAsJson();
        builder.Ignore(v => v.Review);
        builder.Ignore(v => v.State);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Records).WithOne().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Attachments).WithOne().HasForeignKey(a => a.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        builder.HasIndex(v => v.PublishAt).HasFilter("\"PublishAt\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ReviewRecord> builder)
    {
        builder.ToTable("ReviewRecords");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.ActingAs).HasConversion<string>().HasMaxLength(30);
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.Property(r => r.OnBehalfOfName).HasMaxLength(100);
        builder.Property(r => r.EnteredByName).HasMaxLength(100);
        builder.Property(r => r.Step).HasMaxLength(Slug);
        builder.Property(r => r.ReturnedTo).HasMaxLength(Slug);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.Words).HasMaxLength(2000);
        builder.Property(r => r.Passages).IsListAsJson();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.PaperFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.VersionId, r.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ItemAttachment> builder)
    {
        builder.ToTable("ItemAttachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.Property(a => a.KindId).HasMaxLength(20);
        builder.Property(a => a.FileName).HasMaxLength(255);
        builder.Property(a => a.Title).HasMaxLength(Name);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.VersionId);
    }
}
