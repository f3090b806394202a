using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Agencies.Rules;

internal sealed class RuleMapping : IEntityTypeConfiguration<DisclosureRule>
{
    public void Configure(EntityTypeBuilder<DisclosureRule> builder)
    {
        builder.ToTable("DisclosureRules");
        builder.Property(r => r.Kind).HasMaxLength(20);
        builder.Property(r => r.Title).HasMaxLength(200);
        builder.Property(r => r.DocumentNumber).HasMaxLength(60);
        builder.Property(r => r.Validity).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.ChangedAt).IsBookkeeping();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DisclosureRule>().WithMany().HasForeignKey(r => r.RevisesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new
        {
            r.AgencyId,
            r.State,
            r.Order,
        });
    }
}
