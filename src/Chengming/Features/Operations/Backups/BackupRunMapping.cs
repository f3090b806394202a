using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Operations.Backups;

internal sealed class BackupRunMapping : IEntityTypeConfiguration<BackupRun>
{
    public void Configure(EntityTypeBuilder<BackupRun> builder)
    {
        builder.ToTable("BackupRuns");
        builder.Property(r => r.RequestedBy).HasMaxLength(40);
        builder.Property(r => r.Note).HasMaxLength(BackupRun.LongestNote);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.File).HasMaxLength(500);
        builder.Property(r => r.AuditHash).HasMaxLength(64);
        builder.Property(r => r.Fault).HasMaxLength(BackupRun.LongestFault);
        builder.HasIndex(r => new { r.State, r.RequestedAt });
        builder.IsRecordOfItself();
    }
}
