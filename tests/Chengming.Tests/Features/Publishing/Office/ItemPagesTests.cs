using System.Net;
using System.Text.Json;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Office;

/// <summary>The way from a draft to the public as people click it.</summary>
public sealed class ItemPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Fields(string title) =>
        new()
        {
            ["Title"] = title,
            ["Column"] = "inspection-results",
            ["MadeOn"] = "2026-02-26",
            ["Keywords"] = "检查，安全生产",
            ["Genre"] = "通报",
            ["Text"] = "<p style=\"color:red\">二月共检查企业十八家次。</p><script>alert(1)</script>",
        };

    [Fact]
    public async Task FourPeople_OneAfterTheOther_BringADraftToThePublic()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var drafted = await handler.SubmitAsync(
            PublishingLinks.NewItem,
            Fields("二月检查情况"),
            "form[data-unsaved]"
        );
        var id = Guid.Parse(drafted.Headers.Location!.OriginalString.Split('/')[3]);
        using var submitted = await handler.SubmitAsync(PublishingLinks.Submit(id), [], "form.decision");
        Assert.Equal(HttpStatusCode.Found, submitted.StatusCode);
        foreach (var role in new[] { StaffRole.Reviewer, StaffRole.SecrecyReviewer, StaffRole.Approver })
        {
            using var signer = await server.SignedInAsync(role);
            using var signed = await signer.SubmitAsync(PublishingLinks.Review(id), [], "#sign-form");
            Assert.Equal(HttpStatusCode.Found, signed.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await server.PageAsync(PublishingLinks.Public(id))).StatusCode);
        using var publisher = await server.SignedInAsync(StaffRole.Publisher);
        using var published = await publisher.SubmitAsync(PublishingLinks.Publish(id), [], "#now-form");
        Assert.Equal(HttpStatusCode.Found, published.StatusCode);

        var page = await server.PageAsync(PublishingLinks.Public(id));
        Assert.Contains("二月检查情况", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<p>二月共检查企业十八家次。</p>", page.QuerySelector(".item-text")!.InnerHtml.Trim());
    }

    [Fact]
    public async Task Clean_APasteWithAPicture_AnswersWhatIsKept_AndWhatIsNot()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var shown = await handler.GetAsync(new Uri(PublishingLinks.NewItem, UriKind.Relative), Cancel);
        var token = (await PortalServer.PageOf(shown))
            .QuerySelector("main form input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        using var answer = await handler.PostAsync(
            new Uri("/office/items/clean", UriKind.Relative),
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("html", "<p onclick=x>见图。<img src='file:///C:/1.png'></p>"),
            ]),
            Cancel
        );

        using var kept = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("<p>见图。</p>", kept.RootElement.GetProperty("html").GetString());
        Assert.Contains(
            "图片",
            Assert.Single(kept.RootElement.GetProperty("remarks").EnumerateArray()).GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task New_WithoutATitle_SaysSoAtTheField_AndKeepsTheText()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await handler.SubmitAsync(PublishingLinks.NewItem, Fields(""), "form[data-unsaved]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        Assert.Equal("请填写标题。", page.QuerySelector("#Title-problem")!.TextContent);
        Assert.Contains("十八家次", page.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithAnIdentityNumber_AsksForAReason_AndTheReviewerReadsIt()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        var fields = Fields("三月培训名单");
        fields["Text"] = "<p>张三，身份证号11010519491231002X，已参加培训。</p>";
        using var drafted = await handler.SubmitAsync(PublishingLinks.NewItem, fields, "form[data-unsaved]");
        var id = Guid.Parse(drafted.Headers.Location!.OriginalString.Split('/')[3]);

        using var refused = await handler.SubmitAsync(PublishingLinks.Submit(id), [], "form.decision");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PortalServer.PageOf(refused);
        Assert.Contains(
            page.QuerySelectorAll(".problems li"),
            l => l.TextContent.Contains("机器预审还有", StringComparison.Ordinal)
        );
        Assert.NotEmpty(page.QuerySelectorAll(".item-text mark.finding-error"));
        Assert.DoesNotContain(
            "11010519491231002X",
            page.QuerySelector("#findings")!.TextContent,
            StringComparison.Ordinal
        );

        for (var open = await OpenAsync(handler, id); open > 0; open--)
        {
            using var kept = await handler.SubmitAsync(
                PublishingLinks.Submit(id),
                new() { ["reason"] = "本人书面同意公开" },
                ".findings li:has(.state-error) form"
            );
            Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        }

        using var submitted = await handler.SubmitAsync(PublishingLinks.Submit(id), [], "form.decision");
        Assert.Equal(HttpStatusCode.Found, submitted.StatusCode);
        var review = await server.OfficePageAsync(PublishingLinks.Review(id), StaffRole.Reviewer);
        Assert.Contains("本人书面同意公开", review.QuerySelector("#findings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_WithARemarkAtAPassage_ShowsItToTheAuthor()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        using var reviewer = await server.SignedInAsync(StaffRole.Reviewer);

        using var returned = await reviewer.SubmitAsync(
            PublishingLinks.Review(id),
            new()
            {
                ["To"] = "first",
                ["Remarks"] = "",
                ["Rows[0].Passage"] = "0",
                ["Rows[0].Remark"] = "家次与台账不符",
            },
            "#return-form"
        );

        Assert.Equal(HttpStatusCode.Found, returned.StatusCode);
        var page = await server.OfficePageAsync(PublishingLinks.Edit(id));
        var band = page.QuerySelector(".band-error")!;
        Assert.Contains("家次与台账不符", band.TextContent, StringComparison.Ordinal);
        Assert.Contains("二月安全生产检查情况", band.QuerySelector("q")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_AfterTheSignatures_NamesEverySigner_AndTheHashTheySigned()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);

        var form = (await server.OfficePageAsync(PublishingLinks.Step(id, "form"))).QuerySelector(".review-form")!;

        Assert.Equal(
            ["林小禾", "周文静", "孙守诚", "陈国梁"],
            form.QuerySelectorAll(".sign").Select(s => s.TextContent["签字：".Length..].Split('　')[0])
        );
        Assert.Contains((await desk.NewestAsync(id)).ContentHash, form.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_OfACorrection_MarkWhatChanged()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice());
        await desk.CorrectAsync(
            id,
            "数字更正",
            PublishingDesk.Notice() with
            {
                Text = "<p>二月安全生产检查情况的正文，共21家。</p>",
            }
        );

        var page = await server.OfficePageAsync(PublishingLinks.Step(id, "differences/2"));

        Assert.Contains(
            "21",
            string.Concat(page.QuerySelectorAll(".differences ins").Select(i => i.TextContent)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnyPage_OfAnotherAgencysItem_DoesNotExist()
    {
        var strangers = new PublishingDesk(server, "demo-zrj");
        var id = await strangers.DraftAsync(PublishingDesk.Notice());

        foreach (var step in new[] { "", "/edit", "/submit", "/review", "/publish", "/form", "/record" })
        {
            var page = await server.OfficePageAsync(PublishingLinks.Item(id) + step);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
    }

    private static async Task<int> OpenAsync(HttpClient client, Guid id)
    {
        using var answer = await client.GetAsync(new Uri(PublishingLinks.Submit(id), UriKind.Relative), Cancel);
        return (await PortalServer.PageOf(answer)).QuerySelectorAll(".findings .state-error").Length;
    }
}
