using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Accounts.Delegating;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("StaffDelegations");
        builder
            .Property(d => d.Roles)
            .HasConversion(
                roles => string.Join(',', roles),
                stored =>
                    (IReadOnlyList<StaffRole>)
                        stored.Split(',', StringSplitOptions.None).Select(Enum.Parse<StaffRole>).ToList(),
                new ValueComparer<IReadOnlyList<StaffRole>>(
                    (a, b) => a!.SequenceEqual(b!),
                    roles => roles.Aggregate(0, (sum, role) => (sum * 31) + (int)role),
                    roles => roles.ToList()
                )
            )
            .HasMaxLength(200);
        builder.Property(d => d.Reason).HasMaxLength(200);
        builder.HasIndex(d => new { d.DeputyId, d.Until });
        builder.HasIndex(d => new { d.PrincipalId, d.Until });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(d => d.PrincipalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
    }
}
