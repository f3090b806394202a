using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>Finds the calendars in which the periods of agencies are counted.</summary>
public sealed class AgencyCalendars(PlatformDb db, WorkingCalendar national)
{
    /// <summary>The calendars of these agencies, with one question to the database; none when there are no agencies.</summary>
    public async Task<CalendarsByAgency> OfAsync(IEnumerable<Guid> agencies, CancellationToken cancel)
    {
        var ids = agencies.Distinct().ToList();
        if (ids.Count == 0)
        {
            return new CalendarsByAgency(national, new Dictionary<Guid, WorkingCalendar>());
        }

        var found = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var byRegion = found
            .DistinctBy(a => a.WorkingDayRegion)
            .ToDictionary(a => a.WorkingDayRegion, a => a.CalendarFrom(national));
        return new CalendarsByAgency(national, found.ToDictionary(a => a.Id, a => byRegion[a.WorkingDayRegion]));
    }
}

/// <summary>The calendars of some agencies.</summary>
[Term("机构工作日日历")]
public sealed class CalendarsByAgency(WorkingCalendar national, IReadOnlyDictionary<Guid, WorkingCalendar> own)
{
    /// <summary>The calendar of an agency; the national one where no single agency is concerned.</summary>
    /// <exception cref="KeyNotFoundException">The agency was not asked for, or there is none.</exception>
    public WorkingCalendar this[Guid? agency] => agency is { } id ? own[id] : national;
}
