using Chengming.Data.Protection.Digests;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Chengming.Law.Calendar;
using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Dues;

/// <summary>Reads the clocks of cases: with the calendar of their agency, and by what the house decided where the law is silent.</summary>
public sealed class RequestClocks(AgencyCalendars calendars, PlatformSettings settings, TimeProvider clock)
{
    /// <summary>A reader for the cases of these agencies.</summary>
    public async Task<RequestClockReader> ForAsync(IEnumerable<Guid> agencies, CancellationToken cancel) =>
        new(
            await calendars.OfAsync(agencies, cancel),
            (await settings.GetAsync<RequestClockSettings>(cancel)).Conventions,
            await settings.GetAsync<RequestSettings>(cancel),
            ChinaTime.Today(clock)
        );
}

/// <summary>Reads clocks as of today (期限推算).</summary>
[Term("期限推算")]
public sealed class RequestClockReader(
    CalendarsByAgency calendars,
    ClockConventions conventions,
    RequestSettings settings,
    DateOnly today
)
{
    private const int DigestShown = 8;

    /// <summary>The day of the question.</summary>
    public DateOnly Today => today;

    /// <summary>What the house decided.</summary>
    public ClockConventions Conventions => conventions;

    /// <summary>The calendar of an agency.</summary>
    public WorkingCalendar CalendarOf(Guid agencyId) => calendars[agencyId];

    /// <summary>The clock of a case whose events were loaded.</summary>
    public ReplyClock Read(DisclosureRequest request) => Read(request.AgencyId, request.Events);

    /// <summary>The clock of these events.</summary>
    public ReplyClock Read(Guid agencyId, IReadOnlyCollection<RequestEvent> events) =>
        ReplyClock.Read(RequestEventKinds.ForClock(events), calendars[agencyId], today, conventions);

    /// <summary>What lists ask for.</summary>
    public Reckoning Reckon(Guid agencyId, IReadOnlyCollection<RequestEvent> events)
    {
        var clock = Read(agencyId, events);
        var calendar = calendars[agencyId];
        var inner = clock.DueOn is { } due ? Before(due, settings.InnerDays, calendar) : (DateOnly?)null;
        return new Reckoning
        {
            State = clock.State,
            ReceivedOn = clock.ReceivedOn,
            DueOn = clock.DueOn,
            InnerDueOn = inner,
            NoticeFrom = inner is { } day ? Before(day, settings.NoticeDays, calendar) : null,
            OtherDueOn = clock.DueOn is null ? clock.Watches.Min(w => (DateOnly?)w.DueOn) : null,
            CorrectionNoticeBy = clock.Watches.FirstOrDefault(w => w.Kind is ClockWatchKind.CorrectionNotice)?.DueOn,
            IsProvisional = clock.IsProvisional,
            IsProjected = clock.IsProjected,
            ClosedOn = clock.ClosedOn,
            AnsweredInTime = clock.AnsweredInTime,
            AsOf = today,
            By = By,
        };
    }

    /// <summary>The calendar and what the house decided, short enough to be kept with every case. All regions share one version.</summary>
    public string By =>
        $"{calendars[null].Version} {HexDigest.Of($"{conventions} {settings.InnerDays} {settings.NoticeDays}")[..DigestShown]}";

    /// <summary>The working day so many working days before a day.</summary>
    private static DateOnly Before(DateOnly day, int workingDays, WorkingCalendar calendar)
    {
        for (var left = workingDays; left > 0 && day > calendar.FirstDay; )
        {
            day = day.AddDays(-1);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
