using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Agencies.Guide;

internal sealed class GuideMapping : IEntityTypeConfiguration<DisclosureGuide>, IEntityTypeConfiguration<GuideEdition>
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public void Configure(EntityTypeBuilder<DisclosureGuide> builder)
    {
        builder.ToTable("DisclosureGuides");
        IsMapAsJson(builder.Property(g => g.Texts));
        IsMapAsJson(builder.Property(g => g.Channels));
        builder.Property(g => g.ChangedAt).IsBookkeeping();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(g => g.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => g.AgencyId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GuideEdition> builder)
    {
        builder.ToTable("GuideEditions");
        builder.Property(e => e.ContentHash).HasMaxLength(64);
        builder.Property(e => e.PublishedBy).HasMaxLength(60);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.HasOne<Agency>().WithMany().HasForeignKey(e => e.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.AgencyId, e.Number }).IsUnique();
    }

    private static void IsMapAsJson(PropertyBuilder<IReadOnlyDictionary<string, string>> property) =>
        property.HasConversion(
            map => JsonSerializer.Serialize(map, Json),
            text =>
                JsonSerializer.Deserialize<Dictionary<string, string>>(text, Json) ?? new Dictionary<string, string>(),
            new ValueComparer<IReadOnlyDictionary<string, string>>(
                (a, b) => a!.Count == b!.Count && a.All(p => b.GetValueOrDefault(p.Key) == p.Value),
                map => map.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value)),
                map => map
            )
        );
}
