using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Portal;

/// <summary>Whatever the applicant waits for or has to do, the page names the day. The tests begin on Monday 2026-03-02.</summary>
public sealed class ApplicantWordsTests : IAsyncLifetime
{
    private readonly PortalServer server = new();
    private readonly RequestDesk desk;
    private readonly Applicants applicants;
    private readonly HttpClient applicant;
    private string code = "";
    private Guid id;

    public ApplicantWordsTests()
    {
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
        applicant = applicants.Client();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var (request, receipt) = await applicants.AppliedAsync(applicant, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(applicant, request.Id);
        (id, code) = (request.Id, Applicants.CodeOn(receipt));
    }

    [Fact(DisplayName = "第三十条：等待补正时写明补正期限；逾期后写明后果")]
    public async Task AwaitingCorrection_NamesTheLastDay_AndAfterItWhatFollows()
    {
        await AskForCorrectionAsync();

        // Ten working days after 03-02.
        Assert.Equal(
            "申请需要补正，请最迟于2026年3月16日（星期一）补正；收到补正之后答复期限重新计算。",
            await NextAsync()
        );
        server.Clock.Forward(TimeSpan.FromDays(15));
        Assert.Equal(
            "补正期限已于2026年3月16日（星期一）届满，还没有收到补正；无正当理由逾期不补正的，视为放弃申请。",
            await NextAsync()
        );
    }

    [Fact(DisplayName = "第三十条：逾期告知补正的，期限照常计算，不说重新计算")]
    public async Task AwaitingCorrection_AskedTooLate_SaysThatThePeriodRunsOn()
    {
        server.Clock.Forward(TimeSpan.FromDays(15));
        await AskForCorrectionAsync();

        // Asked on 03-17, the eleventh working day; the twentieth after 03-02 is 03-30.
        Assert.Equal(
            "申请需要补正，请最迟于2026年3月31日（星期二）补正；答复期限照常计算，最迟2026年3月30日（星期一）答复。",
            await NextAsync()
        );
    }

    [Fact(DisplayName = "国办函〔2020〕109号第六条：等待缴费时写明缴费期限；逾期后写明后果")]
    public async Task AwaitingPayment_NamesTheLastDay_AndAfterItWhatFollows()
    {
        await desk.DoAsync<SendFeeNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, desk.Today, FeeBasis.PerQuantity, 40, "页数很多"), c, Cancel)
        );

        Assert.Equal("等待缴纳信息处理费，请最迟于2026年3月30日（星期一）缴费，缴费之后继续办理。", await NextAsync());
        server.Clock.Forward(TimeSpan.FromDays(29));
        Assert.Equal(
            "缴费期限已于2026年3月30日（星期一）届满，还没有登记缴费；逾期不缴费的，视为放弃申请。",
            await NextAsync()
        );
    }

    [Fact(DisplayName = "第三十三条第三款：征求意见时不承诺确定的日期")]
    public async Task AskingAThirdParty_SaysThatTheDayMayMove()
    {
        await desk.DoAsync<BeginConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "third-party", "示例化工有限公司", desk.Today, null), c, Cancel)
        );

        // Silence ends on 03-23, fifteen working days after 03-02; twenty after it, without 04-04 to 04-06: 04-21.
        Assert.Equal(
            "正在征求第三方意见，所需时间不计入答复期限；按目前情况最迟2026年4月21日（星期二）答复，收到意见后重新计算。",
            await NextAsync()
        );
    }

    public async ValueTask DisposeAsync()
    {
        applicant.Dispose();
        await server.DisposeAsync();
    }

    private Task<DisclosureRequest> AskForCorrectionAsync() =>
        desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, null, "请写明年份。"), c, Cancel)
        );

    /// <summary>The sentence of today, by a new look-up: a ticket lives for half an hour.</summary>
    private async Task<string> NextAsync()
    {
        using var client = applicants.Client();
        using var opened = await Applicants.LookUpAsync(client, code, "赵示例");
        using var answer = await client.GetAsync(opened.Headers.Location, Cancel);
        var page = await PortalServer.PageOf(answer);
        return page.QuerySelector(".apply-next")!.TextContent.Trim();
    }
}
