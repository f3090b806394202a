using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Office;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.SecrecyReviewing;

/// <summary>保密审查 from the proposal to the approval and the file.</summary>
[Collection(RequestSite.Name)]
public sealed class SecrecyReviewTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第十七条：没有保密审查的，领导批准不了，答复也送达不了")]
    public async Task Approve_WithoutReview_IsRefused_AndTheReviewerIsTold()
    {
        var id = await ProposedAsync("D2");

        var outcome = await TryApproveAsync(id);

        Assert.Contains("保密审查员填写审查意见", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        var reviewer = await server.AccountIdAsync(StaffRole.SecrecyReviewer);
        var address = RequestLinks.Secrecy(id);
        Assert.True(
            await server.ReadAsync(db =>
                db.Set<Notification>().AnyAsync(n => n.RecipientId == reviewer && n.Address == address, Cancel)
            )
        );
        var morning = await server.OfficePageAsync("/office", StaffRole.SecrecyReviewer);
        Assert.NotNull(morning.QuerySelector($"a[href='{address}']"));
        var page = await server.OfficePageAsync(RequestLinks.Step(id, "proposal"), StaffRole.Approver);
        Assert.Null(page.QuerySelector("button[value=true]"));
        Assert.Contains("保密审查员", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_Favourable_LetsTheLeaderApprove_AndStandsInTheCaseAndTheFile()
    {
        var id = await ProposedAsync("D2");

        var reviewed = (await desk.TryReviewAsync(id)).OrThrow();
        (await TryApproveAsync(id)).OrThrow();

        var happened = (await desk.CaseAsync(id)).Events.Single(e => e.Kind is RequestEventKind.SecrecyReviewed);
        Assert.Equal("open", happened.Code);
        Assert.DoesNotContain(
            ApplicantLine.Of(await desk.CaseAsync(id)),
            l => l.What.Contains("保密", StringComparison.Ordinal)
        );
        Assert.Contains("保密审查", await server.ActsOnAsync(id));
        var page = await server.OfficePageAsync(RequestLinks.Case(id));
        Assert.Contains(
            "可以公开",
            page.QuerySelector("#secrecy")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "保密审查：可以公开",
            page.QuerySelector("#timeline")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        var papers = await server.DoAsync(async s =>
        {
            var file = s.GetRequiredService<CasePapers>();
            return await file.OfAsync(await file.ListedAsync(id, Cancel), Cancel);
        });
        Assert.Equal($"{reviewed.Number}-1", papers.Single(p => p.Kind == "secrecy-sheet").Number);
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("referred")]
    [InlineData("separated")]
    public async Task Review_Adverse_StopsTheApproval_AndTheHandlerIsTold(string conclusion)
    {
        var id = await ProposedAsync("D2");

        (await desk.TryReviewAsync(id, conclusion, "附件有联系人的电话")).OrThrow();
        var outcome = await TryApproveAsync(id);

        Assert.Equal(
            SecrecyConclusion.Of(conclusion).Stops!.Sentence,
            Assert.Single(outcome.Problems).Message.Split('（')[0]
        );
        var handler = await server.AccountIdAsync(StaffRole.Handler);
        var address = RequestLinks.Secrecy(id);
        Assert.True(
            await server.ReadAsync(db =>
                db.Set<Notification>().AnyAsync(n => n.RecipientId == handler && n.Address == address, Cancel)
            )
        );
    }

    [Fact]
    public async Task Review_OfPartlyDisclosed_SeparatedIsEnough()
    {
        var id = await ProposedAsync("P1");

        (await desk.TryReviewAsync(id, "separated", "姓名已经遮盖", ["privacy"])).OrThrow();

        (await TryApproveAsync(id)).OrThrow();
    }

    [Fact]
    public async Task Document_AddedAfterTheReview_SendsTheAnswerBackToTheReviewer_BeforeAndAfterTheApproval()
    {
        var id = await ProposedAsync("D2");
        (await desk.TryReviewAsync(id)).OrThrow();
        await AddAsync(id, "first");

        var early = await TryApproveAsync(id);
        (await desk.TryReviewAsync(id)).OrThrow();
        (await TryApproveAsync(id)).OrThrow();
        await AddAsync(id, "second");
        var late = await TryReplyAsync(id);
        (await desk.TryReviewAsync(id)).OrThrow();

        Assert.Contains("有变化", Assert.Single(early.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("有变化", Assert.Single(late.Problems).Message, StringComparison.Ordinal);
        Assert.False((await TryReplyAsync(id)).OrThrow().IsOpen);
    }

    [Fact]
    public async Task Review_ADocumentThatChangedSinceItWasOpened_IsRefused()
    {
        var id = await ProposedAsync("D2");
        await AddAsync(id, "first");
        var seen = Assert.Single((await desk.SecrecyAsync(id)).Documents);
        await MarkAsync(id, seen.Id);

        var outcome = await desk.TryReviewAsync(id, otherwise: i => i with { Reviewed = [seen.State] });
        var nothing = await desk.TryReviewAsync(id, otherwise: i => i with { Reviewed = [] });

        Assert.Contains("在您打开之后有变化", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("请看过", Assert.Single(nothing.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_FilledInHalf_NamesEveryQuestion_AndKeepsWhatWasTyped()
    {
        var id = await ProposedAsync("D2");
        using var client = await server.SignedInAsync(StaffRole.SecrecyReviewer);

        using var answer = await client.SubmitAsync(
            RequestLinks.Secrecy(id),
            new()
            {
                ["Answers[privacy]"] = "yes",
                ["Conclusion"] = "open",
                ["Words"] = "",
            }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problems = page.QuerySelectorAll(".problems li").Select(p => p.TextContent.Trim()).ToList();
        Assert.Contains(problems, p => p.Contains("国家秘密", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("审查了哪些材料", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("个人隐私仍可以公开", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("是否涉及个人隐私", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("input[name='Answers[privacy]'][value=yes][checked]"));
        Assert.Empty((await desk.SecrecyAsync(id)).Reviews);
    }

    [Fact]
    public async Task Review_OnThePage_IsRecorded()
    {
        var id = await ProposedAsync("D2");
        using var client = await server.SignedInAsync(StaffRole.SecrecyReviewer);
        Dictionary<string, string> fields = SecrecyMatter.All.ToDictionary(
            m => $"Answers[{m.Code}]",
            _ => RecordSecrecyReview.No
        );
        fields["Conclusion"] = "open";
        fields["Materials"] = "检查记录复印件";

        using var answer = await client.SubmitAsync(RequestLinks.Secrecy(id), fields);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var review = Assert.Single((await desk.SecrecyAsync(id)).Reviews);
        Assert.Equal(("open", 0, desk.Today), (review.ConclusionCode, review.Involved.Count, review.ReviewedOn));
    }

    [Fact(DisplayName = "第十四条：涉及国家秘密的，不能得出可以公开的结论")]
    public async Task Review_OfAStateSecret_CannotConcludeOpen()
    {
        var id = await ProposedAsync("D2");

        var outcome = await desk.TryReviewAsync(id, "open", "已经解密", ["state-secret"]);

        Assert.Contains("涉及国家秘密的", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Handler)]
    [InlineData(StaffRole.Approver)]
    [InlineData(StaffRole.Reviewer)]
    public async Task Review_BySomebodyElse_IsRefused(StaffRole role)
    {
        var id = await ProposedAsync("D2");

        var outcome = await desk.TryReviewAsync(id, role: role);

        Assert.Contains("保密审查员", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ByWhoProposedIt_IsRefused_EvenWithTheOffice()
    {
        var both = await server.NewPersonAsync(StaffRole.Handler, StaffRole.SecrecyReviewer);
        var id = (await desk.CaseAsync()).Id;
        var context = new ActionContext(
            new Actor(
                both.Id,
                both.Name,
                (await desk.CaseAsync(id)).AgencyId,
                new HashSet<StaffRole> { StaffRole.Handler, StaffRole.SecrecyReviewer }
            )
        );
        var version = (await desk.CaseAsync(id)).Version;
        (
            await server.DoAsync(s =>
                s.GetRequiredService<ProposeDecision>().RunAsync(new(id, version, "D2", "提供"), context, Cancel)
            )
        ).OrThrow();
        var proposal = (await desk.ToReviewAsync(id))!;

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<RecordSecrecyReview>()
                .RunAsync(
                    new()
                    {
                        RequestId = id,
                        Version = version + 1,
                        AnswerId = proposal.Id,
                        Conclusion = "open",
                    },
                    context,
                    Cancel
                )
        );

        Assert.Contains("不审查自己办理的答复", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_WhereNothingIsReleased_HasNothingToReview()
    {
        var id = await ProposedAsync("R6");

        var outcome = await desk.TryReviewAsync(id);

        Assert.Contains("没有等待保密审查", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        (await TryApproveAsync(id)).OrThrow();
    }

    [Fact]
    public async Task Setting_TurnedOff_LetsTheLeaderApproveWithoutReview()
    {
        var id = await ProposedAsync("D2");
        await DemandAsync(false);

        var outcome = await TryApproveAsync(id);
        await DemandAsync(true);

        Assert.True(outcome.IsDone);
    }

    [Fact]
    public async Task List_ShowsWhatWaits_UntilItIsReviewed()
    {
        var id = await ProposedAsync("D2");

        var before = await server.OfficePageAsync(RequestLinks.SecrecyReviews, StaffRole.SecrecyReviewer);
        (await desk.TryReviewAsync(id)).OrThrow();
        var after = await server.OfficePageAsync(RequestLinks.SecrecyReviews, StaffRole.SecrecyReviewer);

        Assert.NotNull(before.QuerySelector($"section[aria-labelledby=waiting] a[href='{RequestLinks.Secrecy(id)}']"));
        Assert.Null(after.QuerySelector($"section[aria-labelledby=waiting] a[href='{RequestLinks.Secrecy(id)}']"));
        Assert.NotNull(after.QuerySelector($"section[aria-labelledby=all] a[href='{RequestLinks.Secrecy(id)}']"));
    }

    [Fact]
    public async Task ReviewSheet_OfAReviewedCase_SaysWhoReviewedAndWhatCameOfIt()
    {
        var id = await ProposedAsync("D2");
        var before = await server.OfficePageAsync(RequestLinks.Letter(id, "review-sheet", "D2"));
        (await desk.TryReviewAsync(id, "open", "第三方同意", ["commercial-secret"])).OrThrow();

        var after = await server.OfficePageAsync(RequestLinks.Letter(id, "review-sheet", "D2"));

        Assert.Contains("□不涉及", before.Body!.TextContent, StringComparison.Ordinal);
        var words = string.Concat(after.QuerySelectorAll("textarea").Select(t => t.TextContent));
        Assert.Contains("涉及商业秘密", words, StringComparison.Ordinal);
        Assert.Contains("结论：可以公开", words, StringComparison.Ordinal);
        Assert.Contains("孙守诚", words, StringComparison.Ordinal);
    }

    private async Task<Guid> ProposedAsync(string decision)
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, decision, "提供复印件"), c, Cancel)
        );
        return id;
    }

    private Task<Outcome<DisclosureRequest>> TryApproveAsync(Guid id) =>
        desk.TryAsync<DecideProposal>(
            StaffRole.Approver,
            id,
            (a, v, c) => a.RunAsync(new(id, v, true, "同意"), c, Cancel)
        );

    private Task<Outcome<DisclosureRequest>> TryReplyAsync(Guid id) =>
        desk.TryAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "in-person", desk.Today), c, Cancel)
        );

    private async Task AddAsync(Guid id, string words)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        (
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

    private async Task MarkAsync(Guid id, Guid document)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        var version = (await server.ReadAsync(db => DocumentPage.ListAsync(db, id, Cancel)))
            .Single(d => d.Id == document)
            .Version;
        (
            await server.DoAsync(s =>
                s.GetRequiredService<MarkDocument>()
                    .RunAsync(
                        new()
                        {
                            DocumentId = document,
                            Version = version,
                            Page = 1,
                            Left = 10,
                            Top = 10,
                            Right = 20,
                            Bottom = 20,
                            Ground = "third-party",
                            Reason = "姓名",
                        },
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
