using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Notifications.Mail;

/// <summary>What becomes of a mail.</summary>
internal enum MailState
{
    /// <summary>待发.</summary>
    Waiting,

    /// <summary>已交服务器.</summary>
    Sent,

    /// <summary>不再尝试.</summary>
    GivenUp,
}

/// <summary>
/// A mail that waits to be sent, or was (待发邮件). It is written together with what it tells of, so it cannot be lost; it is marked as
/// sent as soon as the server took it. A process that dies between the two sends it once more, with the same Message-ID.
/// </summary>
internal sealed class OutgoingMail
{
    /// <summary>Tries before it is given up.</summary>
    public const int MostAttempts = 8;

    /// <summary>Longest words about the last try.</summary>
    public const int LongestNote = 500;

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
    ];

    /// <summary>Writes a mail to a member of the staff.</summary>
    /// <param name="key">Names what it tells; the same is never written twice.</param>
    /// <param name="recipientId">The account it goes to; the address is looked up when it is sent.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="text">Its text.</param>
    /// <param name="createdAt">When.</param>
    public OutgoingMail(string key, Guid recipientId, string subject, string text, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7(createdAt);
        Key = key;
        RecipientId = recipientId;
        Subject = subject;
        Text = text;
        CreatedAt = createdAt;
        DueAt = createdAt;
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; }

    public Guid RecipientId { get; private set; }

    public string Subject { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>What came of the last try, in Chinese.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The server took it.</summary>
    public void Taken(string answer, DateTimeOffset now)
    {
        Attempts++;
        State = MailState.Sent;
        SentAt = now;
        Note = Shortened(answer);
    }

    /// <summary>It could not be handed over; tries again later, ever more rarely, until it is given up.</summary>
    public void Refused(string why, bool isForGood, DateTimeOffset now)
    {
        Attempts++;
        Note = Shortened(why);
        if (isForGood || Attempts >= MostAttempts)
        {
            State = MailState.GivenUp;
            return;
        }

        DueAt = now + Pauses[Math.Min(Attempts, Pauses.Length) - 1];
    }

    /// <summary>Somebody wants it tried again.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        if (State is MailState.GivenUp)
        {
            (State, Attempts, DueAt) = (MailState.Waiting, 0, now);
        }
    }

    private static string Shortened(string note) => note.Length > LongestNote ? note[..LongestNote] : note;
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMail");
        builder.Property(m => m.Key).HasMaxLength(100);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Note).HasMaxLength(OutgoingMail.LongestNote);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(m => m.RecipientId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.IsRecordOfItself();
    }
}
