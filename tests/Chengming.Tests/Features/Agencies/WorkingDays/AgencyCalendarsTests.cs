using System.Net;
using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Office;
using Chengming.Features.Office.Morning;
using Chengming.Law.Calendar;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.WorkingDays;

/// <summary>Days left are counted by the calendar of the agency concerned, on the morning page and in the digest alike.</summary>
public sealed class AgencyCalendarsTests : IAsyncDisposable
{
    // From Monday 2 March to Monday 23 March 2026 there are 15 working days; two fewer where 19 and 20 March are local holidays.
    private static readonly DateOnly DueOn = new(2026, 3, 23);

    private readonly PortalServer server;

    public AgencyCalendarsTests() =>
        server = new PortalServer { Adding = s => s.AddScoped<IMorningSource, OneOfEach>() };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MorningPage_CountsByTheCalendarOfTheAgencyConcerned()
    {
        await PutIntoNingxiaAsync("demo-hkz");

        var page = await server.OfficePageAsync("/office", StaffRole.Supervisor);

        Assert.Equal("还有 13 个工作日", LeftOf("demo-hkz"));
        Assert.Equal("还有 15 个工作日", LeftOf("demo-yjj"));
        Assert.Equal("还有 15 个工作日", LeftOf("全国"));

        string LeftOf(string what) =>
            page.QuerySelectorAll(".morning tbody tr")
                .Single(r => r.QuerySelector("th")!.TextContent == what)
                .QuerySelector(".state")!
                .TextContent;
    }

    [Fact]
    public async Task Digest_CountsByTheCalendarOfTheAgencyConcerned()
    {
        await PutIntoNingxiaAsync("demo-hkz");
        var rows = await server.WithAsync(s =>
            new OneOfEach(s.GetRequiredService<PlatformDb>()).ForAsync(new ClaimsPrincipal(), Cancel)
        );
        var calendars = await server.WithAsync(s =>
            s.GetRequiredService<AgencyCalendars>().OfAsync(rows.Select(r => r.AgencyId).OfType<Guid>(), Cancel)
        );

        var text = DigestLetter.Text("林小禾", rows, 0, new(2026, 3, 2), calendars, new MailSettings());

        Assert.Contains("demo-hkz，期限 2026-03-23，还有 13 个工作日", text, StringComparison.Ordinal);
        Assert.Contains("demo-yjj，期限 2026-03-23，还有 15 个工作日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void DaysLeft_IntoAYearWithoutANotice_SaysThatItIsProvisional()
    {
        var calendar = WorkingCalendar.Of(CalendarFiles.Shipped);

        var left = DaysLeft.Of(new(2027, 1, 8), new(2026, 12, 21), DayUnit.Working, calendar);

        Assert.EndsWith("个工作日（暂定）", left.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task PutIntoNingxiaAsync(string code)
    {
        await server.WithAsync(async s =>
            (
                await s.GetRequiredService<ImportHolidayNotice>()
                    .RunAsync(
                        new(new NoticeFile("宁夏.csv", NoticeSamples.Ningxia2026, [])),
                        TestActions.Context,
                        Cancel
                    )
            ).OrThrow()
        );
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        using var answer = await client.SubmitAsync(
            $"/office/agency/{code}/ways",
            new() { ["HolidayRegion"] = "640000" }
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>A row that concerns an agency of Ningxia, one of the invented county, and one of nobody in particular.</summary>
    private sealed class OneOfEach(PlatformDb db) : IMorningSource
    {
        public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
        {
            string[] codes = ["demo-hkz", "demo-yjj"];
            var agencies = await db.Agencies.Where(a => codes.Contains(a.Code)).ToListAsync(cancel);
            return [.. agencies.Select(a => Row(a.Code, a.Id)), Row("全国", null)];
        }

        private static MorningItem Row(string what, Guid? agency) =>
            new(MorningGroup.DueSoon, what, null, DueOn, "", "/office", "去办理", DayUnit.Working, agency);
    }
}
