using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Counting;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Counting;

public sealed class PublicationCountsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_Period_CountsEachItemOnce_InTheMonthOfChina_AndItsRecordsAreAsMany()
    {
        await using var site = new PortalServer();
        var desk = new PublishingDesk(site);
        await desk.PublishedAsync(PublishingDesk.Notice("一月检查情况"));
        var corrected = await desk.PublishedAsync(PublishingDesk.Notice("一月事故统计", "statistics"));
        await desk.CorrectAsync(corrected, "数字有误", PublishingDesk.Notice("一月事故统计（更正）", "statistics"));
        await desk.ReleaseAsync(corrected);
        var withdrawn = await desk.PublishedAsync(PublishingDesk.Notice("检查计划", "inspection-plans"));
        await desk.WithdrawAsync(withdrawn);
        // From 9:00 on 2 March to half past midnight on 1 April in China, when it is still March in UTC.
        site.Clock.Forward(TimeSpan.FromDays(29) + TimeSpan.FromHours(15.5));
        await desk.PublishedAsync(PublishingDesk.Notice("二月检查情况"));
        await new PublishingDesk(site, "demo-zrj").PublishedAsync(PublishingDesk.Notice("地质灾害统计", "statistics"));

        var (own, all) = (await FiguresAsync(site, "demo-yjj", false), await FiguresAsync(site, "demo-gov", true));

        Assert.Equal((4, 1), (own.Total, own.Withdrawn));
        Assert.Equal([("统计信息", 1), ("监督检查", 3)], own.ByKind.Select(k => (k.Kind.Name, k.Count)));
        Assert.Equal([0, 0, 3, 1], Enumerable.Range(0, 4).Select(own.InMonth));
        Assert.Equal(5, all.Total);
        await site.KeepPasswordsAsync();
        var page = await site.OfficePageAsync(
            $"{PublishingLinks.Counts}?agency=demo-yjj&from=2026-01-01&until=2026-04-30"
        );
        Assert.StartsWith(
            "2026年1月1日至4月30日，示例县应急管理局在政府信息公开门户共发布信息 4 条，其中统计信息 1 条、监督检查 3 条。上述信息中，有 1 条发布后撤回",
            page.QuerySelector(".count-sentence")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (var figure in page.QuerySelectorAll(".count-sentence a"))
        {
            var records = await site.OfficePageAsync(figure.GetAttribute("href")!);
            Assert.Equal($"共 {figure.TextContent} 条", records.QuerySelector("#list-count")!.TextContent);
        }
    }

    [Fact]
    public async Task Get_CountsOfAnotherAgency_ReturnsNotFound_AndAPeriodThatIsNoneSaysSo()
    {
        await using var site = new PortalServer();
        using var handler = await site.SignedInAsync(StaffRole.Handler);

        async Task<System.Net.HttpStatusCode> StatusAsync(string address) =>
            (await handler.GetAsync(new Uri(address, UriKind.Relative), Cancel)).StatusCode;

        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            await StatusAsync($"{PublishingLinks.Counts}?agency=demo-zrj")
        );
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await StatusAsync(PublishingLinks.CountRecords("demo-zrj")));
        Assert.Equal(
            System.Net.HttpStatusCode.UnprocessableEntity,
            await StatusAsync($"{PublishingLinks.Counts}?from=2026-03-02&until=2026-03-01")
        );
    }

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2026年")]
    [InlineData("2026-02-01", "2026-02-28", "2026年2月")]
    [InlineData("2026-02-01", "2026-02-27", "2026年2月1日至2月27日")]
    [InlineData("2025-12-01", "2026-01-31", "2025年12月1日至2026年1月31日")]
    public void Period_InWords_IsAsShortAsItCanBe(string from, string until, string words) =>
        Assert.Equal(words, CountSentence.PeriodInWords(Day(from), Day(until)));

    [Fact]
    public void Months_OfAPeriod_JoinWithoutGap() =>
        Assert.Equal(
            [
                (Day("2026-01-15"), Day("2026-01-31")),
                (Day("2026-02-01"), Day("2026-02-28")),
                (Day("2026-03-01"), Day("2026-03-01")),
            ],
            PublicationCounts.MonthsOf(Day("2026-01-15"), Day("2026-03-01"))
        );

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<PublicationFigures> FiguresAsync(PortalServer site, string code, bool below) =>
        site.DoAsync(async s =>
        {
            var agency = await s.GetRequiredService<Chengming.Data.PlatformDb>()
                .Agencies.SingleAsync(a => a.Code == code, Cancel);
            return await s.GetRequiredService<PublicationCounts>()
                .OfAsync(agency, below, Day("2026-01-01"), Day("2026-04-30"), Cancel);
        });
}
