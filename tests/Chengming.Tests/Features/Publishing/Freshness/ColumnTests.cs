using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Law.Publication;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Freshness;

public sealed class ColumnTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Judge_LowerColumnWithoutARuleOfItsOwn_MustOnlyNotBeEmpty()
    {
        var plan = new ColumnPlan(PlatformColumns.Of("leaders"), null);
        var today = new DateOnly(2026, 3, 2);

        Assert.Equal(FreshnessState.Fresh, plan.Judge(today.AddYears(-5), 1, today).State);
        Assert.Equal(FreshnessState.Empty, plan.Judge(null, 0, today).State);
    }

    [Theory]
    [InlineData("2025-09-02", nameof(FreshnessState.DueSoon))] // six months end on 2 March
    [InlineData("2025-09-01", nameof(FreshnessState.Stale))]
    [InlineData("2026-02-01", nameof(FreshnessState.Fresh))]
    public void Judge_PolicyColumn_GoesByTheInspectionIndicator(string newest, string state)
    {
        var plan = new ColumnPlan(PlatformColumns.Of("policies"), null);
        var day = DateOnly.ParseExact(newest, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(state, plan.Judge(day, 3, new DateOnly(2026, 3, 2)).State.ToString());
    }

    [Fact]
    public async Task Set_LaxerThanTheIndicator_IsRefused_StricterIsKept()
    {
        var laxer = await SetAsync("policies", days: 365);
        var stricter = await SetAsync("policies", days: 90);

        Assert.Contains("不能放宽", Assert.Single(laxer.Problems).Message, StringComparison.Ordinal);
        Assert.True(stricter.IsDone);
        Assert.True((await SetAsync("statistics", days: 365)).IsDone); // local practice may be changed either way
    }

    [Fact]
    public async Task Statement_StandsInTheEmptyColumnOfThePortal_AndIsNoGap()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        var address = PublishingLinks.ColumnOf("demo-yjj", "charges");
        using var refused = await handler.SubmitAsync(address, new() { ["UpdatePeriodDays"] = "0" }, "form.decision");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        using var saved = await handler.SubmitAsync(
            address,
            new() { ["EmptyStatement"] = "本机关没有行政事业性收费项目。" },
            "form.decision"
        );

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var page = await server.PageAsync("/agencies/demo-yjj/content/charges");
        Assert.Contains(
            "本机关没有行政事业性收费项目。",
            page.QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(FreshnessState.EmptyWithStatement, (await StandingAsync("charges")).State);
    }

    [Fact]
    public async Task Off_ColumnIsNeitherWatchedNorShown_UntilSomethingStandsInIt()
    {
        Assert.True((await SetAsync("livelihood", isOff: true)).IsDone);

        Assert.Null((await StandingAsync("livelihood")).State);
        Assert.DoesNotContain("重大民生信息", await ContentTreeAsync(), StringComparison.Ordinal);

        await desk.PublishedAsync(PublishingDesk.Notice("民生实事完成情况", "livelihood"));
        Assert.Contains("重大民生信息", await ContentTreeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaleColumn_StandsOnTheMorningPage_WithItsBasis_AndLeadsToADraft()
    {
        await using var site = new PortalServer();
        await new PublishingDesk(site).PublishedAsync(PublishingDesk.Notice("一月事故统计", "statistics"));
        await site.KeepPasswordsAsync();
        site.Clock.Forward(TimeSpan.FromDays(91)); // 90 days for statistics

        var morning = await site.OfficePageAsync("/office");

        var row = morning
            .QuerySelectorAll(".morning tr")
            .Single(r => r.TextContent.Contains("更新栏目：统计信息", StringComparison.Ordinal));
        Assert.Contains("90 天", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("a[href='/office/items/new?column=statistics']"));
    }

    private async Task<string> ContentTreeAsync() =>
        (await server.PageAsync("/agencies/demo-yjj/content")).QuerySelector(".column-tree")!.TextContent;

    private async Task<ColumnStanding> StandingAsync(string column) =>
        await server.DoAsync(async s =>
        {
            var agency = await s.GetRequiredService<Chengming.Data.PlatformDb>()
                .Agencies.SingleAsync(a => a.Code == "demo-yjj", Cancel);
            var columns = await s.GetRequiredService<ColumnStandings>().OfAsync(agency, Cancel);
            return columns.Single(c => c.Column.Slug == column);
        });

    private async Task<Outcome<AgencyColumn>> SetAsync(string column, int? days = null, bool isOff = false)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await server.DoAsync(s =>
            s.GetRequiredService<SetColumn>()
                .RunAsync(new(context.Actor.AgencyId!.Value, column, 1, days, null, null, isOff), context, Cancel)
        );
    }
}
