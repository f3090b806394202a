using Chengming.Tests.Features.Publishing;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>The public pages of items as they stand in the browser, on a desk and on a telephone, in ordinary and in large type.</summary>
public sealed class ItemTests(Browser browser) : IClassFixture<Browser>
{
    private const string LongText =
        "<p>各乡镇人民政府、县直各部门：</p><p>为做好汛期安全防范工作，现就有关事项通知如下。</p><h2>一、总体要求</h2>"
        + "<table><tr><th>单位</th><th>值班电话</th><th>带班领导</th><th>物资储备点</th><th>转移安置点</th><th>联络员</th></tr>"
        + "<tr><td>河口镇</td><td>0000-0000901</td><td>镇长</td><td>镇政府院内物资储备仓库</td><td>镇中心小学</td><td>办公室主任</td></tr></table>";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Pages_WithItems_HaveNoAccessibilityViolation_AndDoNotScrollSideways(int width, bool large)
    {
        var desk = new PublishingDesk(browser.Server);
        var document = PublishingDesk.Document(
            "关于进一步加强汛期安全防范和应急值守工作确保人民群众生命财产安全的通知"
        );
        var id = await desk.PublishedAsync(
            document with
            {
                Text = LongText,
                Abstract = "汛期值守、巡查和信息报送的要求。",
                ValidUntil = new DateOnly(2026, 3, 1),
            }
        );
        await desk.CorrectAsync(id, "补充值班电话。", document with { Text = LongText });
        await desk.ReleaseAsync(id);
        await desk.PublishedAsync(PublishingDesk.Notice("政策解读", "interpretations") with { Interprets = id });
        var withdrawn = await desk.PublishedAsync(PublishingDesk.Notice());
        await desk.WithdrawAsync(withdrawn);
        var tab = await browser.TabAsync(width, large);
        string[] addresses =
        [
            $"/items/{id}",
            $"/items/{id}/versions/1",
            $"/items/{withdrawn}",
            "/",
            "/columns",
            "/columns/policies",
            "/policies",
            "/agencies/demo-yjj/content",
            "/agencies/demo-yjj/content/normative-documents",
            "/site-map",
        ];

        foreach (var address in addresses)
        {
            await tab.GotoAsync(address);
            await LooksRight.AssertAsync(tab);
        }
    }

    [Fact]
    public async Task PrintButton_IsThereWithScriptOnly()
    {
        var id = await new PublishingDesk(browser.Server).PublishedAsync(PublishingDesk.Notice());
        var with = await browser.TabAsync();
        var without = await browser.TabAsync(script: false);

        await with.GotoAsync($"/items/{id}");
        await without.GotoAsync($"/items/{id}");

        await with.Locator("[data-print]:visible").WaitForAsync();
        Assert.False(await without.Locator("[data-print]").IsVisibleAsync());
    }

    [Fact]
    public async Task Paste_FromWord_ShowsWhatIsKept_AndSaysWhatIsNot()
    {
        var tab = await browser.OfficeTabAsync("chengban");
        await tab.GotoAsync("/office/items/new");

        await tab.Locator(".editor-text")
            .EvaluateAsync(
                """
                editor => {
                  const clipboard = new DataTransfer();
                  clipboard.setData("text/html", '<p class="MsoNormal" style="color:red"><b>一、要求</b></p><p>见图。<img src="file:///C:/1.png"></p>');
                  clipboard.setData("text/plain", "一、要求");
                  editor.focus();
                  editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
                }
                """
            );

        await tab.Locator(".editor-said p").WaitForAsync();
        Assert.Contains("图", await tab.Locator(".editor-said").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("一、要求", await tab.Locator(".editor-text p > strong").InnerTextAsync());
        Assert.Equal(0, await tab.Locator(".editor-text [style], .editor-text img").CountAsync());
        Assert.Contains("<strong>一、要求</strong>", await tab.InputValueAsync("#Text"), StringComparison.Ordinal);
        await LooksRight.AssertAsync(tab);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Search_TwoCharacters_SuggestsTheTitle_AndTheKeyboardTakesIt(int width)
    {
        const string Title = "关于检修城区消火栓的公告";
        await new PublishingDesk(browser.Server).PublishedAsync(PublishingDesk.Notice(Title));
        var tab = await browser.TabAsync(width);
        await tab.GotoAsync("/");

        await tab.Locator("#q").PressSequentiallyAsync("消火");
        await tab.GetByRole(AriaRole.Option, new() { Name = Title }).First.WaitForAsync();
        await LooksRight.AssertAsync(tab);
        await tab.Keyboard.PressAsync("ArrowDown");
        await tab.Keyboard.PressAsync("Enter");

        await tab.ArriveAsync(@"/search\?q=");
        Assert.Contains(Title, await tab.Locator(".found-list a").First.InnerTextAsync(), StringComparison.Ordinal);
        await LooksRight.AssertAsync(tab);
    }
}
