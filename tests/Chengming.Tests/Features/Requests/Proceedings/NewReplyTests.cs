using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Office;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Features.Requests.Portal;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Proceedings;

/// <summary>重新答复: documents and papers for the new reply; those of the annulled one stay in the file.</summary>
[Collection(RequestSite.Name)]
public sealed class NewReplyTests
{
    private readonly PortalServer server;
    private readonly LetterDesk letters;
    private readonly RequestDesk desk;
    private readonly ProceedingDesk proceedings;
    private readonly Applicants applicants;

    public NewReplyTests(PortalServer server)
    {
        this.server = server;
        letters = new LetterDesk(server);
        desk = letters.Cases;
        proceedings = new ProceedingDesk(server, desk);
        applicants = new Applicants(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NewReply_ServedByItsPaper_GivesTheNewCopy_AndTheEarlierOneNoMore()
    {
        using var applicant = applicants.Client();
        var request = await AppliedAsync(applicant);
        var first = await AddAsync(request.Id, "第一次提供的记录");
        await desk.AnswerAsync(request.Id, "P1");
        var review = await OrderedAsync(request.Id);
        var second = await AddAsync(request.Id, "重新提供的记录");
        var before = await CopiesAsync(applicant);
        (await desk.TryReviewAsync(request.Id)).OrThrow();

        var paper = await letters.ApprovedAsync(request.Id, "provided", "D2");
        (await letters.TryServeAsync(paper.Id)).OrThrow();

        Assert.Equal([first.Id], before);
        Assert.Equal([second.Id], await CopiesAsync(applicant));
        var now = await proceedings.NowAsync(review.Id);
        Assert.Equal((desk.Today, "D2"), (now.NewReplyOn, now.NewDecisionCode));
        // Table 3 keeps the first result; the file keeps both.
        Assert.Equal("P1", (await desk.CaseAsync(request.Id)).DecisionCode);
        var kept = await server.ReadAsync(db => DocumentPage.ListAsync(db, request.Id, Cancel));
        Assert.Equal([null, review.Id], kept.Select(d => d.ProceedingId));
        Assert.All(kept, d => Assert.NotNull(d.CopyId));
        using var early = await applicant.GetAsync(new Uri(ApplicantLinks.Copy(first.Id), UriKind.Relative), Cancel);
        using var taken = await applicant.GetAsync(new Uri(ApplicantLinks.Copy(second.Id), UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task Papers_ServedOnTheApplicant_CanBeReadAgain_AndNoOthers()
    {
        using var applicant = applicants.Client();
        var request = await AppliedAsync(applicant);
        await desk.AnswerAsync(request.Id, "R5");
        await OrderedAsync(request.Id);
        (await desk.TryReviewAsync(request.Id)).OrThrow();
        var reply = await letters.ApprovedAsync(request.Id, "provided", "D2");
        var early = await LetterAsync(applicant, reply.Id);
        (await letters.TryServeAsync(reply.Id)).OrThrow();
        var notice = await letters.ApprovedAsync(request.Id, "third-party-notice");
        (await letters.TryServeAsync(notice.Id)).OrThrow();

        using var shown = await applicant.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel);
        using var taken = await applicant.GetAsync(new Uri(ApplicantLinks.Letter(reply.Id), UriKind.Relative), Cancel);
        using var stranger = applicants.Client();

        var links = (await PortalServer.PageOf(shown)).QuerySelectorAll("#letters ~ ul a");
        Assert.Equal([ApplicantLinks.Letter(reply.Id)], links.Select(a => a.GetAttribute("href")));
        Assert.Equal("application/pdf", taken.Content.Headers.ContentType!.MediaType);
        Assert.True(taken.Headers.CacheControl!.NoStore);
        Assert.Contains("申请人下载文书", await server.ActsOnAsync(reply.Id));
        Assert.Equal(HttpStatusCode.NotFound, early);
        Assert.Equal(HttpStatusCode.NotFound, await LetterAsync(applicant, notice.Id));
        Assert.Equal(HttpStatusCode.Found, await LetterAsync(stranger, reply.Id));
    }

    [Fact]
    public async Task NewReply_ThatRefuses_GivesNothing()
    {
        using var applicant = applicants.Client();
        var request = await AppliedAsync(applicant);
        await AddAsync(request.Id, "第一次提供的记录");
        await desk.AnswerAsync(request.Id, "D2");
        var review = await OrderedAsync(request.Id);

        (await ReplyAsync(review.Id, "R5")).OrThrow();

        Assert.Empty(await CopiesAsync(applicant));
    }

    [Fact]
    public async Task Documents_OfTheEarlierReply_StayAsTheyAre()
    {
        var id = (await desk.CaseAsync()).Id;
        var first = await AddAsync(id, "第一次提供的记录");
        await desk.AnswerAsync(id, "D2");
        await OrderedAsync(id);

        var changed = await TryCopyAsync(first);

        Assert.Contains("已办结", Assert.Single(changed.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_AfterTheNewReply_StayAsTheyAre_AndNoneIsAdded()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id, "R5");
        var review = await OrderedAsync(id);
        var document = await AddAsync(id, "重新提供的记录");
        (await desk.TryReviewAsync(id)).OrThrow();
        (await ReplyAsync(review.Id, "D2")).OrThrow();

        Assert.False((await TryCopyAsync(document)).IsDone);
        Assert.False((await TryAddAsync(id, "又一份")).IsDone);
    }

    [Theory]
    [InlineData("upheld", false)]
    [InlineData("revoked", false)]
    [InlineData("revoked", true)]
    public async Task Documents_OfAClosedCase_OnlyWhenANewReplyIsOrdered(string outcome, bool ordered)
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id, "R5");
        var review = await RegisteredAsync(id);
        (
            await proceedings.TryConcludeAsync(review.Id, outcome, "写明依据", ordered ? desk.Today.AddDays(15) : null)
        ).OrThrow();

        Assert.Equal(ordered, (await TryAddAsync(id, "重新提供的记录")).IsDone);
    }

    [Fact(DisplayName = "第三十二条：重新答复决定公开的，同样先书面告知第三方")]
    public async Task NewReply_OverAnObjection_WaitsForTheNoticeToTheThirdParty()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id, "R5");
        var review = await OrderedAsync(id);
        (await desk.TryReviewAsync(id)).OrThrow();

        var before = await ReplyAsync(review.Id, "D4");
        var notice = await letters.ApprovedAsync(id, "third-party-notice");
        (await letters.TryServeAsync(notice.Id)).OrThrow();
        var after = await ReplyAsync(review.Id, "D4");

        Assert.Contains("第三十二条", Assert.Single(before.Problems).Message, StringComparison.Ordinal);
        Assert.True(after.IsDone);
    }

    [Fact(DisplayName = "第三十二条：重新答复涉及几个第三方的，逐个告知")]
    public async Task NewReply_OverSeveralObjections_WaitsForTheNoticeToEach()
    {
        var id = (await desk.CaseAsync(daysAgo: 10)).Id;
        await desk.ObjectAsync(id, "甲公司");
        await desk.ObjectAsync(id, "甲公司上海分公司");
        await desk.AnswerAsync(id, "R5");
        var review = await OrderedAsync(id);
        (await desk.TryReviewAsync(id)).OrThrow();
        await letters.NotifiedAsync(id, "甲公司");

        var before = await ReplyAsync(review.Id, "D4");
        await letters.NotifiedAsync(id, "甲公司上海分公司");
        var after = await ReplyAsync(review.Id, "D4");

        var said = Assert.Single(before.Problems).Message;
        Assert.Contains("“甲公司上海分公司”", said, StringComparison.Ordinal);
        Assert.DoesNotContain("“甲公司”", said, StringComparison.Ordinal);
        Assert.True(after.IsDone);
    }

    [Fact]
    public async Task CasePage_WhileTheNewReplyIsDue_SaysSo_AndOffersToAddDocuments()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id, "R5");
        await OrderedAsync(id);

