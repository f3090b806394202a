using Chengming.Tests.Features.Publishing.Searching;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>An applicant at the portal: applies, finds the case again, withdraws; on a desk, on a telephone, and without script.</summary>
public sealed class ApplyTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task Applicant_Applies_FindsTheCaseByCodeAndName_AndWithdraws(int width, bool script)
    {
        var tab = await browser.TabAsync(width, script: script);
        await tab.GotoAsync("/apply");
        await ChecksAsync(tab, script);
        await tab.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        await tab.Locator(".problems").WaitForAsync();
        await ChecksAsync(tab, script);

        var wanted = $"2025 年检查记录（{width} {script}）";
        await tab.FillAsync("#Wanted", wanted);
        await tab.SelectOptionAsync("#Agency", new SelectOptionValue { Index = 1 });
        await tab.SelectOptionAsync("#SupplyForm", "paper");
        await tab.SelectOptionAsync("#SupplyWay", "in-person");
        await tab.FillAsync("#Requester_Name", "赵示例");
        await tab.FillAsync("#Requester_IdNumber", "990101199001010019");
        await tab.FillAsync("#Requester_Phone", "13800004321");
        await tab.CheckAsync("#Agrees");
        if (script)
        {
            var draft = await tab.EvaluateAsync<string>("localStorage.getItem('chengming-apply')");
            Assert.Contains(wanted, draft, StringComparison.Ordinal);
            Assert.DoesNotContain("990101199001010019", draft, StringComparison.Ordinal);
            Assert.DoesNotContain("赵示例", draft, StringComparison.Ordinal);
        }

        await tab.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        var code = await tab.Locator("[data-query-code]").InnerTextAsync();
        await ChecksAsync(tab, script);

        await tab.GotoAsync("/cases");
        await ChecksAsync(tab, script);
        await tab.FillAsync("#Code", code);
        await tab.FillAsync("#Name", "赵示例");
        await tab.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        Assert.Contains("等双方确认", await tab.Locator(".apply-next").InnerTextAsync(), StringComparison.Ordinal);
        await ChecksAsync(tab, script);

        await tab.GetByRole(AriaRole.Button, new() { Name = "确认提交的申请" }).ClickAsync();
        Assert.Contains("等受理机关确认", await tab.Locator(".apply-next").InnerTextAsync(), StringComparison.Ordinal);
        await tab.Locator(".apply-withdraw summary").ClickAsync();
        await tab.CheckAsync("#IsSure");
        await tab.GetByRole(AriaRole.Button, new() { Name = "撤回申请" }).ClickAsync();
        Assert.Contains("办结", await tab.Locator(".apply-next").InnerTextAsync(), StringComparison.Ordinal);
        await ChecksAsync(tab, script);
    }

    [Fact]
    public async Task Applicant_WhileTyping_ReadsWhatIsPublic_AndTakesTheAgencyThatPublishedIt()
    {
        await browser.Server.Services.ReleaseAsync(
            [("加油站安全检查结果", "检查了十二座加油站。")],
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TestContext.Current.CancellationToken
        );
        var tab = await browser.TabAsync(390);
        await tab.GotoAsync("/apply");

        await tab.FillAsync("#Wanted", "申请公开2025年全县加油站的安全检查结果，提供复印件。");
        await tab.GetByRole(AriaRole.Link, new() { Name = "加油站安全检查结果" }).WaitForAsync();
        await ChecksAsync(tab, script: true);
        await tab.GetByRole(AriaRole.Button, new() { Name = "向 示例县应急管理局 申请" }).ClickAsync();

        Assert.Equal("demo-yjj", await tab.InputValueAsync("#Agency"));
        Assert.Contains("已选", await tab.InnerTextAsync("[data-apply-agencies]"), StringComparison.Ordinal);
        Assert.Equal("Agency", await tab.EvaluateAsync<string>("document.activeElement.id"));
    }

    /// <summary>The accessibility checker itself needs script.</summary>
    private static Task ChecksAsync(IPage tab, bool script) =>
        script ? LooksRight.AssertAsync(tab) : Task.CompletedTask;
}
