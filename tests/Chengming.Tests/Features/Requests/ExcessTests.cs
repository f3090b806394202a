using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>Reasons, deferral and fee where applications exceed what is reasonable.</summary>
[Collection(RequestSite.Name)]
public sealed class ExcessTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;

    public ExcessTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "国办函〔2020〕109号第四条、第七条：当月第31件200元；收费通知后不计期限，缴费次日起重新计算")]
    public async Task Fee_PerItem_IsComputed_StopsTheClock_AndPaymentBeginsItAnew()
    {
        var request = await desk.CaseAsync(daysAgo: 5);

        var asked = await FeeAsync(request.Id, FeeBasis.PerItem, 31);
        var paid = await desk.DoAsync<RecordPayment>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Today), c, Cancel)
        );

        Assert.Equal(200, asked.FeeNotice!.Amount);
        Assert.Equal((ClockState.AwaitingPayment, null), (asked.State, asked.DueOn));
        Assert.Equal(ClockState.Running, paid.State);
        // Twenty working days from Tuesday 03-03: Monday 03-30.
        Assert.Equal(new DateOnly(2026, 3, 30), paid.DueOn);
        Assert.Equal(200, (await desk.CaseAsync(request.Id)).Events[^1].Amount);
    }

    [Theory(DisplayName = "国办函〔2020〕109号第四条、第五条：十件、三十页以内不收费，不发通知")]
    [InlineData(FeeBasis.PerItem, 10)]
    [InlineData(FeeBasis.PerQuantity, 30)]
    public async Task Fee_ThatIsNone_IsNotAskedFor(FeeBasis basis, int count)
    {
        var request = await desk.CaseAsync();

        var refused = await TryFeeAsync(request.Id, basis, count);

        Assert.Equal(["Count"], refused.Problems.Select(p => p.Field));
        Assert.NotNull((await desk.CaseAsync(request.Id)).DueOn);
    }

    [Fact]
    public async Task Fee_Incomplete_NamesEveryField_AndASecondNoticeIsRefused()
    {
        var request = await desk.CaseAsync();

        var incomplete = await desk.TryAsync<SendFeeNotice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, null, null, null, 0, " "), c, Cancel)
        );
        await FeeAsync(request.Id, FeeBasis.PerQuantity, 200);
        var second = await TryFeeAsync(request.Id, FeeBasis.PerQuantity, 200);

        Assert.Equal(
            ["Basis", "Count", "Found", "On"],
            incomplete.Problems.Select(p => p.Field).Order(StringComparer.Ordinal)
        );
        Assert.False(second.IsDone);
    }

    [Fact(DisplayName = "国办函〔2020〕109号第六条：自收到收费通知次日起20个工作日内缴费")]
    public async Task FeeNotice_Received_IsNotedOnce_AndThePaymentIsDueFromIt()
    {
        var request = await desk.CaseAsync();
        await FeeAsync(request.Id, FeeBasis.PerItem, 12);

        var noted = await NoteAsync(request.Id);
        var again = await NoteAsync(request.Id);

        Assert.Equal(new DateOnly(2026, 3, 30), noted.OrThrow().OtherDueOn);
        Assert.False(again.IsDone);
    }

    [Fact(DisplayName = "第三十五条：先要求说明理由，期限照常计算；理由合理的，确定延迟答复的期限")]
    public async Task Defer_NeedsReasonsFirst_AndMovesTheDay()
    {
        var request = await desk.CaseAsync();
        var until = request.DueOn!.Value.AddDays(30);

        var early = await DeferAsync(request.Id, until);
        var reasons = await desk.DoAsync<AskForReasons>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Today, null, "三个月内申请 40 件"), c, Cancel)
        );
        var tooSoon = await DeferAsync(request.Id, request.DueOn.Value);
        var deferred = await DeferAsync(request.Id, until);

        Assert.False(early.IsDone);
        Assert.Equal(request.DueOn, reasons.DueOn);
        Assert.Equal(["Until"], tooSoon.Problems.Select(p => p.Field));
        Assert.Equal(until, deferred.OrThrow().DueOn);
        Assert.Contains("要求说明理由", await server.ActsOnAsync(request.Id));
    }

    [Fact(DisplayName = "国办函〔2020〕109号第四条：拆分的申请按拆分后的各件计算件数，原申请不计")]
    public async Task RequesterMonth_OfASplitApplication_CountsThePartsOnly()
    {
        var whole = await desk.RegisterAsync(await OfAsync("990101198003030043"));
        await desk.DoAsync<SplitRequest>(
            StaffRole.Handler,
            whole.Id,
            (a, v, c) => a.RunAsync(new(whole.Id, v, ["拆分甲", "拆分乙"]), c, Cancel)
        );
        var parts = await server.ReadAsync(db =>
            db.Set<DisclosureRequest>().Where(r => r.SplitFromId == whole.Id).OrderBy(r => r.Serial).ToListAsync(Cancel)
        );

        var month = await server.DoAsync(async s =>
            await s.GetRequiredService<RequesterMonth>().OfAsync(await desk.CaseAsync(parts[1].Id), Cancel)
        );

        Assert.Equal(parts.Select(p => p.Id), month.Select(r => r.Id));
        Assert.Equal(2, RequesterMonth.NumberOf(month, parts[1]));
    }

    [Fact(DisplayName = "国办函〔2020〕109号第四条：按件数的是同一申请人在同一机关一个月内的申请")]
    public async Task RequesterMonth_CountsTheSameApplicantOnly()
    {
        const string Identity = "990101198003030027";
        var first = await desk.RegisterAsync(await OfAsync(Identity));
        await desk.RegisterAsync(await OfAsync("990101198003030035"));
        var second = await desk.RegisterAsync(await OfAsync(Identity));

        var month = await server.DoAsync(async s =>
            await s.GetRequiredService<RequesterMonth>().OfAsync(await desk.CaseAsync(second.Id), Cancel)
        );

        Assert.Equal([first.Number, second.Number], month.Select(r => r.Number));
        Assert.Equal(2, RequesterMonth.NumberOf(month, second));
    }

    [Theory]
    [InlineData("fee")]
    [InlineData("reasons")]
    [InlineData("deferral")]
    [InlineData("fee-received")]
    [InlineData("fee-paid")]
    [InlineData("search")]
    public async Task Page_SentEmpty_SaysWhatIsMissing_AndRecordsNothing(string step)
    {
        var request = await desk.CaseAsync();
        using var browser = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await browser.SubmitAsync(RequestLinks.Step(request.Id, step), new() { ["On"] = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty(await answer.ProblemsAsync());
        Assert.Equal(request.EventCount, (await desk.CaseAsync(request.Id)).EventCount);
    }

    private async Task<RegisterRequest.Input> OfAsync(string identity)
    {
        var input = await desk.InputAsync();
        return input with { Requester = input.Requester with { IdNumber = identity }, AcceptsOddNumber = true };
    }

    private async Task<DisclosureRequest> FeeAsync(Guid id, FeeBasis basis, int count) =>
        (await TryFeeAsync(id, basis, count)).OrThrow();

    private Task<Outcome<DisclosureRequest>> TryFeeAsync(Guid id, FeeBasis basis, int count) =>
        desk.TryAsync<SendFeeNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, null, basis, count, "当月申请明显过多"), c, Cancel)
        );

    private Task<Outcome<DisclosureRequest>> NoteAsync(Guid id) =>
        desk.TryAsync<NoteFeeNotice>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v, desk.Today), c, Cancel));

    private Task<Outcome<DisclosureRequest>> DeferAsync(Guid id, DateOnly until) =>
        desk.TryAsync<DeferReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, until, "需要逐件核对"), c, Cancel)
        );
}
