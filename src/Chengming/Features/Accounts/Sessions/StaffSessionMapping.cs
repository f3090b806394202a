using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Accounts.Sessions;

internal sealed class StaffSessionMapping : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("StaffSessions");
        builder.Property(s => s.KeyDigest).HasMaxLength(64);
        builder.Property(s => s.Stamp).HasMaxLength(40);
        builder.Property(s => s.Address).HasMaxLength(60);
        builder.Property(s => s.Browser).HasMaxLength(60);
        builder.Property(s => s.Means).HasConversion<string>().HasMaxLength(30);
        builder.Property(s => s.EndedBecause).HasConversion<string>().HasMaxLength(30);
        builder.HasIndex(s => s.KeyDigest).IsUnique();
        builder.HasIndex(s => new { s.AccountId, s.StartedAt });
        builder.HasIndex(s => s.LastSeenAt);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.IsRecordOfItself();
    }
}
