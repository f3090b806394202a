using Microsoft.Playwright;

namespace Chengming.BrowserTests.TenCases;

/// <summary>Who applied, at the portal: applies, confirms, corrects, withdraws, and reads where the case stands.</summary>
internal sealed class Applicant(Play play, string name)
{
    private IPage? tab;
    private (string Code, DateOnly On) followed;

    /// <summary>As the case is looked up: the person, or the organisation.</summary>
    public string Name => name;

    /// <summary>Applies at the portal as a citizen; the case waits for the confirmation of both sides.</summary>
    public async Task<FiledCase> AppliesAsync(string wanted)
    {
        var page = await TabAsync();
        await page.GotoAsync("/apply");
        await page.FillAsync("#Wanted", wanted);
        await page.SelectOptionAsync("#Agency", new SelectOptionValue { Label = "示例县应急管理局" });
        await page.SelectOptionAsync("#SupplyForm", "electronic");
        await page.SelectOptionAsync("#SupplyWay", "email");
        await page.FillAsync("#Requester_Name", name);
        await page.FillAsync("#Requester_IdNumber", "990101199001010019");
        await page.FillAsync("#Requester_Email", "zhao@example.invalid");
        await page.CheckAsync("#Agrees");
        await PressAsync("提交申请");
        var code = await page.Locator("[data-query-code]").InnerTextAsync();
        var number = await page.Locator(".receipt-code").First.InnerTextAsync();
        var id = await play.Handler.FindAsync(number);
        return new FiledCase(id, number, code, this);
    }

    /// <summary>Confirms at the receipt that was just shown.</summary>
    public Task ConfirmsAtReceiptAsync() => PressAsync("确认提交的申请");

    public async Task ConfirmsAsync(FiledCase filed)
    {
        await FollowAsync(filed);
        await PressAsync("确认提交的申请");
    }

    public async Task CorrectsAsync(FiledCase filed, string wanted)
    {
        var page = await FollowAsync(filed);
        await page.FillAsync("#Wanted", wanted);
        await PressAsync("提交补正");
        await page.Locator(".done-band").WaitForAsync();
    }

    public async Task StatesReasonsAsync(FiledCase filed, string reasons)
    {
        var page = await FollowAsync(filed);
        await page.FillAsync("#Reasons", reasons);
        await PressAsync("提交理由");
        await page.Locator(".done-band").WaitForAsync();
    }

    public async Task WithdrawsAsync(FiledCase filed, string why)
    {
        var page = await FollowAsync(filed);
        await page.ClickAsync(".apply-withdraw summary");
        await page.FillAsync("#Why", why);
        await page.CheckAsync("#IsSure");
        await PressAsync("撤回申请");
        await page.Locator(".done-band").WaitForAsync();
    }

    /// <summary>Goes from a whole to one of its parts.</summary>
    public async Task GoesOnAsync(FiledCase whole, FiledCase part)
    {
        var page = await FollowAsync(whole);
        await PressAsync($"看申请 {part.Number}");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(part.Number);
        followed = (part.QueryCode, play.Today);
    }

    public async Task ReadsAsync(FiledCase filed, string state, string next, IReadOnlyList<string> also)
    {
        var page = await FollowAsync(filed);
        Assert.Equal(
            (play.Today, filed.Number, state, next),
            (
                play.Today,
                filed.Number,
                await page.Locator("h1 .state").InnerTextAsync(),
                await page.Locator(".apply-next").InnerTextAsync()
            )
        );
        var text = await page.InnerTextAsync("main");
        Assert.All(also, words => Assert.Contains(words, text, StringComparison.Ordinal));
        // Who works on the case, and whom the office asked, is not the applicant's business.
        Assert.DoesNotContain("林小禾", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Case03ThirdPartyObjects.ThirdParty, text, StringComparison.Ordinal);
    }

    /// <summary>The page of a case: as it is when this device follows it today, else by code and name.</summary>
    private async Task<IPage> FollowAsync(FiledCase filed)
    {
        var page = await TabAsync();
        if (followed == (filed.QueryCode, play.Today))
        {
            await page.GotoAsync("/cases/mine");
            return page;
        }

        await page.GotoAsync("/cases");
        await page.FillAsync("#Code", filed.QueryCode);
        await page.FillAsync("#Name", name);
        await PressAsync("查询");
        await page.Locator(".apply-next").WaitForAsync();
        followed = (filed.QueryCode, play.Today);
        return page;
    }

    private async Task PressAsync(string button)
    {
        var page = await TabAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    private async Task<IPage> TabAsync() => tab ??= await play.TabAsync();
}
