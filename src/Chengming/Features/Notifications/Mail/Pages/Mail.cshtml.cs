using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Mail.Pages;

/// <summary>Trying out the mail settings, and what became of the platform's mail.</summary>
internal sealed class MailModel(ListDesk desk, PlatformDb db, SendTestMail sendTestMail, RetryMail retry)
    : OfficeListPage<OutgoingMailRow>(desk)
{
    public const string Address = "/office/mail";

    /// <summary>Where the test mail goes.</summary>
    [BindProperty]
    public string? To { get; set; }

    protected override OfficeList<OutgoingMailRow> List => OutgoingMailList.List;

    protected override IQueryable<OutgoingMailRow> Rows() =>
        from mail in db.Set<OutgoingMail>().AsNoTracking()
        join person in db.StaffAccounts on mail.RecipientId equals person.Id
        select new OutgoingMailRow
        {
            Id = mail.Id,
            Recipient = person.Name,
            State = mail.State,
            CreatedAt = mail.CreatedAt,
            DueAt = mail.DueAt,
            SentAt = mail.SentAt,
            Attempts = mail.Attempts,
            Note = mail.Note,
        };

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        var outcome = await sendTestMail.RunAsync(To, HttpContext.Acting(), cancel);
        if (!outcome.IsDone)
        {
            Refused(outcome.Problems);
            return await ShowAsync(cancel);
        }

        return DoneAt(Address, $"测试邮件已交给邮件服务器，服务器回答：{outcome.Value}");
    }

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancel)
    {
        var count = await retry.RunAsync(HttpContext.Acting(), cancel);
        return DoneAt(Address, count == 0 ? "没有不再尝试的邮件。" : $"已将 {count} 封邮件放回待发队列。");
    }
}
