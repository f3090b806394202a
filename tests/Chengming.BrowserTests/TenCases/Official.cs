using Chengming.Features.Accounts.Demo;
using Microsoft.Playwright;

namespace Chengming.BrowserTests.TenCases;

/// <summary>Somebody of the staff at their desk in the back office.</summary>
internal sealed partial class Official(Play play, string signInName)
{
    private IPage? tab;
    private DateOnly signedInOn;

    /// <summary>True until they signed in for the first time.</summary>
    public bool HasNotWorkedYet => tab is null;

    /// <summary>Opens a page of the back office; the first one of a day asks who it is.</summary>
    public async Task<IPage> OpenAsync(string address)
    {
        tab ??= await play.TabAsync();
        await tab.GotoAsync(address);
        if (signedInOn != play.Today)
        {
            await tab.FillAsync("[name=SignInName]", signInName);
            await tab.FillAsync("[name=Password]", DemoStaff.Password);
            await tab.ClickAsync("main button");
            // An element is waited for in the browser itself, which is faster than asking for the address again and again.
            await tab.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).WaitForAsync();
            signedInOn = play.Today;
        }

        return tab;
    }

    /// <summary>Presses a button, and fails with what the page finds wrong unless it says these words.</summary>
    private async Task PressAsync(string button, string says)
    {
        var main = tab!.Locator("main");
        await main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var done = main.Locator(".done-band", new() { HasText = says });
        var wrong = main.Locator(".problems");
        await done.Or(wrong).First.WaitForAsync();
        if (await wrong.CountAsync() > 0)
        {
            Assert.Fail($"{play.Today:yyyy-MM-dd} {tab.Url} {button}: {await wrong.InnerTextAsync()}");
        }
    }

    /// <summary>Types into fields by their names, a day as a day.</summary>
    private async Task FillAsync(params (string Field, string Words)[] typed)
    {
        foreach (var (field, words) in typed)
        {
            await tab!.FillAsync($"main [name='{field}']", words);
        }
    }

    private Task ChooseAsync(string field, string value) => tab!.CheckAsync($"main [name='{field}'][value='{value}']");

    private Task<IReadOnlyList<string>> SelectAsync(string field, string value) =>
        tab!.SelectOptionAsync($"main [name='{field}']", value);
}
