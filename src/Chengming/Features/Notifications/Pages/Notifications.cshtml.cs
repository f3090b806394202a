using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Office.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Pages;

/// <summary>The person's own notifications, and how they want to be told by mail.</summary>
internal sealed class NotificationsModel(
    ListDesk desk,
    PlatformDb db,
    MarkNotificationsRead markRead,
    ChooseDelivery choose
) : OfficeListPage<NotificationRow>(desk)
{
    /// <summary>How the person wants to be told.</summary>
    public MailDelivery Delivery { get; private set; }

    protected override OfficeList<NotificationRow> List => NotificationList.List;

    protected override IQueryable<NotificationRow> Rows()
    {
        var account = User.AccountId();
        return db.Set<Notification>()
            .AsNoTracking()
            .Where(n => n.RecipientId == account)
            .Select(n => new NotificationRow
            {
                Id = n.Id,
                Subject = n.Subject,
                CreatedAt = n.CreatedAt,
                ReadAt = n.ReadAt,
            });
    }

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context,
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next
    )
    {
        var account = User.AccountId();
        Delivery =
            await db.Set<MailChoice>()
                .Where(c => c.AccountId == account)
                .Select(c => (MailDelivery?)c.Delivery)
                .SingleOrDefaultAsync(HttpContext.RequestAborted)
            ?? MailDelivery.DailyDigest;
        await next();
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancel)
    {
        var read = await markRead.RunAsync(User.AccountId(), only: null, cancel);
        return DoneAt(NotificationList.Address, read == 0 ? "没有未读通知。" : $"已将 {read} 条通知标为已读。");
    }

    public async Task<IActionResult> OnPostDeliveryAsync(MailDelivery delivery, CancellationToken cancel)
    {
        await choose.RunAsync(User.AccountId(), delivery, cancel);
        return DoneAt(
            NotificationList.Address,
            delivery is MailDelivery.DailyDigest ? "已改为每日以邮件发送摘要。" : "已改为只在站内通知。"
        );
    }
}
