using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Notifications.Mail;

/// <summary>How a person wants to be told, besides in the page (通知方式).</summary>
[Term("通知方式")]
public enum MailDelivery
{
    /// <summary>每日摘要.</summary>
    DailyDigest,

    /// <summary>只在站内.</summary>
    OnlyHere,
}

/// <summary>A person's wish, and the last day whose digest was looked after. Belongs to the person alone.</summary>
internal sealed class MailChoice(Guid accountId)
{
    /// <summary>The person.</summary>
    public Guid AccountId { get; private set; } = accountId;

    /// <summary>How the person wants to be told.</summary>
    public MailDelivery Delivery { get; private set; } = MailDelivery.DailyDigest;

    /// <summary>The last day on which it was decided whether there is a digest; null before the first.</summary>
    public DateOnly? DigestOn { get; private set; }

    /// <summary>Chooses.</summary>
    public void Choose(MailDelivery delivery) => Delivery = delivery;

    /// <summary>The digest of this day is written, or there is nothing to say.</summary>
    public void LookedAfter(DateOnly day) => DigestOn = day;
}

internal sealed class MailChoiceMapping : IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<MailChoice> builder)
    {
        builder.ToTable("MailChoices");
        builder.HasKey(c => c.AccountId);
        builder.Property(c => c.AccountId).ValueGeneratedNever();
        builder.Property(c => c.Delivery).HasConversion<string>().HasMaxLength(20);
        builder
            .HasOne<StaffAccount>()
            .WithOne()
            .HasForeignKey<MailChoice>(c => c.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.IsRecordOfItself();
    }
}
