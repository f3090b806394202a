using Chengming.Data.Protection;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests;

internal sealed class RequestMapping
    : IEntityTypeConfiguration<DisclosureRequest>,
        IEntityTypeConfiguration<RequestParty>,
        IEntityTypeConfiguration<RequestEvent>
{
    private const int Code = 30;
    private const int Name = 100;
    private const int Digest = 64;

    public void Configure(EntityTypeBuilder<DisclosureRequest> builder)
    {
        builder.ToTable("DisclosureRequests");
        builder.Property(r => r.Number).HasMaxLength(20);
        builder.Property(r => r.ChannelCode).HasMaxLength(Code);
        builder.Property(r => r.Wanted).HasMaxLength(DisclosureRequest.LongestWanted);
        builder.Property(r => r.WantedInFull).IsSecret();
        builder.Property(r => r.WantedFingerprint).HasMaxLength(Digest).IsSecret();
        builder.Property(r => r.SupplyFormCode).HasMaxLength(Code);
        builder.Property(r => r.SupplyWayCode).HasMaxLength(Code);
        builder.Property(r => r.RequesterKindCode).HasMaxLength(Code);
        builder.Property(r => r.RequesterShown).HasMaxLength(DisclosureRequest.LongestShownRequesters);
        builder.ComplexProperty(r => r.QueryCode, Protected);
        builder.Property(r => r.QueryCodeFingerprint).HasMaxLength(Digest).IsSecret();
        builder.Property(r => r.SubmissionFingerprint).HasMaxLength(Digest).IsSecret();
        builder.Property(r => r.ContentHash).HasMaxLength(Digest);
        builder.Property(r => r.RegisteredByName).HasMaxLength(Name);
        builder.Property(r => r.HandlerName).HasMaxLength(Name);
        builder.Property(r => r.DecisionCode).HasMaxLength(Code);
        builder.Property(r => r.EventCount).IsBookkeeping();
        builder.Property(r => r.ProposalCount).IsBookkeeping();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(r => r.SplitFromId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(r => r.JoinedToId)
            .OnDelete(DeleteBehavior.Restrict);
        Derived(builder);
        builder.Ignore(r => r.Reckoned);
        builder.Ignore(r => r.OpenConsultations);
        builder.Ignore(r => r.FeeNotice);
        builder.Ignore(r => r.ReasonsRequest);
        builder.Ignore(r => r.Channel);
        builder.Ignore(r => r.SupplyForm);
        builder.Ignore(r => r.SupplyWay);
        builder.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<AgencyDepartment>()
            .WithMany()
            .HasForeignKey(r => r.DepartmentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(r => r.HandlerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Parties).WithOne().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(r => r.Parties).HasField("parties").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(r => r.Events).HasField("events").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder
            .HasIndex(r => new
            {
                r.AgencyId,
                r.Year,
                r.Serial,
            })
            .IsUnique();
        // The register shows the newest first, of one agency or of all; the inbox and the morning page ask for what is open by its day.
        builder.HasIndex(r => new
        {
            r.AgencyId,
            r.Number,
            r.Id,
        });
        builder.HasIndex(r => new { r.Number, r.Id });
        builder.HasIndex(r => new { r.AgencyId, r.ArrivedOn });
        builder.HasIndex(r => new
        {
            r.AgencyId,
            r.ClosedOn,
            r.DueOn,
        });
        builder.HasIndex(r => new { r.AgencyId, r.WantedFingerprint });
        builder.HasIndex(r => new { r.ClosedOn, r.ReckonedOn });
        builder.HasIndex(r => r.QueryCodeFingerprint);
        builder.HasIndex(r => r.SubmissionFingerprint).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RequestParty> builder)
    {
        builder.ToTable("RequestParties");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Role).HasConversion<string>().HasMaxLength(Code);
        builder.Property(p => p.KindCode).HasMaxLength(Code);
        builder.Property(p => p.Organisation).HasMaxLength(Name);
        builder.Property(p => p.CreditCode).HasMaxLength(18);
        builder.Property(p => p.DocumentCode).HasMaxLength(Code);
        builder.ComplexProperty(p => p.Name!, Protected);
        builder.ComplexProperty(p => p.IdNumber!, Protected);
        builder.ComplexProperty(p => p.Phone!, Protected);
        builder.ComplexProperty(p => p.Email!, Protected);
        builder.ComplexProperty(p => p.Address!, Protected);
        builder.Ignore(p => p.Kind);
        builder.Ignore(p => p.Document);
        builder.Ignore(p => p.ShownName);
        builder.Ignore(p => p.CanBeReached);
        builder.HasIndex(p => new { p.RequestId, p.Order }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RequestEvent> builder)
    {
        builder.ToTable("RequestEvents");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(Code);
        builder.Property(e => e.Code).HasMaxLength(Code);
        builder.Property(e => e.Key).HasMaxLength(Code);
        builder.Property(e => e.Amount).HasPrecision(10, 2);
        builder.Property(e => e.Words).HasMaxLength(RequestEvent.LongestWords);
        builder.Property(e => e.ByName).HasMaxLength(Name);
        builder.HasIndex(e => new { e.RequestId, e.Number }).IsUnique();
        // Few events have an amount; the fees of a year are found among them.
        builder.HasIndex(e => e.On).HasFilter("\"Amount\" IS NOT NULL");
    }

    /// <summary>What the clock gives; it changes with the calendar, without anybody acting on the case.</summary>
    private static void Derived(EntityTypeBuilder<DisclosureRequest> builder)
    {
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(Code).IsBookkeeping();
        builder.Property(r => r.ReceivedOn).IsBookkeeping();
        builder.Property(r => r.DueOn).IsBookkeeping();
        builder.Property(r => r.InnerDueOn).IsBookkeeping();
        builder.Property(r => r.NoticeFrom).IsBookkeeping();
        builder.Property(r => r.OtherDueOn).IsBookkeeping();
        builder.Property(r => r.CorrectionNoticeBy).IsBookkeeping();
        builder.Property(r => r.IsProvisional).IsBookkeeping();
        builder.Property(r => r.IsProjected).IsBookkeeping();
        builder.Property(r => r.ClosedOn).IsBookkeeping();
        builder.Property(r => r.AnsweredInTime).IsBookkeeping();
        builder.Property(r => r.ReckonedOn).IsBookkeeping();
        builder.Property(r => r.ReckonedBy).HasMaxLength(Name).IsBookkeeping();
    }

    private static void Protected(ComplexPropertyBuilder<ProtectedText> text)
    {
        text.Property(t => t.Cipher).HasMaxLength(1200).IsSecret();
        text.Property(t => t.Masked).HasMaxLength(200);
        text.Property(t => t.Fingerprint).HasMaxLength(Digest).IsSecret();
    }
}
