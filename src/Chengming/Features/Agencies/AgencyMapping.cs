using Chengming.Data;
using Chengming.Features.Agencies.Identifiers;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>, IEntityTypeConfiguration<AgencyDepartment>
{
    private const int Short = 100;
    private const int Line = 300;

    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.Property(a => a.Code).HasMaxLength(Agency.LongestCode);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.ShortName).HasMaxLength(60);
        builder.Property(a => a.RegionCode).HasMaxLength(6);
        builder.Property(a => a.RegionName).HasMaxLength(100);
        builder.Property(a => a.Kind).HasConversion(k => k.Code, c => AgencyKind.WithCode(c)).HasMaxLength(20);
        builder
            .Property(a => a.CreditCode)
            .HasConversion(c => c!.Text, t => SocialCreditCode.Parse(t))
            .HasMaxLength(SocialCreditCode.Length);
        builder.Property(a => a.WebsiteCode).HasConversion(c => c!.Text, t => WebsiteCode.Parse(t)).HasMaxLength(10);
        builder.Property(a => a.Path).HasMaxLength(400);
        builder.ComplexProperty(
            a => a.Contacts,
            contacts =>
            {
                contacts.Property(c => c.Functions).HasMaxLength(2000);
                contacts.Property(c => c.PersonInCharge).HasMaxLength(Short);
                contacts.Property(c => c.Address).HasMaxLength(Line);
                contacts.Property(c => c.Postcode).HasMaxLength(6);
                contacts.Property(c => c.OfficeHours).HasMaxLength(Line);
                contacts.Property(c => c.Phone).HasMaxLength(Short);
                contacts.Property(c => c.Website).HasMaxLength(Line);
            }
        );
        builder.ComplexProperty(
            a => a.DisclosureOffice,
            office =>
            {
                office.Property(o => o.Name).HasMaxLength(Short);
                office.Property(o => o.Address).HasMaxLength(Line);
                office.Property(o => o.Postcode).HasMaxLength(6);
                office.Property(o => o.OfficeHours).HasMaxLength(Line);
                office.Property(o => o.Phone).HasMaxLength(Short);
                office.Property(o => o.Fax).HasMaxLength(Short);
                office.Property(o => o.Internet).HasMaxLength(Line);
            }
        );
        builder.Property(a => a.LeadingGroup).IsListAsJson();
        builder.Property(a => a.ReadingPlaces).IsListAsJson();
        builder.Property(a => a.LastReadingPlace).IsBookkeeping();
        builder.Property(a => a.ReviewSchemeKey).HasMaxLength(30);
        builder.Property(a => a.HolidayRegionCode).HasMaxLength(6);
        builder.Property(a => a.ReviewOrgan).HasMaxLength(Short);
        builder.Property(a => a.Court).HasMaxLength(Short);
        builder.Property(a => a.AbolitionReason).HasMaxLength(500);
        builder.Property(a => a.ChangedAt).IsBookkeeping();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(a => a.RegionCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.CreditCode).IsUnique();
        builder.HasIndex(a => a.Path);
        builder.HasIndex(a => new { a.RegionCode, a.Code });
    }

    public void Configure(EntityTypeBuilder<AgencyDepartment> builder)
    {
        builder.ToTable("AgencyDepartments");
        builder.Property(d => d.Name).HasMaxLength(60);
        builder.Property(d => d.Duty).HasMaxLength(500);
        builder.Property(d => d.Phone).HasMaxLength(60);
        builder.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.AgencyId, d.Order });
    }
}
