using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications;

/// <summary>标为已读: marks one or all of the person's own notifications as read; what was read before keeps its time.</summary>
internal sealed class MarkNotificationsRead(PlatformDb db, TimeProvider clock)
{
    /// <summary>Marks them.</summary>
    /// <param name="account">The person.</param>
    /// <param name="only">The one to mark; null for all.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <returns>Number of notifications that were unread.</returns>
    public Task<int> RunAsync(Guid account, Guid? only, CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var unread = db.Set<Notification>().Where(n => n.RecipientId == account && n.ReadAt == null);
        return (only is { } id ? unread.Where(n => n.Id == id) : unread).ExecuteUpdateAsync(
            n => n.SetProperty(x => x.ReadAt, now),
            cancel
        );
    }
}
