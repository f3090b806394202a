using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>
/// The calendar by which the platform counts now, kept between questions. A change made here is seen at once; of one that another process
/// made, the command line or a second server, this one asks again every half minute.
/// </summary>
[Term("现行日历保管")]
public sealed class CalendarInForce(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromSeconds(30);

    private readonly Lock turn = new();
    private Kept? kept;

    /// <summary>The calendar as it is known now.</summary>
    public KnownCalendar Known
    {
        get
        {
            var now = clock.GetUtcNow();
            return Volatile.Read(ref kept) is { } fresh && IsFresh(fresh, now) ? fresh.Calendar : Ask(now);
        }
    }

    /// <summary>The national calendar as it is known now.</summary>
    public WorkingCalendar National => Known.National;

    /// <summary>Lets the next question ask the database: notices were imported or withdrawn.</summary>
    public void Drop()
    {
        lock (turn)
        {
            kept = null;
        }
    }

    /// <summary>The notices that were not withdrawn, in the order in which they are laid over each other.</summary>
    internal static IQueryable<ImportedNotice> Counted(PlatformDb db) =>
        db.Set<ImportedNotice>()
            .AsNoTracking()
            .Where(n => n.WithdrawnAt == null)
            .OrderBy(n => n.ImportedAt)
            .ThenBy(n => n.Id);

    private static bool IsFresh(Kept fresh, DateTimeOffset now) =>
        now - fresh.AskedAt is var age && age >= TimeSpan.Zero && age < AskedAgainAfter;

    private KnownCalendar Ask(DateTimeOffset now)
    {
        lock (turn)
        {
            if (kept is { } fresh && IsFresh(fresh, now))
            {
                return fresh.Calendar;
            }

            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            var standing = Counted(db).Select(n => n.Id).ToList();
            var calendar =
                kept?.Calendar is { } before && before.Notices.Select(n => n.Notice.Id).SequenceEqual(standing)
                    ? before
                    : KnownCalendar.Of(CalendarFiles.Shipped, Counted(db).ToList());
            kept = new Kept(calendar, now);
            return calendar;
        }
    }

    private sealed record Kept(KnownCalendar Calendar, DateTimeOffset AskedAt);
}
