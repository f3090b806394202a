using Chengming.Tests.Features.Publishing;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>The goal of publishing: an officer brings a Word file to the public through four other people, and the public finds it.</summary>
public sealed class FromFileToPublicTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task WordFile_ThroughFourPeople_IsFoundByThePublic()
    {
        var handler = await browser.OfficeTabAsync("chengban");
        await handler.GotoAsync("/office/items/new");
        await handler.SetInputFilesAsync(
            "#Source",
            new FilePayload
            {
                Name = "汛期检查通知.docx",
                MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Buffer = WordFiles.Notice("关于开展汛期安全生产检查的通知", withPicture: true),
            }
        );
        await handler.ClickAsync("#source-form button");
        await handler.Locator(".source strong").WaitForAsync();
        await LooksRight.AssertAsync(handler);

        Assert.Equal("关于开展汛期安全生产检查的通知", await handler.InputValueAsync("#Title"));
        Assert.Equal("2026-02-26", await handler.InputValueAsync("#MadeOn"));
        Assert.Contains(
            "从文件识别，请核对",
            await handler.InnerTextAsync(".guessed:has(#DocumentNumber)"),
            StringComparison.Ordinal
        );
        await handler.Locator(".editor-text img").WaitForAsync();
        await handler.SelectOptionAsync("#Column", "inspection-results");
        await handler.FillAsync("#Keywords", "汛期 安全生产");
        await handler.ClickAsync("#content-form .form-actions button");
        await handler.ArriveAsync("/edit$");
        var id = new Uri(handler.Url).Segments[3].TrimEnd('/');
        await handler.ClickAsync("#content-form button[value=true]");
        await SendAsync(handler, "form.decision");

        foreach (var reviewer in new[] { "shenhe", "baomi", "fenguan" })
        {
            var desk = await browser.OfficeTabAsync(reviewer);
            await desk.GotoAsync($"/office/items/{id}/review");
            await SendAsync(desk, "#sign-form");
        }

        var stranger = await browser.TabAsync();
        Assert.Equal(404, (await stranger.GotoAsync($"/items/{id}"))!.Status);
        var publisher = await browser.OfficeTabAsync("fabu");
        await publisher.GotoAsync($"/office/items/{id}/publish");
        await SendAsync(publisher, "#now-form");

        await stranger.GotoAsync("/columns/inspection-results");
        await stranger.GetByRole(AriaRole.Link, new() { Name = "关于开展汛期安全生产检查的通知" }).First.ClickAsync();
        await stranger.Locator(".item-text img").WaitForAsync();
        Assert.EndsWith($"/items/{id}", stranger.Url, StringComparison.Ordinal);
        Assert.True(
            await stranger.EvaluateAsync<bool>("document.querySelector('.item-text img').naturalWidth > 0"),
            "The picture of the Word file is shown."
        );
    }

    private static async Task SendAsync(IPage tab, string form)
    {
        await tab.Locator($"{form} button.btn-primary").ClickAsync();
        await tab.Locator(".done-band").WaitForAsync();
    }
}
