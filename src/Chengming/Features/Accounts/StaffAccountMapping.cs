using Chengming.Data.Protection;
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
        builder.Property(a => a.FormerPasswordHashes).IsSecret();
        builder.Property(a => a.AuthenticatorKey).HasMaxLength(400).IsSecret();
        builder.Property(a => a.RecoveryCodes).HasMaxLength(1000).IsSecret();
        builder.Property(a => a.DisabledBecause).HasMaxLength(200);
        builder.ComplexProperty(a => a.Email!, Protected);
        builder.ComplexProperty(a => a.Mobile!, Protected);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.NormalizedSignInName).IsUnique();
        builder.HasIndex(a => new { a.Name, a.NormalizedSignInName });
        builder.Ignore(a => a.Roles);
        builder.Ignore(a => a.LatestPasswordHashes);
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

    private static void Protected(ComplexPropertyBuilder<ProtectedText> text)
    {
        text.Property(t => t.Cipher).HasMaxLength(600).IsSecret();
        text.Property(t => t.Masked).HasMaxLength(120);
        text.Property(t => t.Fingerprint).HasMaxLength(64).IsSecret();
    }
}
