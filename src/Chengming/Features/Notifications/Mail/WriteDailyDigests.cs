using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Office.Morning;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Notifications.Mail;

/// <summary>
/// 写每日摘要: once a day, after the hour that is set, writes one mail to everybody who wants it and has something due or waiting. The mail
/// and the mark that the day is looked after are saved together, so nobody gets two.
/// </summary>
internal sealed partial class WriteDailyDigests(
    PlatformDb db,
    PlatformSettings settings,
    MorningRows morning,
    StaffPrincipals principals,
    StaffMailAddress addresses,
    AgencyCalendars calendars,
    TimeProvider clock,
    ILogger<WriteDailyDigests> log
) : IPlatformJob
{
    private const int PeopleAtOnce = 100;

    public string Name => "daily-digests";

    public string Title => "写每日摘要";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var mail = await settings.GetAsync<MailSettings>(cancel);
        var today = ChinaTime.Today(clock);
        if (!mail.IsEnabled || ChinaTime.TimeOfDay(clock) < mail.DigestAt)
        {
            return;
        }

        for (Guid? last = null; ; )
        {
            var people = await db
                .StaffAccounts.AsNoTracking()
                .Where(a => a.DisabledAt == null && (last == null || a.Id > last))
                .Where(a =>
                    !db.Set<MailChoice>()
                        .Any(c => c.AccountId == a.Id && (c.DigestOn == today || c.Delivery == MailDelivery.OnlyHere))
                )
                .OrderBy(a => a.Id)
                .Take(PeopleAtOnce)
                .ToListAsync(cancel);
            if (people.Count == 0)
            {
                return;
            }

            foreach (var person in people)
            {
                try
                {
                    await WriteAsync(person, mail, today, cancel);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // One person's trouble keeps the mail from nobody else; the next run tries again.
                    NotWritten(log, person.Id, e);
                }

                db.ChangeTracker.Clear();
            }

            last = people[^1].Id;
        }
    }

    [LoggerMessage(LogLevel.Error, "The digest of account {Account} could not be written.")]
    private static partial void NotWritten(ILogger log, Guid account, Exception trouble);

    private async Task WriteAsync(StaffAccount person, MailSettings mail, DateOnly today, CancellationToken cancel)
    {
        var choice = await db.Set<MailChoice>().SingleOrDefaultAsync(c => c.AccountId == person.Id, cancel);
        if (choice is null)
        {
            choice = new MailChoice(person.Id);
            db.Add(choice);
        }

        if (await addresses.OfAsync(person.Id, cancel) is not null)
        {
            var rows = await morning.ForAsync(await principals.OfAsync(person, cancel), cancel);
            var unread = await db.Set<Notification>()
                .CountAsync(n => n.RecipientId == person.Id && n.ReadAt == null, cancel);
            if (rows.Count > 0 || unread > 0)
            {
                var byAgency = await calendars.OfAsync(rows.Select(r => r.AgencyId).OfType<Guid>(), cancel);
                db.Add(
                    new OutgoingMail(
                        $"digest/{person.Id:N}/{ChinaTime.Date(today)}",
                        person.Id,
                        DigestLetter.Subject(rows, unread, today),
                        DigestLetter.Text(person.Name, rows, unread, today, byAgency, mail),
                        clock.GetUtcNow()
                    )
                );
            }
        }

        choice.LookedAfter(today);
        await db.SaveChangesAsync(cancel);
    }
}
