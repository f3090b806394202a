using System.Net;
using System.Text.Json;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Statistics;
using Chengming.Law.Requests;
using Chengming.Reports.Reading.Data;
using Chengming.Tests.Cli;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Statistics;

/// <summary>The figures of a year for its report. The site is this class's own; today is 2026-03-02.</summary>
public sealed class ReportDraftTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly DateOnly End = new(2026, 12, 31);
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "国办函〔2020〕109号：第六部分报告收费通知的件数和总金额、实际收取的总金额")]
    public async Task Fees_OfAYear_AreNoticesAndPayments_ByTheirOwnDays()
    {
        var before = await CountAsync(Begin, End);
        // The 31st and the 41st of a month: 200 and 300 yuan.
        var paid = await AskedAsync(31);
        await AskedAsync(41);
        await desk.DoAsync<RecordPayment>(
            StaffRole.Handler,
            paid,
            (a, v, c) => a.RunAsync(new(paid, v, desk.Today), c, Cancel)
        );

        var fees = await CountAsync(Begin, End);
        var earlier = await CountAsync(Begin, desk.Today.AddDays(-1));

        Assert.Equal(before.Notices.Count + 2, fees.Notices.Count);
        Assert.Equal(before.Asked + 500, fees.Asked);
        Assert.Equal(before.Collected + 200, fees.Collected);
        Assert.Contains(fees.Payments, f => f.RequestId == paid);
        Assert.DoesNotContain(earlier.Notices, f => f.RequestId == paid);
    }

    [Theory]
    [InlineData(0, 0, 0, "本年度未收取信息处理费。")]
    [InlineData(2, 500, 200.5, "本年度发出信息处理费收费通知2件，总金额500元；实际收取信息处理费200.5元。")]
    [InlineData(1, 100, 0, "本年度发出信息处理费收费通知1件，总金额100元；实际收取信息处理费0元。")]
    public void Fees_InWords_AreTheSentenceOfSectionSix(int notices, double asked, double collected, string words)
    {
        static CountedFee Fee(decimal amount) => new(Guid.Empty, "2026-0001", Begin, amount);

        var fees = new FeeFigures(
            [.. Enumerable.Range(0, notices).Select(i => Fee(i == 0 ? (decimal)asked : 0))],
            collected > 0 ? [Fee((decimal)collected)] : []
        );

        Assert.Equal(words, fees.InWords);
    }

    [Fact]
    public async Task Data_OfAYear_IsReadByTheCheck_WithTablesThreeAndFourWhole()
    {
        await desk.AnswerAsync((await desk.CaseAsync()).Id);
        await desk.CaseAsync();
        await AskedAsync(31);
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var answer = await client.GetAsync(new Uri(await AddressAsync(Begin, End), UriKind.Relative), Cancel);
        using var cli = new CliRun();
        var file = cli.File("draft.json", await answer.Content.ReadAsStringAsync(Cancel));

        var code = await cli.RunAsync("report", "check", file, "--json");

        Assert.NotEqual(2, code);
        using var json = JsonDocument.Parse(cli.Results);
        var cells = json.RootElement.GetProperty("cells");
        foreach (var cell in cells.EnumerateObject())
        {
            var isCounted =
                cell.Name.StartsWith("t3.", StringComparison.Ordinal)
                || cell.Name.StartsWith("t4.", StringComparison.Ordinal);
            Assert.Equal(isCounted ? "read" : "blank", cell.Value.GetProperty("state").GetString());
        }

        Assert.True(cells.GetProperty("t3.received.new.total").GetProperty("value").GetInt32() >= 3);
        Assert.Equal(2026, json.RootElement.GetProperty("year").GetInt32());
        var rules = json
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Select(f => f.GetProperty("rule").GetString());
        Assert.Empty(rules.Intersect(["H1", "H2", "H3", "H4", "H5", "S1", "N402"]));
    }

    [Fact]
    public async Task Data_HoldsTheFeeInSectionSix_AndLeavesTheRestBlank_AndIsAudited()
    {
        await AskedAsync(31);
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        var agency = await AgencyAsync();

        using var answer = await client.GetAsync(new Uri(await AddressAsync(Begin, End), UriKind.Relative), Cancel);

        var report = JsonReportReader.Read(await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal($"{agency.Name}2026年政府信息公开工作年度报告", report.Title);
        Assert.Contains("信息处理费", report.Section(6)!.Text, StringComparison.Ordinal);
        Assert.Contains("本年新收政府信息公开申请", report.Section(1)!.Text, StringComparison.Ordinal);
        Assert.Empty(report.Section(5)!.Text);
        Assert.Null(report.ValueOf("t2.fees.amountWan"));
        Assert.Equal("取用年度报告数据", (await server.ActsOnAsync(agency.Id))[0]);
    }

    [Fact]
    public async Task Page_OfAYear_HasTheBlock_WithTheCasesBehindTheFee()
    {
        var id = await AskedAsync(31);

        var page = await server.OfficePageAsync(StatisticsLinks.Of((await AgencyAsync()).Code, false, Begin, End));

        var block = page.QuerySelector("#for-report")!.ParentElement!;
        Assert.NotNull(block.QuerySelector($"a[href$='{id}']"));
        Assert.NotNull(block.QuerySelector("a[download]"));
    }

    [Fact]
    public async Task Page_OfAnotherPeriod_HasNoBlock_AndNoData()
    {
        var code = (await AgencyAsync()).Code;
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var page = await server.OfficePageAsync(StatisticsLinks.Of(code, false, Begin, desk.Today));
        using var data = await client.GetAsync(
            new Uri(await AddressAsync(Begin, desk.Today), UriKind.Relative),
            Cancel
        );

        Assert.Null(page.QuerySelector("#for-report"));
        Assert.Equal(HttpStatusCode.NotFound, data.StatusCode);
    }

    private async Task<Guid> AskedAsync(int count)
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<SendFeeNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, null, FeeBasis.PerItem, count, "当月申请过多"), c, Cancel)
        );
        return id;
    }

    private async Task<FeeFigures> CountAsync(DateOnly from, DateOnly until)
    {
        var agency = await AgencyAsync();
        return await server.DoAsync(s =>
            s.GetRequiredService<FeeTally>().CountAsync(new(agency.Id, agency.Path, false, from, until), Cancel)
        );
    }

    private async Task<Agency> AgencyAsync()
    {
        var own = (await desk.AsAsync(StaffRole.Handler)).Actor.AgencyId!.Value;
        return await server.ReadAsync(db => db.Agencies.AsNoTracking().SingleAsync(a => a.Id == own, Cancel));
    }

    private async Task<string> AddressAsync(DateOnly from, DateOnly until) =>
        StatisticsLinks.Of((await AgencyAsync()).Code, below: false, from, until) + "&handler=report";
}
