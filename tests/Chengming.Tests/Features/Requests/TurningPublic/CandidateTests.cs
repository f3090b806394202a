using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Portal;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.TurningPublic;

/// <summary>Who suggests that an answer becomes public, and who decides (art. 44).</summary>
[Collection(RequestSite.Name)]
public sealed class CandidateTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly TurningDesk turning;
    private readonly Applicants applicants;

    public CandidateTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        turning = new TurningDesk(server, desk);
        applicants = new Applicants(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第四十四条：多个申请人申请同一信息的，答复时平台提示，由人决定")]
    public async Task Reply_WhatSeveralAskedFor_IsSuggestedByThePlatform_Once()
    {
        var input = await desk.InputAsync();
        var first = await desk.RegisterAsync(input);
        var second = await desk.RegisterAsync(
            input with
            {
                Requester = input.Requester with { Name = "李示例", IdNumber = "990101199001010027" },
                Wanted = input.Wanted + "。",
            }
        );

        await desk.AnswerAsync(first.Id);
        await desk.AnswerAsync(second.Id);

        var candidate = Assert.Single(await turning.OfAsync(first.Id));
        Assert.Equal((CandidateSource.Platform, 1), (candidate.Source, candidate.OtherApplicants));
        Assert.Null(candidate.IsAccepted);
        Assert.Empty(await turning.OfAsync(second.Id));
        var head = await server.AccountIdAsync(StaffRole.DisclosureHead);
        var address = RequestLinks.Proactive(first.Id);
        Assert.True(
            await server.ReadAsync(db =>
                db.Set<Notification>().AnyAsync(n => n.RecipientId == head && n.Address == address, Cancel)
            )
        );
        var page = await server.OfficePageAsync(address);
        Assert.NotNull(page.QuerySelector($"#same ~ ul a[href='{RequestLinks.Case(second.Id)}']"));
    }

    [Fact]
    public async Task Reply_TheSameApplicantTwice_IsNotSuggested()
    {
        var input = await desk.InputAsync();
        var first = await desk.RegisterAsync(input);
        await desk.RegisterAsync(input with { AcceptsSameAgain = true });

        await desk.AnswerAsync(first.Id);

        Assert.Empty(await turning.OfAsync(first.Id));
    }

    [Fact]
    public async Task Reply_RefusingWhatSeveralAskedFor_IsNotSuggested()
    {
        var input = await desk.InputAsync();
        var first = await desk.RegisterAsync(input);
        await desk.RegisterAsync(input with { Requester = input.Requester with { Name = "李示例" } });

        await desk.AnswerAsync(first.Id, "R6");

        Assert.Empty(await turning.OfAsync(first.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("R6")]
    [InlineData("D1")]
    public async Task Propose_WhatWasNotDisclosed_IsRefused(string decision)
    {
        var id = (await desk.CaseAsync()).Id;
        if (decision.Length > 0)
        {
            await desk.AnswerAsync(id, decision);
        }

        var outcome = await turning.TryProposeAsync(id);

        Assert.Contains("只有答复里公开了的信息", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_ByWhoProposedIt_IsRefused_AndByAnotherItIsDone()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id);
        (await turning.TryProposeAsync(id, StaffRole.DisclosureHead)).OrThrow();

        var own = await turning.TryDecideAsync(id);
        var handler = await turning.TryDecideAsync(id, role: StaffRole.Handler);
        var silent = await turning.TryDecideAsync(id, words: " ", role: StaffRole.Approver);
        (await turning.TryDecideAsync(id, role: StaffRole.Approver)).OrThrow();

        Assert.Contains("提出人不决定", Assert.Single(own.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("分管领导", Assert.Single(handler.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("Words", Assert.Single(silent.Problems).Field);
        var decided = Assert.Single(await turning.OfAsync(id));
        Assert.True(decided.IsAccepted);
        Assert.NotNull(decided.ItemId);
        Assert.Superset(
            new HashSet<string> { "建议转主动公开", "决定转主动公开" },
            (await server.ActsOnAsync(id)).ToHashSet()
        );
    }

    [Fact]
    public async Task Propose_TwiceOrAfterItWasAccepted_IsRefused()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.AnswerAsync(id);
        (await turning.TryProposeAsync(id)).OrThrow();

        var twice = await turning.TryProposeAsync(id);
        (await turning.TryDecideAsync(id)).OrThrow();
        var afterwards = await turning.TryProposeAsync(id);

        Assert.Contains("等待决定", Assert.Single(twice.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("已经决定转为主动公开", Assert.Single(afterwards.Problems).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第四十四条：申请人可以建议主动公开，结果和理由告诉申请人；建议不是申请")]
    public async Task Suggestion_OfTheApplicant_IsDecided_AndAnsweredOnTheApplicantsPage()
    {
        using var applicant = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(applicant, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(applicant, request.Id);
        var before = await applicant.PageAsync(ApplicantLinks.Case);
        await desk.AnswerAsync(request.Id);
        var applications = await CountAsync();

        using var sent = await applicant.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["Suggestion"] = "大家都用得着，我的电话是13800004321" },
            "form[action*='handler=Suggest']"
        );
        var waiting = await applicant.PageAsync(ApplicantLinks.Case);
        (await turning.TryDecideAsync(request.Id, accepts: false, "信息很快过时")).OrThrow();
        var declined = await applicant.PageAsync(ApplicantLinks.Case);

        Assert.Null(before.QuerySelector("#suggest"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Contains(
            "等待决定",
            waiting.QuerySelector("#suggest")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(waiting.QuerySelector("form[action*='handler=Suggest']"));
        var answer = declined.QuerySelector("#suggest")!.ParentElement!.TextContent;
        Assert.Contains("没有采纳", answer, StringComparison.Ordinal);
        Assert.Contains("信息很快过时", answer, StringComparison.Ordinal);
        Assert.NotNull(declined.QuerySelector("form[action*='handler=Suggest']"));
        Assert.Equal(applications, await CountAsync());
        var kept = Assert.Single(await turning.OfAsync(request.Id));
        Assert.Equal((CandidateSource.Applicant, "申请人"), (kept.Source, kept.ProposedByName));
        Assert.DoesNotContain("13800004321", kept.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestion_AndProposalOfTheOffice_AreDecidedTogether()
    {
        using var applicant = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(applicant, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(applicant, request.Id);
        await desk.AnswerAsync(request.Id);
        (await turning.TryProposeAsync(request.Id)).OrThrow();
        using var sent = await applicant.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["Suggestion"] = "" },
            "form[action*='handler=Suggest']"
        );

        (await turning.TryDecideAsync(request.Id)).OrThrow();

        var both = await turning.OfAsync(request.Id);
        Assert.Equal(2, both.Count);
        Assert.All(both, c => Assert.True(c.IsAccepted));
        Assert.Single(both.Select(c => c.ItemId).Distinct());
    }

    [Fact]
    public async Task Destruction_OfTheFile_TakesTheWordsAlong()
    {
        var id = await turning.AcceptedAsync();
        var papers = await server.DoAsync(async s =>
        {
            var file = s.GetRequiredService<CasePapers>();
            var all = await file.OfAsync(await file.ListedAsync(id, Cancel), Cancel);
            await file.EraseAsync(id, Cancel);
            return all;
        });

        Assert.Single(papers, p => p.Kind == "proactive-sheet");
        var kept = Assert.Single(await turning.OfAsync(id));
        Assert.Equal(("", ""), (kept.Words, kept.DecidedWords));
    }

    private Task<int> CountAsync() => server.ReadAsync(db => db.Set<DisclosureRequest>().CountAsync(Cancel));
}
