using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports.Office;
using Chengming.Features.Office;
using Chengming.Tests.Features.Office;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.AnnualReports.Office;

/// <summary>The demonstration's agencies have published 2022 to 2024, not 2025.</summary>
public sealed class ReportsDueTests(LateServer server) : IClassFixture<LateServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(DisplayName = "第四十九条第一款：部门1月31日前公布上一年度报告")]
    [InlineData("2025-11-30", null, 0)]
    [InlineData("2025-12-01", MorningGroup.DueSoon, 2025)]
    [InlineData("2026-01-30", MorningGroup.DueSoon, 2025)]
    [InlineData("2026-01-31", MorningGroup.MustBeDoneToday, 2025)]
    [InlineData("2026-07-01", MorningGroup.MustBeDoneToday, 2025)]
    public async Task ForAsync_HandlerOfADepartment_IsToldByTheDate(string today, MorningGroup? group, int year)
    {
        var rows = await RowsAsync("chengban", today);

        Assert.Equal(group, rows.SingleOrDefault()?.Group);
        if (group is not null)
        {
            var row = rows[0];
            Assert.Equal((new DateOnly(year + 1, 1, 31), "示例县应急管理局"), (row.DueOn!.Value, row.Whose));
            Assert.Contains("第四十九条", row.Why, StringComparison.Ordinal);
        }
    }

    [Theory(DisplayName = "第四十九条第二款：政府3月31日前公布上一年度报告")]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", MorningGroup.DueSoon)]
    [InlineData("2026-03-31", MorningGroup.MustBeDoneToday)]
    public async Task ForAsync_HandlerOfAGovernment_IsToldByItsOwnDate(string today, MorningGroup? group)
    {
        var rows = await RowsAsync("zhengwugongkai", today, StaffRole.Handler);

        Assert.Equal(group, rows.SingleOrDefault()?.Group);
    }

    [Fact]
    public async Task ForAsync_ReportPublished_SaysNothing() => Assert.Empty(await RowsAsync("chengban", "2025-06-01"));

    [Theory]
    [InlineData("shenhe")]
    [InlineData("xitong")]
    public async Task ForAsync_OtherRoles_AreNotTold(string who) => Assert.Empty(await RowsAsync(who, "2026-06-01"));

    [Fact]
    public async Task ForAsync_Supervisor_SeesWhoIsLateBelow()
    {
        var rows = await RowsAsync("zhengwugongkai", "2026-02-01");

        Assert.Equal(
            ["示例县城关街道办事处", "示例县应急管理局", "示例县河口镇人民政府", "示例县自然资源局"],
            rows.Select(r => r.Whose!).Order(StringComparer.Ordinal)
        );
        Assert.All(rows, r => Assert.Equal(MorningGroup.WaitingForOthers, r.Group));
    }

    [Fact]
    public async Task ForAsync_SupervisorBeforeTheDate_SeesNobody() =>
        Assert.Empty(await RowsAsync("zhengwugongkai", "2026-01-31"));

    [Fact]
    public async Task ForAsync_MoreLateThanThePageHolds_NamesTheFirstAndLeadsToTheList()
    {
        await using var own = new LateServer();
        await using var scope = own.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<RegisterAgency>();
        foreach (var i in Enumerable.Range(1, ReportsDue.MostLate + 3))
        {
            var region = new Region("990101", "示例县");
            await register.RunAsync(
                new($"late-{i}", $"第{i}局", $"第{i}局", region, AgencyKind.Department, "demo-gov"),
                TestActions.Context,
                Cancel
            );
        }

        var rows = await RowsAsync(scope, "zhengwugongkai", "2026-02-01", null);

        Assert.Equal(ReportsDue.MostLate + 1, rows.Count);
        Assert.Equal("/office/reports/unpublished", rows[^1].Address);
    }

    private async Task<IReadOnlyList<MorningItem>> RowsAsync(string who, string today, StaffRole? alsoAs = null)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await RowsAsync(scope, who, today, alsoAs);
    }

    private static async Task<IReadOnlyList<MorningItem>> RowsAsync(
        AsyncServiceScope scope,
        string who,
        string today,
        StaffRole? instead
    )
    {
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var account = await db.StaffAccounts.AsNoTracking().SingleAsync(a => a.SignInName == who, Cancel);
        if (instead is { } role)
        {
            account.GrantRoles([role]);
        }

        var person = await scope.ServiceProvider.GetRequiredService<StaffPrincipals>().OfAsync(account, Cancel);
        return await new ReportsDue(db, FixedClock.On(today)).ForAsync(person, Cancel);
    }
}
