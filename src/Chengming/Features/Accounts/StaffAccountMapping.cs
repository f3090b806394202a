using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Accounts;

internal sealed class StaffAccountMapping : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.Property(a => a.SignInName).HasMaxLength(40);
        builder.Property(a => a.NormalizedSignInName).HasMaxLength(40);
        builder.Property(a => a.Name).HasMaxLength(40);
        builder.Property(a => a.PasswordHash).HasMaxLength(200).IsSecret();
        builder.Property(a => a.SecurityStamp).HasMaxLength(40).IsSecret();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.NormalizedSignInName).IsUnique();
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(
            a => a.Grants,
            grant =>
            {
                grant.ToTable("StaffRoleGrants");
                grant.WithOwner().HasForeignKey("AccountId");
                grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(30);
                grant.HasKey("AccountId", nameof(RoleGrant.Role));
            }
        );
        builder.Navigation(a => a.Grants).HasField("grants").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
