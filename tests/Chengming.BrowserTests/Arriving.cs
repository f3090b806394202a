using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>Waiting until a tab is where a click should lead.</summary>
internal static class Arriving
{
    /// <summary>Waits until the address of the tab matches <paramref name="pattern"/>.</summary>
    /// <remarks>
    /// Asks the browser again and again, because <c>WaitForURLAsync</c> can lose the event it waits for when the page arrives between
    /// its look at the address and its subscription (playwright-dotnet issue 3364), and then waits for its whole time.
    /// </remarks>
    public static Task ArriveAsync(this IPage tab, string pattern) =>
        Assertions.Expect(tab).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 60_000 });

    /// <summary>Waits until the page that came is whole, with its styles.</summary>
    /// <remarks>Asks again and again as well: <c>WaitForLoadStateAsync</c> loses its event in the same way.</remarks>
    public static Task BeWholeAsync(this IPage tab) =>
        Assertions
            .Expect(tab.Locator("html"))
            .ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = 60_000 });
}
