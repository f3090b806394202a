using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Office.Settings;

internal sealed class SettingMapping : IEntityTypeConfiguration<SettingEntry>
{
    public void Configure(EntityTypeBuilder<SettingEntry> builder)
    {
        builder.ToTable("Settings");
        builder.Property(s => s.Group).HasMaxLength(40);
        // The event says what changed, in words and without secrets.
        builder.Property(s => s.Content).IsSecret();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Group).IsUnique();
    }
}
