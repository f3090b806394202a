using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Outcomes;

[Collection(RequestSite.Name)]
public sealed class OutcomePageTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outcome_OnePageForEveryAnswer_LeadsToTheKind()
    {
        var request = await desk.CaseAsync();
        var page = await server.OfficePageAsync(RequestLinks.Outcome(request.Id));
        // No, until the question whether the information is this agency's: that no means U1b.
        for (var i = 0; page.QuerySelector("#question") is not null; i++)
        {
            Assert.True(i < OutcomeGuide.OfTheRegulation.Questions.Count);
            page = await server.OfficePageAsync(page.QuerySelectorAll(".acts a")[^1].GetAttribute("href")!);
        }

        Assert.StartsWith("U1b", page.QuerySelector("#kind")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{RequestLinks.Decision(request.Id, "U1b")}']"));
        Assert.NotNull(page.QuerySelector($"a[href='{RequestLinks.Letter(request.Id, "not-this-agency", "U1b")}']"));
    }

    [Fact(DisplayName = "《条例》第三十二条：没有书面征求第三方意见的，不能提出以第三方权益为由不予公开")]
    public async Task Propose_ThirdPartyRefusal_NeedsTheConsultation()
    {
        var request = await desk.CaseAsync();

        var before = await ProposeAsync(request.Id, "R4");
        await desk.DoAsync<BeginConsultation>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) =>
                a.RunAsync(new(request.Id, v, ConsultationKind.ThirdParty.Code, "某公司", desk.Today, null), c, Cancel)
        );
        var key = (await desk.CaseAsync(request.Id)).OpenConsultations.Single().Key;
        await desk.DoAsync<EndConsultation>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, key, desk.Today, "不同意公开"), c, Cancel)
        );
        var after = await ProposeAsync(request.Id, "R4");

        Assert.False(before.IsDone);
        Assert.Contains("第三十二条", Assert.Single(before.Problems).Message, StringComparison.Ordinal);
        Assert.True(after.IsDone);
    }

    [Fact]
    public async Task Outcome_WhatIsMissing_IsSaid_AndNothingIsOffered()
    {
        var request = await desk.CaseAsync();

        // Seven times no, then: still unclear after a correction, which nobody asked for.
        var page = await server.OfficePageAsync(RequestLinks.Outcome(request.Id, "nnnnnnny"));

        Assert.StartsWith("U3", page.QuerySelector("#kind")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第三十条", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{RequestLinks.Decision(request.Id, "U3")}']"));
    }

    [Fact(DisplayName = "《条例》第三十条：申请人没有逾期的，不引导到不再处理")]
    public async Task Outcome_ToCease_WhileTheApplicantIsNotLate_IsNotOffered()
    {
        var request = await desk.CaseAsync();

        var page = await server.OfficePageAsync(RequestLinks.Outcome(request.Id, "nnnnnny"));

        Assert.StartsWith("O1", page.QuerySelector("#kind")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".band"));
        Assert.Null(page.QuerySelector($"a[href='{RequestLinks.Decision(request.Id, "O1")}']"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("yn")]
    public async Task Outcome_AnswersThatNoPathHolds_AreNotFound(string answers)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.Outcome((await desk.CaseAsync()).Id, answers);

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<Chengming.Actions.Outcome<DisclosureRequest>> ProposeAsync(Guid id, string decision) =>
        desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, decision, "理由"), c, Cancel)
        );
}
