using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests;

/// <summary>Applications about the same that are worked on together.</summary>
[Collection(RequestSite.Name)]
public sealed class JoinRequestTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Join_ToAnother_TakesItsHandler_AndKeepsItsOwnClock()
    {
        var lead = await desk.CaseAsync(daysAgo: 3);
        await desk.DoAsync<ClaimRequest>(
            StaffRole.Handler,
            lead.Id,
            (a, v, c) => a.RunAsync(new(lead.Id, v), c, Cancel)
        );
        var other = await desk.CaseAsync();

        var joined = (await JoinAsync(other.Id, lead.Number)).OrThrow();

        var after = await desk.CaseAsync(lead.Id);
        Assert.Equal((lead.Id, after.HandlerId), (joined.JoinedToId, joined.HandlerId));
        Assert.NotNull(joined.HandlerId);
        Assert.Equal((other.DueOn, lead.DueOn), (joined.DueOn, after.DueOn));
        Assert.Equal(RequestEventKind.OtherJoined, after.Events[^1].Kind);
        var page = await server.OfficePageAsync(RequestLinks.Case(lead.Id), StaffRole.Handler);
        Assert.Contains(
            $"与申请 {other.Number} 合并办理",
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Join_ToNoneOrItselfOrAClosedOrAJoinedOne_IsRefused()
    {
        var (lead, joined, closed, request) = (
            await desk.CaseAsync(),
            await desk.CaseAsync(),
            await desk.CaseAsync(),
            await desk.CaseAsync()
        );
        (await JoinAsync(joined.Id, lead.Number)).OrThrow();
        await desk.DoAsync<WithdrawRequest>(
            StaffRole.Handler,
            closed.Id,
            (a, v, c) => a.RunAsync(new(closed.Id, v, desk.Today, "来电撤回"), c, Cancel)
        );

        var refused = new[]
        {
            await JoinAsync(request.Id, "2026-9999"),
            await JoinAsync(request.Id, request.Number),
            await JoinAsync(request.Id, closed.Number),
            await JoinAsync(request.Id, joined.Number),
            await JoinAsync(lead.Id, request.Number),
        };

        Assert.All(refused, r => Assert.Equal("Lead", Assert.Single(r.Problems).Field));
        Assert.Null((await desk.CaseAsync(request.Id)).JoinedToId);
    }

    [Fact]
    public async Task Part_GoesOnByItself_AndCanBeJoinedAgain()
    {
        var (lead, other) = (await desk.CaseAsync(), await desk.CaseAsync());
        (await JoinAsync(other.Id, lead.Number)).OrThrow();

        var parted = await desk.DoAsync<PartRequest>(
            StaffRole.Handler,
            other.Id,
            (a, v, c) => a.RunAsync(new(other.Id, v), c, Cancel)
        );
        var twice = await desk.TryAsync<PartRequest>(
            StaffRole.Handler,
            other.Id,
            (a, v, c) => a.RunAsync(new(other.Id, v), c, Cancel)
        );

        Assert.Null(parted.JoinedToId);
        Assert.Single(twice.Problems);
        Assert.True((await JoinAsync(other.Id, lead.Number)).IsDone);
    }

    [Fact(DisplayName = "内部约定：合并办理的随主办的一件指派，各有一条记录；办结的、另行办理的不动")]
    public async Task Assign_TheLead_AssignsTheOpenJoinedOnes_EachWithItsOwnEventAndRecord()
    {
        var (lead, joined, closed, alone) = (
            await desk.CaseAsync(),
            await desk.CaseAsync(),
            await desk.CaseAsync(),
            await desk.CaseAsync()
        );
        (await JoinAsync(joined.Id, lead.Number)).OrThrow();
        (await JoinAsync(closed.Id, lead.Number)).OrThrow();
        await desk.DoAsync<WithdrawRequest>(
            StaffRole.Handler,
            closed.Id,
            (a, v, c) => a.RunAsync(new(closed.Id, v, desk.Today, "来电撤回"), c, Cancel)
        );
        var handler = await server.AccountIdAsync(StaffRole.Handler);
        using var client = await server.SignedInAsync(StaffRole.DisclosureHead);
        var address = RequestLinks.Step(lead.Id, "assign");

        var page = await server.OfficePageAsync(address, StaffRole.DisclosureHead);
        using var answer = await client.SubmitAsync(address, new() { ["HandlerId"] = handler.ToString() });

        var before = page.QuerySelector(".band-next")!.TextContent;
        Assert.Contains(joined.Number, before, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Number, before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        foreach (var id in new[] { lead.Id, joined.Id })
        {
            var after = await desk.CaseAsync(id);
            Assert.Equal((handler, RequestEventKind.Assigned), (after.HandlerId, after.Events[^1].Kind));
            Assert.Contains("指派承办", await server.ActsOnAsync(id));
        }

        var words = (await desk.CaseAsync(joined.Id)).Events[^1].Words;
        Assert.Contains($"随合并办理的申请 {lead.Number}", words, StringComparison.Ordinal);
        Assert.Null((await desk.CaseAsync(closed.Id)).HandlerId);
        Assert.Null((await desk.CaseAsync(alone.Id)).HandlerId);
        var other = await server.OfficePageAsync(RequestLinks.Step(alone.Id, "assign"), StaffRole.DisclosureHead);
        Assert.Null(other.QuerySelector(".band-next"));
    }

    [Fact(DisplayName = "内部约定：认领主办的一件，合并办理而无人承办的一并认领；已有承办人的不动")]
    public async Task Claim_TheLead_TakesTheJoinedOnesThatNobodyHas()
    {
        var (lead, joined, taken) = (await desk.CaseAsync(), await desk.CaseAsync(), await desk.CaseAsync());
        (await JoinAsync(joined.Id, lead.Number)).OrThrow();
        (await JoinAsync(taken.Id, lead.Number)).OrThrow();
        var handler = await server.AccountIdAsync(StaffRole.Handler);
        await ClaimAsync(taken.Id);

        await ClaimAsync(lead.Id);

        foreach (var id in new[] { lead.Id, joined.Id })
        {
            var after = await desk.CaseAsync(id);
            Assert.Equal((handler, RequestEventKind.Claimed), (after.HandlerId, after.Events[^1].Kind));
            Assert.Contains("认领申请", await server.ActsOnAsync(id));
        }

        var words = (await desk.CaseAsync(joined.Id)).Events[^1].Words;
        Assert.Contains($"随合并办理的申请 {lead.Number}", words, StringComparison.Ordinal);
        Assert.Single((await desk.CaseAsync(taken.Id)).Events, e => e.Kind == RequestEventKind.Claimed);
    }

    [Fact]
    public void FollowLead_WhatIsNotJoinedToIt_BreaksTheRule()
    {
        var (lead, other) = (
            RequestCases.Case("2026-02-13", "2026-02-25"),
            RequestCases.Case("2026-02-13", "2026-02-25")
        );

        var broken = Record.Exception(() =>
            other.FollowLead(
                lead,
                new DepartmentAndHandler(null, "", Guid.CreateVersion7(), "林"),
                RequestCases.Day("2026-03-02"),
                RequestCases.Hand,
                RequestCases.At
            )
        );

        Assert.Equal(RequestRules.MustBeJoined, Assert.IsType<BrokenRuleException>(broken).Rule);
        Assert.Null(other.HandlerId);
    }

    private Task<DisclosureRequest> ClaimAsync(Guid id) =>
        desk.DoAsync<ClaimRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v), c, Cancel));

    private Task<Outcome<DisclosureRequest>> JoinAsync(Guid id, string lead) =>
        desk.TryAsync<JoinRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v, lead), c, Cancel));
}
