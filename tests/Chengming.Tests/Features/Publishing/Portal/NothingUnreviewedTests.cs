using System.Net;
using Chengming.Features.Publishing.Items;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Publishing.Portal;

/// <summary>
/// Whoever knows every identifier still gets nothing that no review let out: each state an item can be in, against each public address.
/// </summary>
public sealed class NothingUnreviewedTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Secret = "尚未公开的内容";

    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ItemState.Drafting)]
    [InlineData(ItemState.UnderReview)]
    [InlineData(ItemState.Returned)]
    [InlineData(ItemState.Cleared)]
    [InlineData(ItemState.Scheduled)]
    [InlineData(ItemState.Discarded)]
    public async Task Get_ItemThatWasNeverPublished_IsOnNoPublicAddress(ItemState state)
    {
        var (id, file) = await DraftWithFileAsync();
        await BringToAsync(id, state);
        Assert.Equal(state, (await desk.ItemAsync(id)).State);

        foreach (var address in AddressesOf(id, file))
        {
            await AssertNothingAsync(address, HttpStatusCode.NotFound);
        }

        await AssertNotListedAsync(id);
    }

    [Fact]
    public async Task Get_CorrectionUnderReview_ShowsWhatWasPublished_AndNotTheCorrection()
    {
        var content = PublishingDesk.Notice("许可结果公示", "permit-results");
        var id = await desk.PublishedAsync(content);
        await desk.CorrectAsync(id, $"{Secret}的说明", content with { Title = Secret, Text = $"<p>{Secret}</p>" });
        var file = await desk.AttachAsync(id, "correction.docx", SampleOffice.Word(Secret));
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);

        var page = await server.PageAsync($"/items/{id}");

        Assert.Equal("许可结果公示", page.QuerySelector("main h1")!.TextContent);
        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await AssertNothingAsync($"/items/{id}/versions/2", HttpStatusCode.NotFound);
        await AssertNothingAsync($"/items/{id}/files/{file.Id}", HttpStatusCode.NotFound);
        foreach (var list in Lists())
        {
            Assert.DoesNotContain(Secret, await TextAsync(list), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WithdrawnItem_IsGoneWithItsVersionsAndFiles_AndOnNoList()
    {
        var (id, file) = await DraftWithFileAsync();
        await desk.ReleaseAsync(id);
        using (var before = await GetAsync($"/items/{id}/files/{file}"))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        await desk.WithdrawAsync(id);

        foreach (var address in AddressesOf(id, file))
        {
            await AssertNothingAsync(address, HttpStatusCode.Gone);
        }

        await AssertNotListedAsync(id);
    }

    /// <summary>The reason for taking it back, e.g. a telephone number in the text, is still in the old version.</summary>
    [Fact]
    public async Task Get_PublishedAgainAfterAWithdrawal_ShowsTheNewVersion_AndNeverTheOldOne()
    {
        var (id, file) = await DraftWithFileAsync();
        await desk.ReleaseAsync(id);
        await desk.WithdrawAsync(id);
        await desk.CorrectAsync(id, "删去个人信息。");
        var copy = (await desk.NewestAsync(id)).Attachments.Single();
        await desk.DoAsync<Chengming.Features.Publishing.Drafting.DetachFile>(
            Chengming.Features.Accounts.StaffRole.Handler,
            async (a, c) => await a.RunAsync(new(id, (await desk.ItemAsync(id)).Version, copy.Id), c, Cancel)
        );
        await desk.WriteAsync(id, PublishingDesk.Notice("处理后的公示"));
        await desk.ReleaseAsync(id);

        var page = await server.PageAsync($"/items/{id}");

        Assert.Equal("处理后的公示", page.QuerySelector("main h1")!.TextContent);
        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".item-versions a"));
        await AssertNothingAsync($"/items/{id}/versions/1", HttpStatusCode.NotFound);
        await AssertNothingAsync($"/items/{id}/files/{file}", HttpStatusCode.NotFound);
        await AssertNothingAsync($"/items/{id}/files/{copy.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_FileOfOneItem_UnderTheAddressOfAnother_IsNotFound()
    {
        var (hidden, file) = await DraftWithFileAsync();
        var shown = await desk.PublishedAsync(PublishingDesk.Notice());

        await AssertNothingAsync($"/items/{shown}/files/{file}", HttpStatusCode.NotFound);
        await AssertNothingAsync($"/items/{hidden}/files/{file}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OnTheWay_NoStepOfTheReviewLetsItOut()
    {
        var (id, file) = await DraftWithFileAsync();
        await desk.SubmitAsync(id);

        do
        {
            await AssertNothingAsync($"/items/{id}", HttpStatusCode.NotFound);
            await AssertNothingAsync($"/items/{id}/files/{file}", HttpStatusCode.NotFound);
        } while (await desk.SignAsync(id) is not null);

        Assert.Equal(0, await server.ReadAsync(db => db.Set<PublicItem>().CountAsync(i => i.Id == id, Cancel)));
    }

    private static IEnumerable<string> AddressesOf(Guid id, Guid file) =>
        [
            $"/items/{id}",
            $"/items/{id}/versions/1",
            $"/items/{id}/versions/2",
            $"/items/{id}/download",
            $"/items/{id}/code.svg",
            $"/items/{id}/files/{file}",
            $"/items/{id}/files/{file}/list.docx",
        ];

    private static IEnumerable<string> Lists() =>
        [
            "/",
            "/columns",
            "/columns/inspection",
            "/columns/inspection-results",
            "/columns/permit-results",
            "/policies",
            "/agencies/demo-yjj/content",
            "/agencies/demo-yjj/content/inspection",
            "/agencies/demo-yjj/content/inspection-results",
            "/feed.xml",
            "/agencies/demo-yjj/feed.xml",
            "/columns/inspection-results/feed.xml",
            $"/search?q={Uri.EscapeDataString(Secret[..2])}",
            $"/search/suggest?q={Uri.EscapeDataString(Secret[..2])}",
            "/agencies/demo-yjj",
            "/agencies/demo-yjj/catalogue",
            "/site-map",
            "/sitemap.xml",
            "/sitemap/1769875200-1772294400.xml",
        ];

    private async Task<(Guid Item, Guid File)> DraftWithFileAsync()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice() with { Title = Secret, Text = $"<p>{Secret}</p>" });
        var file = await desk.AttachAsync(id, "list.docx", SampleOffice.Word(Secret));
        return (id, file.Id);
    }

    private async Task BringToAsync(Guid id, ItemState state)
    {
        if (state is ItemState.Discarded)
        {
            await desk.DiscardAsync(id);
        }
        else if (state is not ItemState.Drafting)
        {
            await desk.SubmitAsync(id);
        }

        if (state is ItemState.Returned)
        {
            await desk.ReturnAsync(id);
        }
        else if (state is ItemState.Cleared or ItemState.Scheduled)
        {
            await desk.SignAllAsync(id);
        }

        if (state is ItemState.Scheduled)
        {
            await desk.PublishAsync(id, server.Clock.GetUtcNow().AddDays(1));
        }
    }

    private async Task AssertNothingAsync(string address, HttpStatusCode status)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain(Secret, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task AssertNotListedAsync(Guid id)
    {
        foreach (var list in Lists())
        {
            var text = await TextAsync(list);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(id.ToString(), text, StringComparison.Ordinal);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var browser = server.CreateClient();
        return await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
    }

    private async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
