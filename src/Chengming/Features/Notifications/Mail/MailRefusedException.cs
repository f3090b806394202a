namespace Chengming.Features.Notifications.Mail;

/// <summary>A mail could not be handed over.</summary>
/// <param name="message">What happened, in Chinese; never the password.</param>
/// <param name="isForGood">True when trying again cannot help.</param>
/// <param name="inner">What the network said.</param>
internal sealed class MailRefusedException(string message, bool isForGood = false, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>True when trying again cannot help.</summary>
    public bool IsForGood { get; } = isForGood;
}