        var page = await server.OfficePageAsync(RequestLinks.Case(id));
        var adding = await server.OfficePageAsync(RequestLinks.Disclosed(id));

        Assert.Contains("等待重新答复", page.QuerySelector(".band-next")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{RequestLinks.Disclosed(id)}']"));
        Assert.NotNull(adding.QuerySelector("#Upload"));
    }

    private async Task<DisclosureRequest> AppliedAsync(HttpClient client)
    {
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(client, request.Id);
        return request;
    }

    private async Task<RemedyProceeding> RegisteredAsync(Guid id) =>
        await proceedings.RegisterAsync(await proceedings.InputAsync(about: (await desk.CaseAsync(id)).Number));

    private async Task<RemedyProceeding> OrderedAsync(Guid id)
    {
        var review = await RegisteredAsync(id);
        return (await proceedings.TryConcludeAsync(review.Id, "revoked", "写明依据", desk.Today.AddDays(15))).OrThrow();
    }

    private Task<Outcome<RemedyProceeding>> ReplyAsync(Guid proceeding, string decision) =>
        proceedings.TryAsync<RecordNewReply>(
            proceeding,
            (a, v, c) => a.RunAsync(new(proceeding, v, desk.Today, decision), c, Cancel)
        );

    private async Task<Outcome<DisclosedDocument>> TryAddAsync(Guid id, string title)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await server.DoAsync(s =>
            s.GetRequiredService<AddDisclosedDocument>()
                .RunAsync(
                    new(id, title, "记录.pdf", new MemoryStream(PaperDesk.Pdf(title.Length > 4 ? "record" : "other"))),
                    context,
                    Cancel
                )
        );
    }

    private async Task<DisclosedDocument> AddAsync(Guid id, string title)
    {
        var added = (await TryAddAsync(id, title)).OrThrow();
        return (await TryCopyAsync(added)).OrThrow();
    }

    private async Task<Outcome<DisclosedDocument>> TryCopyAsync(DisclosedDocument document)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await server.DoAsync(s =>
            s.GetRequiredService<MakeReleasedCopy>().RunAsync(new(document.Id, document.Version), context, Cancel)
        );
    }

    private static async Task<HttpStatusCode> LetterAsync(HttpClient client, Guid letter)
    {
        using var answer = await client.GetAsync(new Uri(ApplicantLinks.Letter(letter), UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private static async Task<List<Guid>> CopiesAsync(HttpClient applicant)
    {
        using var shown = await applicant.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel);
        return
        [
            .. (await PortalServer.PageOf(shown))
                .QuerySelectorAll("#copies ~ ul a")
                .Select(a => Guid.Parse(a.GetAttribute("href")!.Split('/')[^1])),
        ];
    }
}
