using Chengming.Data;
using Chengming.Doctor;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Notifications;
using Chengming.Features.Office;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Office;
using Chengming.Jobs;
using Chengming.Law.Calendar;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>What is kept of the clocks follows the calendar, and the doctor compares. On a site of its own, because the calendar is everybody's.</summary>
public sealed class RequestDuesTests(PortalServer server) : IClassFixture<PortalServer>
{
    /// <summary>Friday 2026-03-20 off, which the shipped notice does not say.</summary>
    private const string OneDayMore = "date,kind,name,notice\n2026-03-20,holiday,特别放假,国办发明电〔2026〕2号\n";

    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChangedNotice_MovesOpenCases_ListsThem_TellsTheHandler_AndLeavesClosedOnes()
    {
        var open = await desk.CaseAsync();
        await desk.DoAsync<ClaimRequest>(
            StaffRole.Handler,
            open.Id,
            (a, v, c) => a.RunAsync(new(open.Id, v), c, Cancel)
        );
        var closed = await desk.AnswerAsync((await desk.CaseAsync()).Id);
        var version = (await desk.CaseAsync(open.Id)).Version;
        await ReckonAsync();
        Assert.Empty(await MovesAsync(open.Id));

        await server.DoAsync(async s =>
            (
                await s.GetRequiredService<ImportHolidayNotice>()
                    .RunAsync(
                        new(
                            new NoticeFile("通知.csv", OneDayMore, [new DeclaredDifference(2026, 1, "")]),
                            true,
                            "国务院办公厅另行通知"
                        ),
                        TestActions.Context,
                        Cancel
                    )
            ).OrThrow()
        );
        Assert.Equal(DiagnosisState.Doubtful, (await ExamineAsync()).State);
        await ReckonAsync();
        await ReckonAsync();

        var moved = await desk.CaseAsync(open.Id);
        Assert.Equal((RequestCases.Day("2026-03-31"), version), (moved.DueOn, moved.Version));
        var move = Assert.Single(await MovesAsync(open.Id));
        Assert.Equal((RequestCases.Day("2026-03-30"), RequestCases.Day("2026-03-31")), (move.Before, move.After));
        Assert.Empty(await MovesAsync(closed.Id));
        Assert.Equal(RequestCases.Day("2026-03-30"), (await desk.CaseAsync(closed.Id)).DueOn);
        var handler = await server.AccountIdAsync(StaffRole.Handler);
        var told = await server.ReadAsync(db =>
            db.Set<Notification>()
                .Where(n => n.RecipientId == handler && n.Address == RequestLinks.Moved)
                .Select(n => n.Subject)
                .ToListAsync(Cancel)
        );
        Assert.Equal(["1 件申请的答复期限变动"], told);
        Assert.Equal(DiagnosisState.Good, (await ExamineAsync()).State);
    }

    [Fact]
    public async Task Doctor_KeptDayIsNotWhatTheClockGives_SaysWhich()
    {
        var request = await desk.CaseAsync();
        await ReckonAsync();
        await KeepAsync(request.Id, request.DueOn!.Value.AddDays(1));

        var found = await ExamineAsync();

        Assert.Equal(DiagnosisState.Bad, found.State);
        Assert.Contains(request.Number, found.Found, StringComparison.Ordinal);
        await KeepAsync(request.Id, request.DueOn!.Value);
    }

    [Fact(DisplayName = "第三十条：内容不全的，七个工作日内告知补正，承办人的今日工作里有")]
    public async Task Morning_HasTheCorrectionNotice_OfAnIncompleteApplication_UntilItIsSent()
    {
        var input = await desk.InputAsync();
        var id = (await desk.RegisterAsync(input with { SupplyWay = null })).Id;
        await desk.DoAsync<ClaimRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v), c, Cancel));
        var waiting = await WaitingAsync(id);
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, null, "写明获取途径"), c, Cancel)
        );

        // Seven working days after Monday 03-02.
        Assert.Equal(RequestCases.Day("2026-03-11"), Assert.Single(waiting).DueOn);
        Assert.Empty(await WaitingAsync(id));
    }

    [Fact(DisplayName = "第三十一条第三项：双方确认之日为收到之日，今日工作写的是这一条")]
    public async Task Morning_OfAnApplicationNotConfirmed_CitesTheArticleOfTheConfirmation()
    {
        var input = (await desk.InputAsync(daysAgo: 5)) with { Channel = "email" };
        var id = (await desk.RegisterAsync(input)).Id;
        await desk.DoAsync<ClaimRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v), c, Cancel));

        var row = Assert.Single(await WaitingAsync(RequestLinks.Case(id)));

        Assert.EndsWith("（《条例》第三十一条）", row.Why, StringComparison.Ordinal);
    }

    private Task<int> KeepAsync(Guid id, DateOnly due) =>
        server.ReadAsync(db =>
            db.Set<DisclosureRequest>()
                .Where(r => r.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.DueOn, due), Cancel)
        );

    private Task<int> ReckonAsync() =>
        server.DoAsync(async s =>
        {
            await s.GetServices<IPlatformJob>().OfType<ReckonOpenRequests>().Single().RunAsync(Cancel);
            return 0;
        });

    private Task<Diagnosis> ExamineAsync() =>
        server.DoAsync(s => s.GetServices<IDoctorCheck>().OfType<RequestDuesAreRight>().Single().RunAsync(Cancel));

    private Task<List<DueMove>> MovesAsync(Guid id) =>
        server.ReadAsync(db => db.Set<DueMove>().AsNoTracking().Where(m => m.RequestId == id).ToListAsync(Cancel));

    private Task<List<MorningItem>> WaitingAsync(Guid id) => WaitingAsync(RequestLinks.Step(id, "correction"));

    private Task<List<MorningItem>> WaitingAsync(string address) =>
        server.DoAsync(async s =>
        {
            var handler = await server.AccountIdAsync(StaffRole.Handler);
            var account = await s.GetRequiredService<PlatformDb>()
                .StaffAccounts.SingleAsync(a => a.Id == handler, Cancel);
            var person = await s.GetRequiredService<StaffPrincipals>().OfAsync(account, Cancel);
            var source = s.GetServices<IMorningSource>().OfType<RequestsWaiting>().Single();
            var items = await source.ForAsync(person, Cancel);
            return items.Where(i => i.Address == address).ToList();
        });
}
