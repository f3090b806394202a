using Chengming.Features.Accounts;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Statistics;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;
using Chengming.Reports.Forms;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Proceedings;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Statistics;

/// <summary>Tables 3 and 4 against cases counted by hand. The site is this class's own: nobody else makes cases in it.</summary>
public sealed class StatisticsTests : IClassFixture<PortalServer>
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly ProceedingDesk proceedings;

    public StatisticsTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        proceedings = new ProceedingDesk(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "年度报告格式表三：每行每类申请人与逐件清点相同，勾稽关系成立")]
    public async Task Table3_OfAPeriod_IsAsCountedByHand()
    {
        var begin = await NewPeriodAsync();
        var before = await CountAsync(begin, begin);
        var citizen = await desk.CaseAsync();
        var company = await desk.RegisterAsync(
            await desk.InputAsync() with
            {
                Kind = "legal.commercial",
                Requester = new()
                {
                    Organisation = "示例商贸有限公司",
                    CreditCode = "91990101MA0000015C",
                    Name = "联系人",
                    Phone = "13800001234",
                    Address = "示例县文昌路1号",
                },
            }
        );
        var withdrawn = await desk.CaseAsync();
        var open = await desk.CaseAsync();
        await desk.AnswerAsync(citizen.Id, "P1");
        await desk.AnswerAsync(company.Id, "R6");
        await desk.DoAsync<WithdrawRequest>(
            StaffRole.Handler,
            withdrawn.Id,
            (a, v, c) => a.RunAsync(new(withdrawn.Id, v, desk.Today, "来电撤回"), c, Cancel)
        );

        var figures = await CountAsync(begin, begin.AddDays(20));

        Assert.Equal(3, figures["t3.received.new.naturalPerson"]);
        Assert.Equal(1, figures["t3.received.new.legal.commercial"]);
        Assert.Equal(4, figures["t3.received.new.total"]);
        Assert.Equal(before["t3.carriedForward.total"], figures["t3.received.carriedIn.total"]);
        Assert.Equal(1, figures["t3.results.partial.naturalPerson"]);
        Assert.Equal(1, figures["t3.results.refused.processInfo.legal.commercial"]);
        Assert.Equal(0, figures["t3.results.refused.processInfo.naturalPerson"]);
        Assert.Equal(1, figures["t3.results.other.misc.naturalPerson"]);
        Assert.Equal(3, figures["t3.results.total.total"]);
        Assert.Equal(before["t3.carriedForward.total"] + 1, figures["t3.carriedForward.total"]);
        Assert.Equal((2, 2), (figures.AnsweredInTime, figures.Answered));
        AssertTied(figures);
        await AssertCellsOpenTheirCasesAsync(figures, begin, begin.AddDays(20));
        Assert.True((await desk.CaseAsync(open.Id)).IsOpen);
    }

    [Fact(DisplayName = "统计规则7.2：上年收到、本年答复的，计入上年结转和本年办理结果；本年不再计新收")]
    public async Task Table3_CaseAcrossTwoPeriods_IsCarriedOver_AndCountedOnceInEach()
    {
        var first = await NewPeriodAsync();
        var request = await desk.CaseAsync();
        var second = await NewPeriodAsync();
        await desk.AnswerAsync(request.Id, "U1a");

        var earlier = await CountAsync(first, second.AddDays(-1));
        var later = await CountAsync(second, second.AddDays(20));

        Assert.Equal(1, earlier["t3.received.new.naturalPerson"]);
        Assert.Equal(0, earlier["t3.results.unable.notHeld.naturalPerson"]);
        Assert.Equal(0, later["t3.received.new.naturalPerson"]);
        Assert.Equal(1, later["t3.results.unable.notHeld.naturalPerson"]);
        Assert.Equal(earlier["t3.carriedForward.total"], later["t3.received.carriedIn.total"]);
        AssertTied(earlier);
        AssertTied(later);
    }

    [Fact]
    public async Task Table3_NotYetConfirmed_IsNotCounted()
    {
        var begin = await NewPeriodAsync();
        await desk.RegisterAsync(await desk.InputAsync() with { Channel = "email", ConfirmedOn = null });

        Assert.Equal(0, (await CountAsync(begin, begin))["t3.received.new.total"]);
    }

    [Fact(DisplayName = "年度报告格式表三：表中的每一行都有统计口径，每一种答复都落在表中的一行")]
    public void Table3_Rows_AreThoseOfTheForm()
    {
        string[] counted =
        [
            Table3.New,
            Table3.CarriedIn,
            Table3.Results,
            Table3.Forward,
            .. DecisionKinds.All.Select(k => k.Table3Row),
        ];
        var printed = ReportForms.Newest.Cells.Where(c => c.Table.Id == Table3.Id && !c.IsForeign).ToList();

        Assert.Equal(printed.Select(c => c.Row.Id!).Distinct().Order(), counted.Distinct().Order());
        Assert.Equal(
            printed.Select(c => c.Column.Id!).Distinct().Order(),
            RequesterKind.All.Select(k => k.Code).Append(Table3.Total).Order()
        );
    }

    [Fact(DisplayName = "年度报告格式表四、统计规则7.3：审结前逐年计入尚未审结，不予受理不计")]
    public async Task Table4_OfTwoPeriods_IsAsCountedByHand()
    {
        var first = await NewPeriodAsync();
        var upheld = await proceedings.RegisterAsync(await proceedings.InputAsync());
        var corrected = await proceedings.RegisterAsync(await proceedings.InputAsync("review-simple"));
        var notAdmitted = await proceedings.RegisterAsync(await proceedings.InputAsync());
        var direct = await proceedings.RegisterAsync(await proceedings.InputAsync("suit"));
        var after = await proceedings.RegisterAsync(await proceedings.InputAsync("suit") with { IsAfterReview = true });
        await proceedings.ConcludedAsync(upheld.Id, "upheld");
        await proceedings.ConcludedAsync(corrected.Id, "revoked");
        await proceedings.ConcludedAsync(notAdmitted.Id, "not-admitted");
        await proceedings.ConcludedAsync(direct.Id, "withdrawn");
        var second = await NewPeriodAsync();
        await proceedings.ConcludedAsync(after.Id, "claim-dismissed");

        var earlier = await Table4Async(first, second.AddDays(-1));
        var later = await Table4Async(second, second.AddDays(20));

        Assert.Equal(1, earlier["t4.review.upheld"]);
        Assert.Equal(1, earlier["t4.review.corrected"]);
        Assert.Equal(2, earlier["t4.review.total"]);
        Assert.Equal(1, earlier["t4.suitDirect.other"]);
        Assert.Equal(1, earlier["t4.suitAfterReview.pending"]);
        Assert.Equal(1, later["t4.suitAfterReview.upheld"]);
        Assert.Equal(0, later.GetValueOrDefault("t4.suitAfterReview.pending"));
        Assert.False(later.ContainsKey("t4.review.corrected"));
        foreach (var (cell, figure) in earlier)
        {
            var behind = await server.ReadAsync(async db =>
                await Table4
                    .Proceedings(db, await PeriodAsync(first, second.AddDays(-1)), cell, new Table4Settings())!
                    .CountAsync(Cancel)
            );
            Assert.Equal((cell, figure), (cell, behind));
        }
    }

    [Fact]
    public void Rate_ThatDoesNotComeOutEven_IsCutOff_AndNeverReaches100()
    {
        Assert.Equal("12 ÷ 13 = 92.30…%", new StatisticsRate("", "", 12, 13).InWords);
        Assert.Equal("99999 ÷ 100000 = 99.99…%", new StatisticsRate("", "", 99_999, 100_000).InWords);
        Assert.Equal("1 ÷ 8 = 12.5%", new StatisticsRate("", "", 1, 8).InWords);
        Assert.Equal("7 ÷ 7 = 100%", new StatisticsRate("", "", 7, 7).InWords);
        Assert.Equal("没有可统计的申请", new StatisticsRate("", "", 0, 0).InWords);
    }

    [Fact]
    public async Task Page_FigureThatIsNotZero_LeadsToItsCases()
    {
        var begin = await NewPeriodAsync();
        var request = await desk.CaseAsync();
        using var browser = await server.SignedInAsync(StaffRole.Handler);

        var page = await browser.PageAsync($"/office/statistics?from={begin:yyyy-MM-dd}&until={begin:yyyy-MM-dd}");
        var figure = page.GetElementById("t3.received.new.naturalPerson")!.QuerySelector("a")!;
        var cases = await browser.PageAsync(figure.GetAttribute("href")!);

        Assert.Equal("1", figure.TextContent);
        Assert.Null(page.GetElementById("t3.results.refused.stateSecret.total")!.QuerySelector("a"));
        Assert.Equal(
            [request.Number],
            cases
                .QuerySelectorAll(".office-list tbody tr td:first-child, .office-list tbody tr th")
                .Select(c => c.TextContent.Trim())
        );
    }

    [Theory]
    [InlineData("/office/statistics/demo-yjj/own/2026-01-01/2026-12-31/cases/t3.results.nothing.total")]
    [InlineData("/office/statistics/demo-yjj/own/2026-01-01/2026-12-31/cases/t4.review.total")]
    [InlineData("/office/statistics/demo-yjj/own/2026-12-31/2026-01-01/cases/t3.received.new.total")]
    [InlineData("/office/statistics/demo-yjj/all/2026-01-01/2026-12-31/cases/t3.received.new.total")]
    [InlineData("/office/statistics/demo-zrj/own/2026-01-01/2026-12-31/cases/t3.received.new.total")]
    [InlineData("/office/statistics?agency=demo-zrj")]
    public async Task Page_OfWhatIsNoCell_OrOfAnotherAgency_DoesNotExist(string address)
    {
        using var browser = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_EndBeforeBeginning_SaysSo_AndKeepsTheForm()
    {
        using var browser = await server.SignedInAsync(StaffRole.Handler);

        var page = await browser.PageAsync("/office/statistics?from=2026-03-02&until=2026-01-01");

        Assert.Equal(
            ["结束日期在开始日期之前，请改正。"],
            page.QuerySelectorAll(".problems li").Select(p => p.TextContent.Trim())
        );
        Assert.Equal("2026-03-02", page.GetElementById("from")!.GetAttribute("value"));
    }

    /// <summary>Goes on by a month, so that nothing of other tests begins in the period.</summary>
    private async Task<DateOnly> NewPeriodAsync()
    {
        await server.KeepPasswordsAsync();
        server.Clock.Forward(TimeSpan.FromDays(28));
        return desk.Today;
    }

    private async Task<RequestFigures> CountAsync(DateOnly from, DateOnly until)
    {
        var period = await PeriodAsync(from, until);
        return await server.DoAsync(s => s.GetRequiredService<RequestTally>().CountAsync(period, Cancel));
    }

    private async Task<IReadOnlyDictionary<string, int>> Table4Async(DateOnly from, DateOnly until)
    {
        var period = await PeriodAsync(from, until);
        return await server.DoAsync(s => s.GetRequiredService<ProceedingTally>().CountAsync(period, Cancel));
    }

    private Task<CountedPeriod> PeriodAsync(DateOnly from, DateOnly until) =>
        server.ReadAsync(async db =>
        {
            var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Code == "demo-yjj", Cancel);
            return new CountedPeriod(agency.Id, agency.Path, false, from, until);
        });

    private static void AssertTied(RequestFigures figures)
    {
        var report = OfficialFigures.In(figures.Cells);
        foreach (var tie in report.Form.Ties.Where(t => t.Table.Id == Table3.Id && !t.UsesLastYear))
        {
            var sum = tie.Members.Where(m => !m.Cell.IsForeign).Sum(m => m.Sign * report[m.Cell].Value!.Value);
            Assert.True(sum == 0, $"{tie.Identity.Id} {tie.Axis.Label}: {sum}");
        }
    }

    private async Task AssertCellsOpenTheirCasesAsync(RequestFigures figures, DateOnly from, DateOnly until)
    {
        var period = await PeriodAsync(from, until);
        Assert.NotEmpty(figures.Cells);
        foreach (var (cell, figure) in figures.Cells)
        {
            var behind = await server.ReadAsync(db => Table3.Cases(db, period, cell)!.CountAsync(Cancel));
            Assert.Equal((cell, figure), (cell, behind));
        }
    }
}
