using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.CleaningUp;

internal sealed class ValidityChangeMapping : IEntityTypeConfiguration<ValidityChange>
{
    public void Configure(EntityTypeBuilder<ValidityChange> builder)
    {
        builder.ToTable("ValidityChanges");
        builder.IsItemProposal();
        builder.Ignore(c => c.Conclusion);
        builder.Property(c => c.ConclusionCode).HasMaxLength(20);
        builder.Property(c => c.Note).HasMaxLength(500);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(c => c.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
