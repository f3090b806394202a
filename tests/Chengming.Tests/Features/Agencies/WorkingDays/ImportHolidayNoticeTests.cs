using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Law.Calendar;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.WorkingDays;

/// <summary>Notices that are taken over, replaced and withdrawn; every test has a site of its own, as the calendar is one for all.</summary>
public sealed class ImportHolidayNoticeTests : IAsyncDisposable
{
    private readonly LateServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_LocalNotice_CountsAtOnceForItsRegion_AndForNoOther()
    {
        // Asked before, so that what was kept has to be dropped.
        Assert.True((await CalendarAsync()).For("640302").IsWorkingDay(new(2026, 3, 19)));

        await ImportAsync(NoticeSamples.Ningxia2026);

        var national = await CalendarAsync();
        Assert.False(national.For("640302").IsWorkingDay(new(2026, 3, 19)));
        Assert.DoesNotContain(
            national.For("640302").Year(2026).Gaps,
            g => g.Kind is CalendarGapKind.LocalHolidaysMissing
        );
        Assert.True(national.For("410300").IsWorkingDay(new(2026, 3, 19)));
    }

    [Fact]
    public async Task Run_NextYearsNotice_EndsWhatWasProvisional_AndIsAudited()
    {
        Assert.True((await CalendarAsync()).Explain(new(2027, 2, 8)).IsProvisional);

        await ImportAsync(NoticeSamples.NationalYear2027);

        Assert.False((await CalendarAsync()).Explain(new(2027, 2, 8)).IsProvisional);
        var record = await server.WithAsync(s =>
            s.GetRequiredService<PlatformDb>()
                .AuditRecords.OrderByDescending(r => r.Sequence)
                .FirstAsync(r => r.ActTerm == "载入放假安排", Cancel)
        );
        Assert.Contains("国办发明电〔2026〕99号", record.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AgainstAShippedNotice_IsRefusedUnlessItReplacesWithAReason()
    {
        var refused = await RunAsync(NoticeSamples.AgainstTheNoticeOf2026);
        var withoutReason = await RunAsync(NoticeSamples.AgainstTheNoticeOf2026, replaces: true);

        Assert.Equal("Replaces", Assert.Single(refused.Problems).Field);
        Assert.Contains("有 2 天与已收录的安排不同", refused.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("Reason", Assert.Single(withoutReason.Problems).Field);
        Assert.True((await CalendarAsync()).IsWorkingDay(new(2026, 10, 8)));

        var replaced = await RunAsync(NoticeSamples.AgainstTheNoticeOf2026, replaces: true, "国务院办公厅另行通知");

        Assert.True(replaced.IsDone);
        Assert.False((await CalendarAsync()).IsWorkingDay(new(2026, 10, 8)));
        Assert.Equal("国务院办公厅另行通知", (await StoredAsync()).Single().ReplacementReason);
    }

    [Fact]
    public async Task Run_LocalDaysOfAYearThatIsShipped_OnlyNamingTheirNotice_IsNoContradiction()
    {
        // 2020-05-25 is shipped without the number of its notice.
        const string Numbered = "date,kind,name,notice,region\n2020-05-25,holiday,开斋节,宁政办发〔2019〕70号,64\n";
        const string Moved = "date,kind,name,notice,region\n2020-05-27,holiday,开斋节,宁政办发〔2019〕70号,64\n";

        Assert.True((await RunAsync(Numbered)).IsDone);
        Assert.Equal("Replaces", Assert.Single((await RunAsync(Moved)).Problems).Field);
    }

    [Theory]
    [InlineData("date,kind,name,notice\n2027-02-30,holiday,春节,国办发明电〔2026〕9号\n2027-01-01,x,元旦,\n", 3)]
    [InlineData("date,kind,name,notice\n2027-01-01,holiday,元旦,国办发明电〔2026〕9号\n", 2)]
    public async Task Run_FaultyNotice_TellsEveryProblemAndKeepsNothing(string text, int atLeast)
    {
        var outcome = await RunAsync(text);

        Assert.InRange(outcome.Problems.Count, atLeast, 40);
        Assert.All(outcome.Problems, p => Assert.Equal("Text", p.Field));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Withdraw_ANotice_BringsBackWhatWasKnown()
    {
        var notice = await ImportAsync(NoticeSamples.Ningxia2026);

        var outcome = await WithdrawAsync(notice, "录入有误");

        Assert.True(outcome.IsDone);
        Assert.True((await CalendarAsync()).For("640302").IsWorkingDay(new(2026, 3, 19)));
        Assert.Equal("录入有误", (await StoredAsync()).Single().WithdrawalReason);
    }

    [Fact]
    public async Task Withdraw_ANoticeOthersBuildOn_IsRefused()
    {
        var first = await ImportAsync(NoticeSamples.NationalYear2027);
        // Exchanges two days of 2027, a year that only the first notice knows.
        const string Later =
            "date,kind,name,notice\n2027-10-06,regular,国庆节,国办发明电〔2027〕1号\n2027-10-07,holiday,国庆节,国办发明电〔2027〕1号\n";
        Assert.True((await RunAsync(Later, replaces: true, "另行通知")).IsDone);

        var outcome = await WithdrawAsync(first, "不再需要");

        Assert.Contains("请先撤销那一份", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.False((await CalendarAsync()).IsWorkingDay(new(2027, 10, 7)));
    }

    /// <summary>The next build may bring a notice that somebody had imported with a slip: the shipped one counts, and the page says so.</summary>
    [Fact]
    public async Task Known_ImportedNoticeContradictingWhatIsShippedLater_DoesNotCount()
    {
        var slip = await ImportAsync(
            NoticeSamples.NationalYear2027.Replace("2027-10-06,holiday", "2027-10-06,regular", StringComparison.Ordinal)
                + "2027-10-08,holiday,国庆节,国办发明电〔2026〕99号\n"
        );
        var laterBuild = HolidayNoticeImport
            .Read(CalendarFiles.Shipped, new StringReader(NoticeSamples.NationalYear2027))
            .CalendarAfter!;

        var known = KnownCalendar.Of(laterBuild, [slip]);

        Assert.False(Assert.Single(known.Notices).Counts);
        Assert.Contains("与后来随附的安排不同", known.Notices[0].WhyNot, StringComparison.Ordinal);
        Assert.True(known.National.IsWorkingDay(new(2027, 10, 8)));
    }

    [Fact]
    public async Task Known_AskedAgain_IsTheSame_AndSeesAnotherProcessAfterHalfAMinute()
    {
        var calendar = server.Services.GetRequiredService<CalendarInForce>();
        var before = calendar.Known;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            // As the command line does it: with a keeper of its own.
            var elsewhere = new CalendarInForce(
                server.Services.GetRequiredService<IServiceScopeFactory>(),
                server.Clock
            );
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            await new ImportHolidayNotice(db, elsewhere, server.Clock).RunAsync(
                new(new NoticeFile("宁夏.csv", NoticeSamples.Ningxia2026, [])),
                TestActions.Context,
                Cancel
            );
        }

        Assert.Same(before, calendar.Known);
        server.Clock.Forward(TimeSpan.FromSeconds(31));
        Assert.Single(calendar.Known.Notices);
        var seen = calendar.Known;
        server.Clock.Forward(TimeSpan.FromSeconds(31));
        Assert.Same(seen, calendar.Known);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task<ImportedNotice> ImportAsync(string text) => (await RunAsync(text)).OrThrow().Notice;

    private Task<Outcome<ImportHolidayNotice.Result>> RunAsync(
        string text,
        bool replaces = false,
        string? reason = null
    ) =>
        server.WithAsync(s =>
            s.GetRequiredService<ImportHolidayNotice>()
                .RunAsync(new(new NoticeFile("通知.csv", text, []), replaces, reason), TestActions.Context, Cancel)
        );

    private Task<Outcome<ImportedNotice>> WithdrawAsync(ImportedNotice notice, string reason) =>
        server.WithAsync(s =>
            s.GetRequiredService<WithdrawHolidayNotice>()
                .RunAsync(new(notice.Id, notice.Version, reason), TestActions.Context, Cancel)
        );

    private Task<WorkingCalendar> CalendarAsync() =>
        server.WithAsync(s => Task.FromResult(s.GetRequiredService<WorkingCalendar>()));

    private Task<List<ImportedNotice>> StoredAsync() =>
        server.WithAsync(s =>
            s.GetRequiredService<PlatformDb>().Set<ImportedNotice>().AsNoTracking().ToListAsync(Cancel)
        );
}
