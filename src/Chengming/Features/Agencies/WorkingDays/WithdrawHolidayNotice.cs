using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Calendar;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>撤销载入的放假安排: working days are counted again as if it had never been taken over. Notices that build on it go first.</summary>
public sealed class WithdrawHolidayNotice(PlatformDb db, CalendarInForce calendar, TimeProvider clock)
{
    /// <summary>The notice as it was read, and why.</summary>
    public sealed record Input(Guid NoticeId, int Version, string? Reason);

    /// <summary>Withdraws the notice.</summary>
    public async Task<Outcome<ImportedNotice>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var reason = input.Reason.Tidy();
        var check = new FieldCheck().Needed("Reason", "撤销的理由", reason, ImportHolidayNotice.LongestReason);
        var notices = await CalendarInForce.Counted(db).ToListAsync(cancel);
        var counted = CountedOf(notices).ToHashSet();
        var counting = CountedOf(notices.Where(n => n.Id != input.NoticeId)).ToHashSet();
        foreach (var builder in notices.Where(n => counted.Contains(n.Id) && n.Id != input.NoticeId))
        {
            check.Holds(
                counting.Contains(builder.Id),
                "",
                $"{ChinaTime.Date(builder.ImportedAt)} 载入的“{builder.FileName}”接在它后面，撤销它就合不上了。请先撤销那一份。"
            );
        }

        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var notice = await db.Set<ImportedNotice>().SingleAsync(n => n.Id == input.NoticeId, cancel);
        if (notice.WithdrawnAt is not null)
        {
            return new Problem("", "这份放假安排已经撤销。");
        }

        notice.Withdraw(reason, clock.GetUtcNow());
        db.Expect(notice, input.Version);
        db.Record(context with { Reason = reason }, new HolidayNoticeWithdrawn(notice.Subject));
        await db.SaveChangesAsync(cancel);
        calendar.Drop();
        return notice;
    }

    private static IEnumerable<Guid> CountedOf(IEnumerable<ImportedNotice> notices) =>
        KnownCalendar.Of(CalendarFiles.Shipped, notices).Notices.Where(n => n.Counts).Select(n => n.Notice.Id);
}

/// <summary>A holiday notice that had been taken over was withdrawn.</summary>
/// <param name="Subject">The notice.</param>
[Term("撤销载入的放假安排")]
public sealed record HolidayNoticeWithdrawn(AuditSubject Subject) : AuditedEvent(Subject);
