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

    /// <summary>The accessibility checker itself needs script.</summary>
    private static Task ChecksAsync(IPage tab, bool script) =>
        script ? LooksRight.AssertAsync(tab) : Task.CompletedTask;
}
