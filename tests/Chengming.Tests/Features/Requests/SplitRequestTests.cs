using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Statistics;
using Chengming.Tests.Features.Accounts;
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
