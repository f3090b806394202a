namespace Chengming.BrowserTests.TenCases;

/// <summary>The figures.</summary>
internal sealed partial class Official
{
    /// <summary>Every cell of tables 3 and 4 that is not 0, with its figure; every other cell says 0.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string from, string until)
    {
        var page = await OpenAsync("/office/statistics");
        await page.FillAsync("#from", from);
        await page.FillAsync("#until", until);
        await page.Locator("main")
            .GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "统计" })
            .ClickAsync();
        await page.ArriveAsync($"from={from}.*until={until}");
        var cells = await page.Locator("td[id^='t3.'], td[id^='t4.']")
            .EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.id + '=' + cell.innerText.trim())");
        // 25 rows of 7, and 15.
        Assert.Equal(190, cells.Length);
        return cells
            .Select(cell => cell.Split('='))
            .Where(cell => cell[1] != "0")
            .ToDictionary(
                cell => cell[0],
                cell => int.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture)
            );
    }
}
