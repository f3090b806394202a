using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Notifications;

/// <summary>Something a member of the staff is told (站内通知). It is a record of itself; what it is about is audited where it happened.</summary>
[Term("站内通知")]
public sealed class Notification
{
    /// <summary>Longest subject.</summary>
    public const int LongestSubject = 100;

    /// <summary>Longest text.</summary>
    public const int LongestText = 1000;

    /// <summary>Tells somebody something.</summary>
    /// <param name="recipientId">The account that is told.</param>
    /// <param name="subject">What it is about, in one line; no personal data.</param>
    /// <param name="text">What happened, what it means, what to do.</param>
    /// <param name="address">Where to go on; an address of this site.</param>
    /// <param name="createdAt">When.</param>
    public Notification(Guid recipientId, string subject, string text, string address, DateTimeOffset createdAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        if (subject.Length > LongestSubject || text.Length > LongestText)
        {
            throw new ArgumentException("A notification is longer than its table allows.", nameof(text));
        }

        if (!address.StartsWith("/office", StringComparison.Ordinal))
        {
            throw new ArgumentException("A notification leads into the back office.", nameof(address));
        }

        Id = Guid.CreateVersion7(createdAt);
        RecipientId = recipientId;
        Subject = subject;
        Text = text;
        Address = address;
        CreatedAt = createdAt;
    }

    /// <summary>Identifier; later ones are greater.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account that is told.</summary>
    public Guid RecipientId { get; private set; }

    /// <summary>What it is about.</summary>
    public string Subject { get; private set; }

    /// <summary>What happened, what it means, what to do.</summary>
    public string Text { get; private set; }

    /// <summary>Where to go on.</summary>
    public string Address { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was read; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; private set; }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Property(n => n.Subject).HasMaxLength(Notification.LongestSubject);
        builder.Property(n => n.Text).HasMaxLength(Notification.LongestText);
        builder.Property(n => n.Address).HasMaxLength(400);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.RecipientId, n.ReadAt });
        builder.HasIndex(n => new { n.RecipientId, n.Id });
        builder.IsRecordOfItself();
    }
}
