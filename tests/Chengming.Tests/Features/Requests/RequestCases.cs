using System.Globalization;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Registering;
using Chengming.Law.Calendar;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;

namespace Chengming.Tests.Features.Requests;

/// <summary>Cases without a database, and readers of their clocks.</summary>
internal static class RequestCases
{
    public static readonly RequestHand Hand = new(Guid.CreateVersion7(), "测试员");

    public static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly Guid Agency = Guid.CreateVersion7();

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A case that arrived on a day; its clock was read on the last day given.</summary>
    public static DisclosureRequest Case(string arrived, string asOf, RequestChannel? channel = null)
    {
        var number = new RequestNumber(Guid.CreateVersion7(), Agency, 2026, 3);
        var arrival = new RequestArrival(channel ?? RequestChannel.InPerson, Day(arrived), null);
        var wanted = new WantedInformation("行政处罚决定书", null, "same", SupplyForm.Paper, SupplyWay.InPerson);
        var request = new DisclosureRequest(number, arrival, wanted, Hand, At);
        request.Reckon(asOf);
        return request;
    }

    public static RequestClockReader Reader(string asOf) =>
        new(
            new CalendarsByAgency(
                WorkingCalendar.Of(CalendarFiles.Shipped),
                new Dictionary<Guid, WorkingCalendar> { [Agency] = WorkingCalendar.Of(CalendarFiles.Shipped) }
            ),
            ClockConventions.Default,
            new RequestSettings(),
            Day(asOf)
        );

    /// <summary>Reads the clock as an action does after its verb.</summary>
    public static Reckoning Reckon(this DisclosureRequest request, string asOf)
    {
        request.Reckon(Reader(asOf).Reckon(request.AgencyId, request.Events));
        return request.Reckoned;
    }
}
