using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Archive;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Features.Requests.Proceedings;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using static Chengming.Tests.Features.Requests.RequestCases;

namespace Chengming.Tests.Features.Requests.SecrecyReviewing;

/// <summary>保密审查 of 重新答复: what is released after an annulment is reviewed like the first reply.</summary>
[Collection(RequestSite.Name)]
public sealed class NewReplySecrecyTests
{
    private static readonly ReviewedDocument First = new(Guid.CreateVersion7(), "第一次的记录", new string('a', 64), 0);

    private readonly PortalServer server;
    private readonly LetterDesk letters;
    private readonly RequestDesk desk;
    private readonly ProceedingDesk proceedings;

    public NewReplySecrecyTests(PortalServer server)
    {
        this.server = server;
        letters = new LetterDesk(server);
        desk = letters.Cases;
        proceedings = new ProceedingDesk(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(DisplayName = "第十七条：重新答复公开信息的，同样以保密审查为前提；不公开的不须")]
    [InlineData("D2", true)]
    [InlineData("P1", true)]
    [InlineData("D1", false)]
    [InlineData("R5", false)]
    public void ReplyAnew_NeverReviewed_BreaksTheRule_WhenItReleases(string decision, bool stops)
    {
        var order = Ordered();

        var broken = Record.Exception(() =>
            order.ReplyAnew(Day("2026-03-03"), decision, new CaseSecrecy(true, [First], []))
        );

        Assert.Equal(stops ? SecrecyRules.MustBeReviewed : null, (broken as BrokenRuleException)?.Rule);
        Assert.Equal(stops ? null : Day("2026-03-03"), order.NewReplyOn);
    }

    [Theory(DisplayName = "第十七条：对重新答复的审查只管它自己的信息，结论照样有效")]
    [InlineData("open", "D2", null)]
    [InlineData("separated", "P1", null)]
    [InlineData("separated", "D2", "区分处理")]
    [InlineData("closed", "P1", "不得公开")]
    public void ReplyAnew_Reviewed_DependsOnTheConclusionAndTheDecision(
        string conclusion,
        string decision,
        string? word
    )
    {
        var order = Ordered();
        var second = First with { Id = Guid.CreateVersion7(), ProceedingId = order.Id };
        var secrecy = new CaseSecrecy(true, [First, second], [Review(order, conclusion, second)]);

        var broken = Record.Exception(() => order.ReplyAnew(Day("2026-03-03"), decision, secrecy));

        Assert.Equal(word is null, broken is null);
        Assert.Contains(word ?? "", (broken as BrokenRuleException)?.Rule.Sentence ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void ReplyAnew_ADocumentMoreThanReviewed_BreaksTheRule_AndTheFirstReplysReviewDoesNotCount()
    {
        var order = Ordered();
        var second = First with { Id = Guid.CreateVersion7(), ProceedingId = order.Id };
        var changed = new CaseSecrecy(true, [First, second], [Review(order, "open")]);
        var ofTheFirst = new CaseSecrecy(true, [First], [Review(Ordered(), "open", First)]);

        Assert.Equal(SecrecyRules.WhatWasReviewedHasChanged, changed.WhyNotReplyAnew(order, DecisionKinds.Of("D2")));
        Assert.Equal(SecrecyRules.MustBeReviewed, ofTheFirst.WhyNotReplyAnew(order, DecisionKinds.Of("D2")));
    }

    [Fact(DisplayName = "第十七条、保守国家秘密法第三十五条：没有保密审查的重新答复不能登记")]
    public async Task RecordNewReply_WithoutReview_IsRefused_UntilExactlyItsDocumentsWereReviewed()
    {
        var (id, order) = await OrderedCaseAsync();
        await AddAsync(id, "second");

        var before = await ReplyAsync(order, "D2");
        (await desk.TryReviewAsync(id)).OrThrow();
        await AddAsync(id, "third");
        var changed = await ReplyAsync(order, "D2");
        (await desk.TryReviewAsync(id)).OrThrow();
        var after = await ReplyAsync(order, "D2");

        var problem = Assert.Single(before.Problems);
        Assert.Equal("Decision", problem.Field);
        Assert.Contains("第十七条", problem.Message, StringComparison.Ordinal);
        Assert.Contains("有变化", Assert.Single(changed.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("D2", after.OrThrow().NewDecisionCode);
    }

    [Fact(DisplayName = "第三十七条：重新答复遮盖了内容的，是部分公开；从前答复遮盖的不算")]
    public async Task RecordNewReply_WithSomethingWithheld_IsPartlyDisclosed()
    {
        var (id, order) = await OrderedCaseAsync();
        var document = await AddAsync(id, "second");
        var context = await desk.AsAsync(StaffRole.Handler);
        var mark = new MarkDocument.Input
        {
            DocumentId = document.Id,
            Version = document.Version,
            Page = 1,
            Left = 10,
            Top = 10,
            Right = 90,
            Bottom = 20,
            Ground = "third-party",
            Reason = "第三方姓名",
        };
        (await server.DoAsync(s => s.GetRequiredService<MarkDocument>().RunAsync(mark, context, Cancel))).OrThrow();
        (await desk.TryReviewAsync(id)).OrThrow();

        var disclosed = await ReplyAsync(order, "D2");
        var partly = await ReplyAsync(order, "P1");

        var problem = Assert.Single(disclosed.Problems);
        Assert.Equal("Decision", problem.Field);
        Assert.Contains("第三十七条", problem.Message, StringComparison.Ordinal);
        Assert.Equal("P1", partly.OrThrow().NewDecisionCode);
    }

    [Fact]
    public async Task RecordNewReply_OnThePage_SaysWhatIsMissing_AndLinksToTheReview()
    {
        var (id, order) = await OrderedCaseAsync();
        await AddAsync(id, "second");
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            ProceedingLinks.Of(order),
            new() { ["Decision"] = "D2" },
            form: "form[action*='ReplyAnew']"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("第十七条", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("保密审查员", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{RequestLinks.Secrecy(id)}']"));
        Assert.Equal("D2", page.QuerySelector("select[name=Decision] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Review_OnThePage_IsOfTheNewDocumentsOnly_AndStandsInListsCaseAndFile()
    {
        var (id, order) = await OrderedCaseAsync();
        var address = RequestLinks.Secrecy(id);
        var early = await server.OfficePageAsync(RequestLinks.SecrecyReviews, StaffRole.SecrecyReviewer);
        var second = await AddAsync(id, "second");
        var waiting = await server.OfficePageAsync(RequestLinks.SecrecyReviews, StaffRole.SecrecyReviewer);
        var morning = await server.OfficePageAsync("/office", StaffRole.SecrecyReviewer);
        var form = await server.OfficePageAsync(address, StaffRole.SecrecyReviewer);
        using var client = await server.SignedInAsync(StaffRole.SecrecyReviewer);
        var fields = SecrecyMatter.All.ToDictionary(m => $"Answers[{m.Code}]", _ => RecordSecrecyReview.No);
        fields["Conclusion"] = "open";
        fields["Reviewed"] = form.QuerySelector("input[name=Reviewed]")!.GetAttribute("value")!;

        using var answer = await client.SubmitAsync(address, fields);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Null(early.QuerySelector($"section[aria-labelledby=waiting] a[href='{address}']"));
        Assert.NotNull(waiting.QuerySelector($"section[aria-labelledby=waiting] a[href='{address}']"));
        Assert.NotNull(morning.QuerySelector($"a[href='{address}']"));
        Assert.StartsWith($"{second.Id:N}-", fields["Reviewed"], StringComparison.Ordinal);
        Assert.Single(form.QuerySelectorAll("input[name=Reviewed]"));
        Assert.Contains(
            "重新答复",
            form.QuerySelector("#proposed")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        var review = (await desk.SecrecyAsync(id)).Reviews[^1];
        Assert.Equal(
            (order, "", second.Id),
            (review.AnswerId, review.DecisionCode, Assert.Single(review.Documents).Id)
        );
        var after = await server.OfficePageAsync(RequestLinks.SecrecyReviews, StaffRole.SecrecyReviewer);
        Assert.Null(after.QuerySelector($"section[aria-labelledby=waiting] a[href='{address}']"));
        Assert.Contains(
            after.QuerySelectorAll("section[aria-labelledby=all] tbody tr"),
            row =>
                row.TextContent.Contains(review.Number, StringComparison.Ordinal)
                && row.TextContent.Contains("重新答复", StringComparison.Ordinal)
        );
        var proceeding = await server.OfficePageAsync(ProceedingLinks.Of(order));
        Assert.Null(proceeding.QuerySelector(".band"));
        Assert.Contains(
            "可以公开",
            proceeding.QuerySelector("#anew")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        var papers = await server.DoAsync(async s =>
        {
            var file = s.GetRequiredService<CasePapers>();
            return await file.OfAsync(await file.ListedAsync(id, Cancel), Cancel);
        });
        Assert.Contains(papers, p => p.Kind == "secrecy-sheet" && p.Number == review.Number);
    }

    [Fact(DisplayName = "内部制度：审查人不签发、不办理同一件重新答复")]
    public async Task ApproveLetter_OfTheNewReply_WaitsForTheReview_AndIsNotDoneByTheReviewer()
    {
        var (id, order) = await OrderedCaseAsync();
        await AddAsync(id, "second");
        var paper = await letters.DraftAsync(id, "provided", "D2");
        await letters.SubmitAsync(paper.Id);
        await letters.ReviewAsync(paper.Id);

        var before = await letters.TryApproveAsync(paper.Id);
        (await desk.TryReviewAsync(id)).OrThrow();
        var secrecy = await desk.SecrecyAsync(id);
        var reviewer = await server.AccountIdAsync(StaffRole.SecrecyReviewer);
        var ordered = await proceedings.NowAsync(order);
        var after = await letters.TryApproveAsync(paper.Id);

        Assert.Contains("第十七条", Assert.Single(before.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(
            SecrecyRules.ReviewerIsNotApprover,
            secrecy.WhyNotApproveAnew(ordered, DecisionKinds.Of("D2"), [reviewer])
        );
        Assert.True(after.IsDone);
    }

    [Fact]
    public async Task ServeLetter_OfTheNewReply_WhoseDocumentsChangedSince_IsRefused()
    {
        var (id, order) = await OrderedCaseAsync();
        await AddAsync(id, "second");
        (await desk.TryReviewAsync(id)).OrThrow();
        var paper = await letters.ApprovedAsync(id, "provided", "D2");
        await AddAsync(id, "third");

        var served = await letters.TryServeAsync(paper.Id);

        Assert.Contains("有变化", Assert.Single(served.Problems).Message, StringComparison.Ordinal);
        Assert.Null((await proceedings.NowAsync(order)).NewReplyOn);
    }

    [Fact]
    public async Task Review_ByWhoRegisteredTheProceeding_IsRefused()
    {
        var (id, order) = await OrderedCaseAsync();
        var registrar = (await proceedings.NowAsync(order)).RegisteredById!.Value;
        var request = await desk.CaseAsync(id);
        var context = new ActionContext(
            new Actor(registrar, "林", request.AgencyId, new HashSet<StaffRole> { StaffRole.SecrecyReviewer })
        );

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<RecordSecrecyReview>()
                .RunAsync(
                    new()
                    {
                        RequestId = id,
                        Version = request.Version,
                        AnswerId = order,
                        Conclusion = "open",
                    },
                    context,
                    Cancel
                )
        );

        Assert.Contains("不审查自己办理的答复", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_TurnedOff_LetsTheNewReplyGoWithoutReview_ButNotAgainstAnAdverseOne()
    {
        var (free, freeOrder) = await OrderedCaseAsync();
        var (held, heldOrder) = await OrderedCaseAsync();
        (await desk.TryReviewAsync(held, "closed", "附件涉密")).OrThrow();
        await DemandAsync(false);

        var without = await ReplyAsync(freeOrder, "D2");
        var against = await ReplyAsync(heldOrder, "D2");
        await DemandAsync(true);

        Assert.True(without.IsDone);
        Assert.Contains("不得公开", Assert.Single(against.Problems).Message, StringComparison.Ordinal);
        Assert.False((await desk.CaseAsync(free)).IsOpen);
    }

    [Fact]
    public async Task Review_OfACaseWhoseFileWasClosedMeanwhile_OpensTheFileAgain()
    {
        var archive = new ArchiveDesk(server);
        var file = await archive.FiledAsync();
        var order = await OrderedAsync(file.RequestNumber);
        (await archive.TrySupplementAsync(file.Id)).OrThrow();

        (await desk.TryReviewAsync(file.RequestId)).OrThrow();

        Assert.Equal(FileState.Reopened, (await archive.NowAsync(file.Id)).State);
        Assert.True((await ReplyAsync(order, "D2")).IsDone);
    }

    private static RemedyProceeding Ordered()
    {
        var review = RemedyProcedures.Find("review")!;
        var notice = new ProceedingNotice(
            review,
            false,
            "示例县人民政府",
            "",
            "不服",
            Day("2026-02-25"),
            Day("2026-03-11")
        );
        var order = new RemedyProceeding(Guid.CreateVersion7(), Guid.CreateVersion7(), notice, Hand, At);
        var revoked = RemedyOutcomes.Find(RemedyPath.Review, "revoked")!;
        order.Conclude(new ProceedingConclusion(revoked, Day("2026-03-02"), "1号", "写明依据", Day("2026-03-17")));
        return order;
    }

    private static SecrecyReview Review(
        RemedyProceeding order,
        string conclusion,
        params ReviewedDocument[] documents
    ) =>
        new(
            Case("2026-02-13", "2026-02-25"),
            AnswerUnderReview.Of(order),
            1,
            new SecrecyFindings([], SecrecyConclusion.Of(conclusion), "", "", documents, Day("2026-03-02")),
            new SecrecyHand(Guid.CreateVersion7(), null, "孙"),
            At
        );

    /// <summary>A case answered with a document, whose answer was annulled.</summary>
    private async Task<(Guid Case, Guid Order)> OrderedCaseAsync()
    {
        var id = (await desk.CaseAsync()).Id;
        await AddAsync(id, "first");
        var answered = await desk.AnswerAsync(id);
        return (id, await OrderedAsync(answered.Number));
    }

    private async Task<Guid> OrderedAsync(string number)
    {
        var review = await proceedings.RegisterAsync(await proceedings.InputAsync(about: number));
        return (await proceedings.TryConcludeAsync(review.Id, "revoked", "写明依据", desk.Today.AddDays(15)))
            .OrThrow()
            .Id;
    }

    private Task<Outcome<RemedyProceeding>> ReplyAsync(Guid order, string decision) =>
        proceedings.TryAsync<RecordNewReply>(
            order,
            (a, v, c) => a.RunAsync(new(order, v, desk.Today, decision), c, Cancel)
        );

    private async Task<DisclosedDocument> AddAsync(Guid id, string words)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return (
            await server.DoAsync(s =>
                s.GetRequiredService<AddDisclosedDocument>()
                    .RunAsync(
                        new(id, "检查记录", "检查记录.pdf", new MemoryStream(PaperDesk.Pdf(words))),
                        context,
                        Cancel
                    )
            )
        ).OrThrow();
    }

    private Task<RequestSettings> DemandAsync(bool demands) =>
        server.DoAsync(async s =>
            (
                await s.GetRequiredService<ChangeSettings>()
                    .RunAsync(new RequestSettings { DemandsSecrecyReview = demands }, TestActions.Context, Cancel)
            ).OrThrow()
        );
}
