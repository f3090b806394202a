using Chengming.Law.Calendar;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Requests.Clock;

/// <summary>Short ways to write what happens to an application.</summary>
internal static class Clocks
{
    public static ClockEvent Received(string on) => new ApplicationArrived(Day(on), RequestChannel.InPerson);

    public static ClockEvent Notice(string on, string? correctBy = null) =>
        new CorrectionNoticeSent(Day(on), correctBy is null ? null : Day(correctBy));

    public static ClockEvent Corrected(string on) => new CorrectedApplicationReceived(Day(on));

    public static ClockEvent Asked(string on, ConsultationKind kind, string key = "a", string? received = null) =>
        new ConsultationBegun(Day(on), key, kind, received is null ? null : Day(received));

    public static ClockEvent Answered(string on, string key = "a") => new ConsultationEnded(Day(on), key);

    public static ClockEvent Extended(string on, int days) => new ReplyPeriodExtended(Day(on), days);

    public static ClockEvent Fee(string on, string? received = null) =>
        new FeeNoticeIssued(Day(on), received is null ? null : Day(received));

    public static ClockEvent Paid(string on) => new FeePaid(Day(on));

    public static ClockEvent Replied(string on) => new ReplySent(Day(on), ServiceMethod.Post);

    public static ReplyClock On(string asOf, params ClockEvent[] events) =>
        ReplyClock.Read(events, National, Day(asOf));

    public static ReplyClock On(string asOf, ClockConventions conventions, params ClockEvent[] events) =>
        ReplyClock.Read(events, National, Day(asOf), conventions);

    public static DateOnly? DueOf(this ReplyClock clock, ClockWatchKind kind) =>
        clock.Watches.SingleOrDefault(w => w.Kind == kind)?.DueOn;

    public static ReplyClock At(this WorkingCalendar calendar, string asOf, params ClockEvent[] events) =>
        ReplyClock.Read(events, calendar, Day(asOf));
}
