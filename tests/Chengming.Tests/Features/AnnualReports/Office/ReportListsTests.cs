using System.Net;
using Chengming.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.AnnualReports.Office;

public sealed class ReportListsTests(LateServer server) : IClassFixture<LateServer>
{
    [Theory]
    [InlineData(
        StaffRole.Supervisor,
        "示例县人民政府 示例县应急管理局 示例县自然资源局 示例县城关街道办事处 示例县河口镇人民政府"
    )]
    [InlineData(StaffRole.Handler, "示例县应急管理局")]
    public async Task Unpublished_InScope_NamesWhoIsLateAndWhoIsNot(StaffRole role, string agencies)
    {
        using var client = await server.SignedInAsync(role);

        var page = await PortalServer.PageOf(
            await client.GetAsync(
                new Uri("/office/reports/unpublished", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal("尚未发布 2025 年度报告的机关", page.QuerySelector("h1")!.TextContent);
        var rows = page.QuerySelectorAll(".office-list tbody tr").ToList();
        Assert.Equal(agencies.Split(' ').Order(), rows.Select(r => r.Children[0].TextContent.Trim()).Order());
        foreach (var row in rows)
        {
            // On 2 March the departments' date is past and the government's is not.
            var isGovernment = row.Children[0].TextContent.Trim() == "示例县人民政府";
            Assert.Equal(isGovernment ? "未到期" : "已逾期", row.Children[4].TextContent.Trim());
        }
    }

    [Fact]
    public async Task Reports_Administrator_IsRefused()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.GetAsync(
            new Uri("/office/reports", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
