namespace Chengming.Features.Notifications.Mail;

/// <summary>Where mail to a member of the staff goes; null when no address is known. The one thing that mail asks of the accounts.</summary>
internal delegate Task<string?> MailAddressOf(Guid accountId, CancellationToken cancel);
