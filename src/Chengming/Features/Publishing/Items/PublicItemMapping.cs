using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Items;

internal sealed class PublicItemMapping : IEntityTypeConfiguration<PublicItem>
{
    public void Configure(EntityTypeBuilder<PublicItem> builder)
    {
        builder.ToTable("PublicItems");
        // What changes here was recorded with the version that is shown.
        builder.IsRecordOfItself();
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.AgencyPath).HasMaxLength(400);
        builder.Property(i => i.Column).HasMaxLength(40);
        builder.Property(i => i.TopColumn).HasMaxLength(40);
        builder.Property(i => i.Title).HasMaxLength(200);
        builder.Property(i => i.IndexNumber).HasMaxLength(60);
        builder.Property(i => i.DocumentNumber).HasMaxLength(60);
        builder.Property(i => i.Genre).HasMaxLength(20);
        builder.Property(i => i.ValidityNote).HasMaxLength(500);
        builder.Property(i => i.Matter).HasMaxLength(20);
        builder
            .HasOne<DisclosureItem>()
            .WithOne()
            .HasForeignKey<PublicItem>(i => i.Id)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ItemVersion>().WithMany().HasForeignKey(i => i.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // Every list of the portal is newest first; each index ends in what puts it in order.
        builder.HasIndex(i => new { i.PublishedAt, i.Id });
        builder.HasIndex(i => new
        {
            i.Column,
            i.PublishedAt,
            i.Id,
        });
        builder.HasIndex(i => new
        {
            i.TopColumn,
            i.PublishedAt,
            i.Id,
        });
        builder.HasIndex(i => new
        {
            i.AgencyId,
            i.PublishedAt,
            i.Id,
        });
        builder.HasIndex(i => new
        {
            i.AgencyId,
            i.Column,
            i.PublishedAt,
            i.Id,
        });
        builder.HasIndex(i => new
        {
            i.AgencyId,
            i.TopColumn,
            i.PublishedAt,
            i.Id,
        });
        // Documents that have an end, for the lists of what no longer holds and what soon will not.
        builder
            .HasIndex(
                i => new
                {
                    i.Column,
                    i.PublishedAt,
                    i.Id,
                },
                "EndingPublicItems"
            )
            .HasFilter("\"EndsOn\" IS NOT NULL");
        builder.HasIndex(i => new { i.AgencyId, i.EndsOn }).HasFilter("\"EndsOn\" IS NOT NULL");
        builder.HasIndex(i => new { i.AgencyId, i.ValidUntil }).HasFilter("\"ValidUntil\" IS NOT NULL");
        // The catalogue counts and lists what is attached to a matter; most items are attached to none.
        builder
            .HasIndex(i => new
            {
                i.AgencyId,
                i.Matter,
                i.Column,
                i.PublishedAt,
                i.Id,
            })
            .HasFilter("\"Matter\" <> ''");
        builder.HasIndex(i => i.DocumentNumber);
        builder.HasIndex(i => i.IndexNumber);
        builder.HasIndex(i => i.Interprets);
    }
}
