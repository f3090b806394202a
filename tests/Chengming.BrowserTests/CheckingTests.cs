using Chengming.Reports;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>An officer checks reports, with and without script.</summary>
public sealed class CheckingTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_TwoFiles_ComesToTheResultsByItself(bool script)
    {
        var tab = await browser.OfficeTabAsync("chengban", script: script);
        var errors = new List<string>();
        tab.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };

        await GiveInAsync(tab);
        await tab.GetByText("核查完成：2 个文件").WaitForAsync();

        Assert.Equal(2, await tab.Locator(".batch-files tbody tr").CountAsync());
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Results_HaveNoAccessibilityViolation_AndDoNotScrollSideways(int width, bool large)
    {
        var tab = await browser.OfficeTabAsync("chengban", width, large);
        await GiveInAsync(tab);
        await tab.GetByText("核查完成：2 个文件").WaitForAsync();
        var batch = tab.Url;
        await LooksRight.AssertAsync(tab);

        foreach (
            var page in new[] { "/1", "/findings", "/compare?older=1&newer=2", "/consolidate?parent=1&complete=true" }
        )
        {
            await tab.GotoAsync(batch + page);
            await LooksRight.AssertAsync(tab);
        }
    }

    [Fact]
    public async Task Finding_AtItsCell_LinksBothWays_AndTheRepairShowsBeforeAndAfter()
    {
        var tab = await browser.OfficeTabAsync("chengban");
        await GiveInAsync(tab);
        await tab.GetByText("核查完成：2 个文件").WaitForAsync();
        await tab.Locator(".batch-files a").First.ClickAsync();

        await tab.Locator("[id='t3.received.new.total'] .mark").First.ClickAsync();
        var finding = tab.Locator(".finding:target");
        await finding.WaitForAsync();
        await finding.Locator(".repair a").First.ClickAsync();
        await tab.ArriveAsync(@"#t3\.received\.new\.total$");

        await tab.GetByRole(AriaRole.Link, new() { Name = "采用修正值" }).First.ClickAsync();

        var total = SampleReports.Valid("2021", 4).ValueOf("t3.received.new.total")!.Value;
        var cell = tab.Locator("[id='t3.received.new.total']");
        Assert.Equal($"{total + 1}", await cell.Locator("del").InnerTextAsync());
        Assert.Equal($"{total}", await cell.Locator("ins").InnerTextAsync());
    }

    [Fact]
    public async Task Delete_TheBatch_GoesBackToTheStart()
    {
        var tab = await browser.OfficeTabAsync("chengban");
        await GiveInAsync(tab);
        await tab.GetByText("核查完成：2 个文件").WaitForAsync();
        var batch = tab.Url;

        await tab.GetByText("立即删除本批文件和结果").ClickAsync();
        await tab.GetByRole(AriaRole.Button, new() { Name = "删除", Exact = true }).ClickAsync();

        await tab.ArriveAsync("/office/check$");
        Assert.Equal(404, (await tab.GotoAsync(batch))!.Status);
    }

    /// <summary>Two reports of one year: one with a total that is one too many, one in order.</summary>
    private static async Task GiveInAsync(IPage tab)
    {
        const string Total = "t3.received.new.total";
        var report = SampleReports.Valid("2021", 4);
        var wrong = report.With(new Dictionary<string, decimal> { [Total] = report.ValueOf(Total)!.Value + 1 });
        await tab.GotoAsync("/office/check");
        await tab.SetInputFilesAsync("#files", [FileOf(wrong, "甲.html"), FileOf(report, "乙.html")]);
        await tab.GetByRole(AriaRole.Button, new() { Name = "开始核查" }).ClickAsync();
    }

    private static FilePayload FileOf(AnnualReport report, string name)
    {
        using var file = new MemoryStream();
        ReportWriters.For("html")!.Write(report, file);
        return new FilePayload
        {
            Name = name,
            MimeType = "text/html",
            Buffer = file.ToArray(),
        };
    }
}
