using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Statistics;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Features.Requests.Portal;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Requests;

/// <summary>One application about several matters becomes several.</summary>
[Collection(RequestSite.Name)]
public sealed class SplitRequestTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;

    public SplitRequestTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "统计规则7.2：拆分的各件保留收到之日和提出方式，各计一件，原申请不计")]
    public async Task Split_EachPart_KeepsTheDayOfReceipt_AndIsCounted_TheWholeIsNot()
    {
        var whole = await desk.CaseAsync(daysAgo: 6);
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            whole.Id,
            (a, v, c) => a.RunAsync(new(whole.Id, v, desk.Today.AddDays(-3), null, "请写明年份"), c, Cancel)
        );
        await desk.DoAsync<TakeCorrection>(
            StaffRole.Handler,
            whole.Id,
            (a, v, c) => a.RunAsync(new(whole.Id, v, desk.Today.AddDays(-1), null), c, Cancel)
        );
        var before = await desk.CaseAsync(whole.Id);

        await SplitAsync(whole.Id, "甲厂检查记录", "乙厂检查记录");

        var parts = await PartsAsync(whole.Id);
        Assert.Equal(["甲厂检查记录", "乙厂检查记录"], parts.Select(p => p.Wanted));
        Assert.All(
            parts,
            p =>
                Assert.Equal(
                    (before.ReceivedOn, before.DueOn, before.ChannelCode),
                    (p.ReceivedOn, p.DueOn, p.ChannelCode)
                )
        );
        Assert.All(parts, p => Assert.Equal(before.RequesterShown, p.RequesterShown));
        Assert.False((await desk.CaseAsync(whole.Id)).IsOpen);
        var counted = await server.ReadAsync(db =>
            Table3
                .Cases(db, new CountedPeriod(whole.AgencyId, "", false, before.ReceivedOn!.Value, desk.Today))
                .Where(r => r.Id == whole.Id || r.SplitFromId == whole.Id)
                .CountAsync(Cancel)
        );
        Assert.Equal(2, counted);
    }

    [Fact]
    public async Task Split_EachPart_IsOpen_StaysWithItsHandler_AndIsAnsweredByItself()
    {
        var whole = await desk.CaseAsync();
        await desk.DoAsync<ClaimRequest>(
            StaffRole.Handler,
            whole.Id,
            (a, v, c) => a.RunAsync(new(whole.Id, v), c, Cancel)
        );
        var handler = (await desk.CaseAsync(whole.Id)).HandlerId;

        await SplitAsync(whole.Id, "一件", "另一件");

        var parts = await PartsAsync(whole.Id);
        Assert.NotNull(handler);
        Assert.All(parts, p => Assert.Equal((true, handler), (p.IsOpen, p.HandlerId)));
        var answered = await desk.AnswerAsync(parts[0].Id);
        Assert.Equal(("D2", false), (answered.DecisionCode, answered.IsOpen));
        Assert.True((await desk.CaseAsync(parts[1].Id)).IsOpen);
    }

    [Fact]
    public async Task Page_AskedForMore_HasRoomForTen_AndKeepsWhatWasTyped()
    {
        var address = RequestLinks.Step((await desk.CaseAsync()).Id, "split");
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            address,
            new() { ["Parts[4]"] = "第五件" },
            form: "form[method=post].decision",
            to: $"{address}?handler=More"
        );

        var parts = (await PortalServer.PageOf(answer)).QuerySelectorAll("textarea[name^=Parts]");
        Assert.Equal(SplitRequest.Most, parts.Length);
        Assert.Equal("第五件", parts[4].TextContent.Trim());
    }

    [Fact]
    public async Task Split_IntoOne_OrTwoAlike_IsRefused_AndNothingIsRegistered()
    {
        var whole = await desk.CaseAsync();

        var one = await TrySplitAsync(whole.Id, "只有一件", " ");
        var alike = await TrySplitAsync(whole.Id, "同一件", "同一件");

        Assert.False(one.IsDone);
        Assert.False(alike.IsDone);
        Assert.Empty(await PartsAsync(whole.Id));
        Assert.True((await desk.CaseAsync(whole.Id)).IsOpen);
    }

    [Fact(DisplayName = "内部约定：拆分后原申请没有签发的文书作废，记明原因；签发过的不动")]
    public async Task Split_DiscardsWhatWasNotApproved_HoweverFarItCame_AndNothingIsWrittenForTheWholeAfterwards()
    {
        var letters = new LetterDesk(server);
        var whole = await desk.CaseAsync();
        var draft = await letters.DraftAsync(whole.Id, "correction-notice");
        var submitted = await letters.DraftAsync(whole.Id, "reasons-request");
        await letters.SubmitAsync(submitted.Id);
        var approved = await letters.ApprovedAsync(whole.Id, "correction-notice");

        await SplitAsync(whole.Id, "甲厂检查记录", "乙厂检查记录");

        foreach (var id in new[] { draft.Id, submitted.Id })
        {
            var after = await letters.LetterAsync(id);
            Assert.Equal((LetterState.Discarded, LetterStepKind.Discarded), (after.State, after.Steps[^1].Kind));
            Assert.Contains("拆分为 2 件", after.Steps[^1].Words, StringComparison.Ordinal);
            Assert.Contains("作废文书", await server.ActsOnAsync(id));
        }

        Assert.Equal(LetterState.Approved, (await letters.LetterAsync(approved.Id)).State);
        var page = await server.OfficePageAsync(RequestLinks.Case(whole.Id));
        Assert.Contains("文书在各件里另行拟写", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        var again = await Record.ExceptionAsync(() => letters.DraftAsync(whole.Id));
        Assert.Contains("已经拆分", again?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Split_ThatIsRefused_LeavesTheDraftsAlone()
    {
        var letters = new LetterDesk(server);
        var whole = await desk.CaseAsync();
        var draft = await letters.DraftAsync(whole.Id);

        Assert.False((await TrySplitAsync(whole.Id, "只有一件")).IsDone);

        Assert.Equal(LetterState.Drafted, (await letters.LetterAsync(draft.Id)).State);
    }

    [Fact(DisplayName = "内部约定：撤回的申请没有签发的文书作废，告知撤回的终止办理告知书除外")]
    public async Task Withdraw_DiscardsWhatWasNotApproved_ButNotThePaperThatTellsIt()
    {
        var letters = new LetterDesk(server);
        var id = (await desk.CaseAsync()).Id;
        var notice = await letters.DraftAsync(id, "correction-notice");
        var terminated = await letters.DraftAsync(id, "terminated", "O3");

        await desk.DoAsync<WithdrawRequest>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, "来电撤回"), c, Cancel)
        );

        var after = await letters.LetterAsync(notice.Id);
        Assert.Equal(LetterState.Discarded, after.State);
        Assert.Contains("撤回", after.Steps[^1].Words, StringComparison.Ordinal);
        Assert.Equal(LetterState.Drafted, (await letters.LetterAsync(terminated.Id)).State);
    }

    [Fact]
    public async Task Abandon_OfAnOpenCase_OrOfANumberedPaper_BreaksTheRule()
    {
        var letters = new LetterDesk(server);
        var request = await desk.CaseAsync();
        var draft = await letters.DraftAsync(request.Id);
        var approved = await letters.ApprovedAsync(request.Id);
        var by = new LetterHand(Guid.CreateVersion7(), null, "林");

        var open = Record.Exception(() => draft.Abandon(request, "拆分", by, RequestCases.At));
        await SplitAsync(request.Id, "一", "二");
        var split = await desk.CaseAsync(request.Id);
        var numbered = Record.Exception(() => approved.Abandon(split, "拆分", by, RequestCases.At));

        Assert.Equal(LetterRules.CaseMustHaveEnded, Assert.IsType<BrokenRuleException>(open).Rule);
        Assert.Equal(LetterRules.NumberedPapersStay, Assert.IsType<BrokenRuleException>(numbered).Rule);
    }

    [Fact]
    public async Task Split_Twice_IsRefused()
    {
        var whole = await desk.CaseAsync();
        await SplitAsync(whole.Id, "一", "二");

        Assert.False((await TrySplitAsync(whole.Id, "三", "四")).IsDone);
        Assert.Equal(2, (await PartsAsync(whole.Id)).Count);
    }

    [Fact]
    public async Task Applicant_OfTheWhole_FollowsTheParts_ButNobodyElsesCase()
    {
        var applicants = new Applicants(server, desk);
        using var client = applicants.Client();
        var (whole, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(client, whole.Id);
        await SplitAsync(whole.Id, "第一件事", "第二件事");
        var part = (await PartsAsync(whole.Id))[0];
        var other = await desk.CaseAsync();

        var foreign = await client.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["part"] = other.Id.ToString() },
            "form[action*='handler=Part']"
        );
        var own = await client.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["part"] = part.Id.ToString() },
            "form[action*='handler=Part']"
        );
        var page = await PortalServer.PageOf(
            await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );

        Assert.Equal(ApplicantLinks.Cases, foreign.Headers.Location?.OriginalString);
        Assert.Equal(ApplicantLinks.Case, own.Headers.Location?.OriginalString);
        Assert.Contains(part.Number, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private async Task SplitAsync(Guid id, params string[] parts) => (await TrySplitAsync(id, parts)).OrThrow();

    private Task<Outcome<DisclosureRequest>> TrySplitAsync(Guid id, params string[] parts) =>
        desk.TryAsync<SplitRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v, parts), c, Cancel));

    private Task<List<DisclosureRequest>> PartsAsync(Guid whole) =>
        server.ReadAsync(db =>
            db.Set<DisclosureRequest>()
                .AsNoTracking()
                .Where(r => r.SplitFromId == whole)
                .OrderBy(r => r.Serial)
                .ToListAsync(Cancel)
        );
}
