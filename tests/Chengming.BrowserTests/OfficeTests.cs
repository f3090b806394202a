using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>An officer works in the back office, on a desk and on a telephone.</summary>
public sealed class OfficeTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] ClerkPages =
    [
        "/office",
        "/office/reports",
        "/office/reports?q=%E6%B2%A1%E6%9C%89",
        "/office/reports/unpublished",
        "/office/notifications",
        "/office/search?q=%E7%A4%BA%E4%BE%8B",
        "/office/search",
    ];

    private static readonly string[] AdministratorPages =
    [
        "/office",
        "/office/settings",
        "/office/settings/MailSettings",
        "/office/settings/MailSettings/defaults",
        "/office/mail",
    ];

    public static TheoryData<string, string, int, bool, bool> Views
    {
        get
        {
            var views = new TheoryData<string, string, int, bool, bool>();
            foreach (var (who, pages) in new[] { ("zhengwugongkai", ClerkPages), ("xitong", AdministratorPages) })
            {
                foreach (var page in pages)
                {
                    views.Add(who, page, 1280, false, false);
                    views.Add(who, page, 390, false, false);
                    views.Add(who, page, 390, true, false);
                    views.Add(who, page, 1280, false, true);
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_HasNoAccessibilityViolation_AndDoesNotScrollSideways(
        string who,
        string address,
        int width,
        bool large,
        bool english
    )
    {
        var tab = await browser.OfficeTabAsync(who, width, large, english);

        await tab.GotoAsync(address);

        await LooksRight.AssertAsync(tab);
    }

    [Fact]
    public async Task Form_WithProblems_HasNoAccessibilityViolation_AndFocusStandsOnTheSummary()
    {
        var tab = await browser.OfficeTabAsync("xitong");
        await tab.GotoAsync("/office/settings/MailSettings");
        await tab.GetByLabel("端口").FillAsync("70000");
        await tab.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await tab.Locator(".problems").WaitForAsync();

        await LooksRight.AssertAsync(tab);
        Assert.Equal("problems", await tab.EvaluateAsync<string>("document.activeElement.className"));

        await tab.Locator(".problems a").First.ClickAsync();
        Assert.Equal("Port", await tab.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Keyboard_SlashGoesToTheSearchBox_AndTabLeavesItAgain()
    {
        var tab = await browser.OfficeTabAsync("chengban");
        await tab.GotoAsync("/office");

        await tab.Keyboard.PressAsync("/");
        Assert.Equal("office-q", await tab.EvaluateAsync<string>("document.activeElement.id"));
        await tab.Keyboard.TypeAsync("示例/");
        Assert.Equal("示例/", await tab.Locator("#office-q").InputValueAsync());

        await tab.Keyboard.PressAsync("Tab");
        Assert.Equal("BUTTON", await tab.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    /// <summary>Tab goes through the whole page and comes out at its end; every stop is visible. A field for a day takes several.</summary>
    [Theory]
    [InlineData("/office/reports")]
    [InlineData("/office/notifications")]
    public async Task Keyboard_TabThroughThePage_NeverStops(string address)
    {
        var tab = await browser.OfficeTabAsync("zhengwugongkai");
        await tab.GotoAsync(address);
        var stops = await tab.EvaluateAsync<int>(
            "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex=\"0\"]')]"
                + ".filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('details:not([open]) > :not(summary)')).length"
        );
        var seen = new HashSet<string>();

        for (var i = 0; i < stops + 12; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
            seen.Add(
                await tab.EvaluateAsync<string>(
                    "(() => { const e = document.activeElement; const b = e.getBoundingClientRect();"
                        + " return `${e.tagName} ${e.id} ${e.textContent.trim().slice(0, 20)} ${Math.round(b.x)},${Math.round(b.y + scrollY)}`; })()"
                )
            );
        }

        Assert.InRange(seen.Count, stops - 3, stops + 2);
    }

    [Fact]
    public async Task Unsaved_TypedText_IsSaid_AndLeavingAsks()
    {
        var tab = await browser.OfficeTabAsync("xitong");
        await tab.GotoAsync("/office/settings/MailSettings");
        var note = tab.Locator("[data-unsaved-note]");
        Assert.False(await note.IsVisibleAsync());
        await tab.GetByLabel("邮件服务器").PressSequentiallyAsync("smtp");
        Assert.True(await note.IsVisibleAsync());
        var asked = new TaskCompletionSource<string>();
        tab.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };

        await tab.EvaluateAsync("setTimeout(() => location.assign('/office'))");

        Assert.Equal(
            "beforeunload",
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
        );
        Assert.Equal("smtp", await tab.GetByLabel("邮件服务器").InputValueAsync());
    }

    [Fact]
    public async Task Unsaved_NothingTyped_LeavesWithoutAsking()
    {
        var tab = await browser.OfficeTabAsync("xitong");
        await tab.GotoAsync("/office/settings/MailSettings");
        var asked = false;
        tab.Dialog += (_, dialog) =>
        {
            asked = true;
            _ = dialog.AcceptAsync();
        };
        await tab.GetByLabel("邮件服务器").ClickAsync();

        await tab.Locator(".site-name").ClickAsync();
        await tab.ArriveAsync("/office$");

        Assert.False(asked);
    }

    [Fact]
    public async Task Draft_OfALongText_IsKeptInTheBrowser_AndCanBeRestored()
    {
        var tab = await browser.OfficeTabAsync("xitong");
        tab.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await tab.GotoAsync("/office/settings/MailSettings");
        await tab.Locator("#Closing").FillAsync("还没有写完的落款");
        var state = tab.Locator("[data-draft-for=Closing]");
        await state.GetByText("草稿已保存在本机").WaitForAsync();

        await tab.GotoAsync("/office/settings/MailSettings");
        Assert.NotEqual("还没有写完的落款", await tab.Locator("#Closing").InputValueAsync());
        await state.GetByRole(AriaRole.Button, new() { Name = "恢复草稿" }).ClickAsync();

        Assert.Equal("还没有写完的落款", await tab.Locator("#Closing").InputValueAsync());
        await tab.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await tab.Locator(".done-band").WaitForAsync();
        Assert.Equal(0, await state.GetByRole(AriaRole.Button).CountAsync());
    }

    [Fact]
    public async Task Print_LeavesMenuAndHeadOut_AndSaysWhoseAndWhen()
    {
        var tab = await browser.OfficeTabAsync("zhengwugongkai");
        await tab.GotoAsync("/office/reports");

        await tab.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await tab.Locator(".office-head").IsVisibleAsync());
        Assert.False(await tab.Locator(".office-places").IsVisibleAsync());
        Assert.False(await tab.Locator(".list-filters").IsVisibleAsync());
        Assert.Matches(
            "示例县人民政府.*打印日期 \\d{4}-\\d{2}-\\d{2}",
            await tab.Locator(".print-head").InnerTextAsync()
        );
    }

    [Fact]
    public async Task List_WithoutScript_FiltersSortsAndChoosesColumns()
    {
        var tab = await browser.OfficeTabAsync("zhengwugongkai", script: false);
        await tab.GotoAsync("/office/reports");

        await tab.GetByRole(AriaRole.Searchbox, new() { Name = "年度" }).FillAsync("2023");
        await tab.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await tab.GetByRole(AriaRole.Link, new() { Name = "新收" }).ClickAsync();
        await tab.Locator("summary", new() { HasText = "显示的列" }).ClickAsync();
        await tab.GetByLabel("办结", new() { Exact = true }).UncheckAsync();
        await tab.GetByRole(AriaRole.Button, new() { Name = "按此显示" }).ClickAsync();
        await tab.Locator(".done-band").WaitForAsync();

        Assert.EndsWith("/office/reports?year=2023&sort=received", tab.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "办结",
            await tab.Locator(".office-list thead").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }
}
