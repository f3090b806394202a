using System.Net;
using System.Text;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Publishing;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.TurningPublic;

/// <summary>From what was answered to an item for the public, without a trace of who applied.</summary>
[Collection(RequestSite.Name)]
public sealed class DraftForPublicTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly TurningDesk turning;
    private readonly PublishingDesk publishing;

    public DraftForPublicTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        turning = new TurningDesk(server, desk);
        publishing = new PublishingDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_OfWhatWasAccepted_IsAnItemLikeAnyOther_AndBothSidesLeadToEachOther()
    {
        var id = await turning.AcceptedAsync();

        var draft = (await turning.TryDraftAsync(id)).OrThrow();

        var item = await publishing.ItemAsync(draft.Id);
        Assert.Equal((ItemState.Drafting, RequestLinks.Case(id)), (item.State, item.OriginAddress));
        var content = (await publishing.NewestAsync(draft.Id)).Content;
        Assert.Equal("<p>检查了三家企业。</p><p>没有发现重大隐患。</p>", content.Text.ReplaceLineEndings(""));
        Assert.Empty((await publishing.NewestAsync(draft.Id)).Attachments);
        var itemPage = await server.OfficePageAsync(PublishingLinks.Item(draft.Id));
        Assert.NotNull(itemPage.QuerySelector($"main a[href='{RequestLinks.Case(id)}']"));
        var casePage = await server.OfficePageAsync(RequestLinks.Case(id));
        var panel = casePage.QuerySelector("#proactive")!.ParentElement!;
        Assert.NotNull(panel.QuerySelector($"a[href='{PublishingLinks.Item(draft.Id)}']"));
        Assert.Contains("草稿", panel.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_Published_SaysNothingOfTheApplication()
    {
        var id = await turning.AcceptedAsync();
        var draft = (await turning.TryDraftAsync(id)).OrThrow();
        var number = (await desk.CaseAsync(id)).Number;

        await publishing.ReleaseAsync(draft.Id);

        using var client = server.CreateClient();
        var page = await client.GetStringAsync(new Uri(PublishingLinks.Public(draft.Id), UriKind.Relative), Cancel);
        Assert.Contains("没有发现重大隐患", page, StringComparison.Ordinal);
        Assert.DoesNotContain(number, page, StringComparison.Ordinal);
        Assert.DoesNotContain("依申请转主动公开", page, StringComparison.Ordinal);
        var casePage = await server.OfficePageAsync(RequestLinks.Proactive(id));
        Assert.NotNull(casePage.QuerySelector($"a[href='{PublishingLinks.Public(draft.Id)}']"));
    }

    [Theory]
    [InlineData("Title", "经张示例申请", "标题里有申请人的姓名")]
    [InlineData("Text", "申请人电话 138 0000 1234", "正文里有申请人的电话")]
    [InlineData("Text", "990101-19900101-0019", "正文里有申请人的证件号码")]
    public async Task Draft_WithSomethingOfTheApplicant_IsRefused_AndTheFieldIsNamed(
        string field,
        string words,
        string says
    )
    {
        var id = await turning.AcceptedAsync();

        var outcome = await turning.TryDraftAsync(
            id,
            i => field == "Title" ? i with { Title = words } : i with { Text = words }
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(field, problem.Field);
        Assert.StartsWith(says, problem.Message, StringComparison.Ordinal);
        Assert.Null((await turning.OfAsync(id)).Single().DraftedAt);
    }

    [Fact]
    public async Task Draft_WithTheNameOfAnotherWhoAskedForTheSame_IsRefused()
    {
        var input = await desk.InputAsync();
        var first = await desk.RegisterAsync(input);
        await desk.RegisterAsync(input with { Requester = input.Requester with { Name = "欧阳另一人" } });
        await desk.AnswerAsync(first.Id);
        (await turning.TryDecideAsync(first.Id)).OrThrow();

        var outcome = await turning.TryDraftAsync(first.Id, i => i with { Text = "欧阳另一人也申请过" });

        Assert.Contains("正文里有申请人的姓名", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WhereTheNameIsSomebodyElse_IsLetThrough_ButNeverANumber()
    {
        var id = await turning.AcceptedAsync();

        var number = await turning.TryDraftAsync(
            id,
            i => i with { Text = "张示例路段，13800001234", NamesAreOthers = true }
        );
        var name = await turning.TryDraftAsync(id, i => i with { Text = "张示例路段", NamesAreOthers = true });

        Assert.Contains("电话", Assert.Single(number.Problems).Message, StringComparison.Ordinal);
        Assert.True(name.IsDone);
    }

    [Fact]
    public async Task Draft_WithADocument_TakesTheCopyThatWasChosen_AndLooksIntoIt()
    {
        var id = (await desk.CaseAsync()).Id;
        var clean = await AddAsync(id, "名单", "three companies");
        var telling = await AddAsync(id, "联系单", "call 13800001234");
        await desk.AnswerAsync(id);
        (await turning.TryProposeAsync(id)).OrThrow();
        (await turning.TryDecideAsync(id)).OrThrow();

        var refused = await turning.TryDraftAsync(id, i => i with { Documents = [clean, telling] });
        var draft = (await turning.TryDraftAsync(id, i => i with { Documents = [clean] })).OrThrow();

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("Documents", problem.Field);
        Assert.Contains("附件“联系单”里有申请人的电话", problem.Message, StringComparison.Ordinal);
        Assert.Equal("名单", Assert.Single((await publishing.NewestAsync(draft.Id)).Attachments).Title);
    }

    [Fact]
    public async Task Submit_WhenTheNameWasTypedInLater_IsRefused()
    {
        var id = await turning.AcceptedAsync();
        var draft = (await turning.TryDraftAsync(id)).OrThrow();
        var content = (await publishing.NewestAsync(draft.Id)).Content;
        await publishing.WriteAsync(draft.Id, content with { Text = "<p>张<b>示例</b>问起的检查。</p>" });
        var version = (await publishing.ItemAsync(draft.Id)).Version;

        var outcome = await publishing.TryAsync<SubmitItem>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(draft.Id, version), c, Cancel)
        );

        Assert.Contains(outcome.Problems, p => p.Message.StartsWith("正文里有申请人的姓名", StringComparison.Ordinal));
        await publishing.WriteAsync(draft.Id, content);
        await publishing.SubmitAsync(draft.Id);
    }

    [Fact(DisplayName = "第四十四条：起草的信息作废以后可以重新起草，成为另一条信息，同样核对、同样只起草一次")]
    public async Task Draft_ThatWasDiscarded_CanBeMadeAgain_AsAnotherItem()
    {
        var id = await turning.AcceptedAsync();
        var first = (await turning.TryDraftAsync(id)).OrThrow();
        await publishing.DiscardAsync(first.Id);
        var shown = await server.OfficePageAsync(RequestLinks.Proactive(id));
        var form = await server.OfficePageAsync(RequestLinks.ProactiveDraft(id));

        var refused = await turning.TryDraftAsync(id, i => i with { Title = "经张示例申请" });
        var still = (await turning.OfAsync(id)).Single();
        var second = (await turning.TryDraftAsync(id)).OrThrow();
        var twice = await turning.TryDraftAsync(id);

        var section = shown.QuerySelector("#draft")!.ParentElement!;
        Assert.Contains("已作废", section.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector($"a.btn-primary[href='{RequestLinks.ProactiveDraft(id)}']"));
        Assert.NotNull(form.QuerySelector("#Title"));
        Assert.Equal("Title", Assert.Single(refused.Problems).Field);
        Assert.Equal(first.Id, still.ItemId);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Contains("已经起草过", Assert.Single(twice.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(ItemState.Drafting, (await publishing.ItemAsync(second.Id)).State);
        Assert.Equal(ItemState.Discarded, (await publishing.ItemAsync(first.Id)).State);
        var casePage = await server.OfficePageAsync(RequestLinks.Case(id));
        Assert.NotNull(casePage.QuerySelector($"a[href='{PublishingLinks.Item(second.Id)}']"));
    }

    [Fact]
    public async Task BeginAgain_WhileTheDraftStands_BreaksTheRule()
    {
        var id = await turning.AcceptedAsync();
        var standing = (await turning.TryDraftAsync(id)).OrThrow();
        var candidate = (await turning.OfAsync(id)).Single();

        var broken = Record.Exception(() => candidate.BeginAgain(standing, Guid.CreateVersion7()));

        Assert.Equal(TurningRules.DraftedOnce, Assert.IsType<BrokenRuleException>(broken).Rule);
        Assert.Equal(standing.Id, candidate.ItemId);
    }

    [Fact]
    public async Task Draft_TwiceOrBeforeTheDecision_IsRefused()
    {
        var undecided = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(undecided);
        var id = await turning.AcceptedAsync();
        (await turning.TryDraftAsync(id)).OrThrow();

        var early = await turning.TryDraftAsync(undecided);
        var twice = await turning.TryDraftAsync(id);

        Assert.Contains("决定转为主动公开以后", Assert.Single(early.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("已经起草过", Assert.Single(twice.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_KeepsWhatWasTyped_HoldsNothingOfTheApplication_AndChoosesNoFile()
    {
        var id = (await desk.CaseAsync()).Id;
        await AddAsync(id, "名单", "three companies");
        await desk.AnswerAsync(id);
        (await turning.TryProposeAsync(id)).OrThrow();
        (await turning.TryDecideAsync(id)).OrThrow();
        var wanted = (await desk.CaseAsync(id)).Wanted;
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var empty = await client.PageAsync(RequestLinks.ProactiveDraft(id));
        using var answer = await client.SubmitAsync(
            RequestLinks.ProactiveDraft(id),
            new() { ["Title"] = "张示例的名单", ["Text"] = "名单" }
        );

        Assert.DoesNotContain(wanted, empty.QuerySelector("main form")!.InnerHtml, StringComparison.Ordinal);
        Assert.Null(empty.QuerySelector("input[name=Documents][checked]"));
        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("标题里有申请人的姓名", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("张示例的名单", page.QuerySelector("#Title")!.GetAttribute("value"));
    }

    private async Task<Guid> AddAsync(Guid id, string title, string words)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        var document = (
            await server.DoAsync(s =>
                s.GetRequiredService<AddDisclosedDocument>()
                    .RunAsync(new(id, title, $"{title}.pdf", new MemoryStream(Pdf(words))), context, Cancel)
            )
        ).OrThrow();
        (
            await server.DoAsync(s =>
                s.GetRequiredService<MakeReleasedCopy>().RunAsync(new(document.Id, document.Version), context, Cancel)
            )
        ).OrThrow();
        return document.Id;
    }

    private static byte[] Pdf(string words)
    {
        var content = $"BT /F1 10 Tf 30 150 Td ({words}) Tj ET";
        return Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + $"4 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );
    }
}
