using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRecord>, IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        builder.HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
        builder.Property(r => r.ActorName).HasMaxLength(60);
        builder.Property(r => r.Act).HasMaxLength(60);
        builder.Property(r => r.ActTerm).HasMaxLength(60);
        builder.Property(r => r.SubjectKind).HasMaxLength(60);
        builder.Property(r => r.SubjectName).HasMaxLength(200);
        builder.Property(r => r.Address).HasMaxLength(60);
        builder.Property(r => r.Reason).HasMaxLength(1000);
        builder.Property(r => r.Algorithm).HasMaxLength(10);
        builder.Property(r => r.PreviousHash).HasMaxLength(64);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.HasIndex(r => new { r.SubjectId, r.Sequence });
        builder.HasIndex(r => new { r.ActorId, r.Sequence });
        builder.HasIndex(r => new { r.Act, r.Sequence });
        builder.HasIndex(r => r.At);
        builder.IsRecordOfItself();
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(64);
        builder.Property(h => h.Seal).HasMaxLength(60);
        builder.HasData(
            new
            {
                Id = AuditHead.OnlyId,
                Sequence = 0L,
                Hash = AuditChain.Beginning,
            }
        );
        builder.IsRecordOfItself();
    }
}
