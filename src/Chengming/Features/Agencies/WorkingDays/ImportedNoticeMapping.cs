using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Agencies.WorkingDays;

internal sealed class ImportedNoticeMapping : IEntityTypeConfiguration<ImportedNotice>
{
    /// <summary>Longest name of a file.</summary>
    public const int LongestName = 200;

    public void Configure(EntityTypeBuilder<ImportedNotice> builder)
    {
        builder.ToTable("ImportedNotices");
        builder.Property(n => n.FileName).HasMaxLength(LongestName);
        builder.Property(n => n.Text).HasMaxLength(ImportedNotice.LongestText);
        builder.Property(n => n.Differences).HasMaxLength(200);
        builder.Property(n => n.ReplacementReason).HasMaxLength(ImportHolidayNotice.LongestReason);
        builder.Property(n => n.ImportedBy).HasMaxLength(100);
        builder.Property(n => n.WithdrawalReason).HasMaxLength(ImportHolidayNotice.LongestReason);
        builder.Property(n => n.Version).IsConcurrencyToken();
    }
}
