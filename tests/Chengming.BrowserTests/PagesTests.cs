using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>Every page, on a desk and on a telephone, in ordinary and in large type.</summary>
public sealed class PagesTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string, int, bool> Views
    {
        get
        {
            string[] pages =
            [
                "/",
                "/reports",
                "/reports?q=%E6%B2%A1%E6%9C%89",
                "/reports/demo-zrj/2024",
                "/reports/640300-yjj/2020",
                "/agencies/demo-gov/reports",
                "/office/sign-in",
                "/no-such-page",
            ];
            var views = new TheoryData<string, int, bool>();
            foreach (var page in pages)
            {
                views.Add(page, 1280, false);
                views.Add(page, 390, false);
                views.Add(page, 390, true);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_HasNoAccessibilityViolation_AndDoesNotScrollSideways(string address, int width, bool large)
    {
        var tab = await browser.TabAsync(width, large);

        await tab.GotoAsync(address);

        await LooksRight.AssertAsync(tab);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/reports/demo-zrj/2024")]
    [InlineData("/office/sign-in")]
    public async Task Page_InEnglish_HasNoAccessibilityViolation(string address)
    {
        var tab = await browser.TabAsync(english: true);

        await tab.GotoAsync(address);

        Assert.Equal("en", await tab.Locator("html").GetAttributeAsync("lang"));
        await LooksRight.AssertAsync(tab);
    }

    [Fact]
    public async Task LargeType_SwitchedOn_EnlargesTextAndComesBackToThePage()
    {
        var tab = await browser.TabAsync();
        await tab.GotoAsync("/reports?year=2023");
        var before = await FontSizeAsync(tab);

        await tab.GetByRole(AriaRole.Link, new() { Name = "长辈模式" }).ClickAsync();
        // The address is the same before and after, so the page itself has to say that it is the next one.
        await tab.Locator("html.large").WaitForAsync();

        Assert.EndsWith("/reports?year=2023", tab.Url, StringComparison.Ordinal);
        Assert.Equal(before * 1.5, await FontSizeAsync(tab));
    }

    [Fact]
    public async Task Report_ByKeyboardAlone_SkipsToTheContentFirst()
    {
        var tab = await browser.TabAsync();
        await tab.GotoAsync("/reports/demo-zrj/2024");

        await tab.Keyboard.PressAsync("Tab");
        await tab.Keyboard.PressAsync("Enter");

        await tab.ArriveAsync("#main$");
    }

    private static Task<double> FontSizeAsync(IPage tab) =>
        tab.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)");
}

/// <summary>What must be true of every page as it stands in the browser.</summary>
internal static class LooksRight
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>In the page itself: the library's own way opens another tab each time, which guards against strange frames; none are here.</summary>
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
          .map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html).join(" | ")}`)
        """;

    private const string UnfoldsAnything = """
        () => {
          const folded = [...document.querySelectorAll("details:not([open])")];
          folded.forEach(d => { d.open = true; d.dataset.unfolded = ""; });
          return folded.length > 0;
        }
        """;

    private const string FoldAgain = """
        () => document.querySelectorAll("details[data-unfolded]").forEach(d => { d.open = false; delete d.dataset.unfolded; })
        """;

    public static async Task AssertAsync(IPage tab)
    {
        // A page that came of a click may still be without its style.
        await tab.BeWholeAsync();
        var beyond = await tab.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.Equal(0, beyond);
        await tab.EvaluateAsync(Axe);
        Assert.Empty(await tab.EvaluateAsync<string[]>(Violations));
        // What readers fold out must be as good as what stands there at once.
        if (await tab.EvaluateAsync<bool>(UnfoldsAnything))
        {
            Assert.Empty(await tab.EvaluateAsync<string[]>(Violations));
            await tab.EvaluateAsync(FoldAgain);
        }
    }
}
