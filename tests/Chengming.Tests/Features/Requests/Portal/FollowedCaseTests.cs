using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Proceedings;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Proceedings;
using Chengming.Tests.Web;
using Chengming.Time;

namespace Chengming.Tests.Features.Requests.Portal;

/// <summary>Looking a case up, and what the page says.</summary>
[Collection(RequestSite.Name)]
public sealed class FollowedCaseTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly Applicants applicants;

    public FollowedCaseTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cases_WrongCodeAndWrongName_AreAnsweredAlike_AndGiveNothing()
    {
        using var applicant = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (_, receipt) = await applicants.AppliedAsync(applicant, fields);
        using var stranger = applicants.Client();

        var wrongName = await Applicants.LookUpAsync(stranger, Applicants.CodeOn(receipt), "李四");
        var wrongCode = await Applicants.LookUpAsync(stranger, "2222-3333-4444", fields["Requester.Name"]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrongName.StatusCode);
        Assert.Equal(wrongName.StatusCode, wrongCode.StatusCode);
        Assert.Equal(await Applicants.ProblemsOf(wrongName), await Applicants.ProblemsOf(wrongCode));
        Assert.Equal(
            [OpenCase.NotFound],
            await Applicants.ProblemsOf(await Applicants.LookUpAsync(stranger, "9", "李四"))
        );
        using var followed = await stranger.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel);
        Assert.Equal(ApplicantLinks.Cases, followed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Cases_GuessedTooOften_AreShutForAnHour_EvenWithTheRightName()
    {
        using var applicant = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (_, receipt) = await applicants.AppliedAsync(applicant, fields);
        using var stranger = applicants.Client();
        for (var i = 0; i < CaseGuesses.Most; i++)
        {
            using var wrong = await Applicants.LookUpAsync(stranger, Applicants.CodeOn(receipt), $"猜测{i}");
        }

        using var shut = await Applicants.LookUpAsync(stranger, Applicants.CodeOn(receipt), fields["Requester.Name"]);
        var unknown = new List<string>();
        for (var i = 0; i <= CaseGuesses.Most; i++)
        {
            unknown = await Applicants.ProblemsOf(await Applicants.LookUpAsync(stranger, "ABCD-EFGH-JKMN", $"猜测{i}"));
        }

        Assert.Equal([OpenCase.TooOften], await Applicants.ProblemsOf(shut));
        Assert.Equal([OpenCase.TooOften], unknown);
    }

    [Fact]
    public async Task Cases_AnHourAfterTooManyGuesses_AreOpenAgain()
    {
        using var applicant = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (_, receipt) = await applicants.AppliedAsync(applicant, fields);
        using var stranger = applicants.Client();
        for (var i = 0; i < CaseGuesses.Most; i++)
        {
            using var wrong = await Applicants.LookUpAsync(stranger, Applicants.CodeOn(receipt), $"猜测{i}");
        }

        server.Clock.Forward(CaseGuesses.ShutOut);
        using var opened = await Applicants.LookUpAsync(stranger, Applicants.CodeOn(receipt), fields["Requester.Name"]);

        Assert.Equal(ApplicantLinks.Case, opened.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Correct_WhatHoldsANumber_BeginsWithItInFull_AndTheLookIsWrittenDown()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["Wanted"] += "，电话 13800009876";
        var (request, _) = await applicants.AppliedAsync(client, fields);
        await applicants.ConfirmedAsync(client, request.Id);
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Today, null, "请写明年份。"), c, Cancel)
        );

        var page = await PortalServer.PageOf(
            await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );

        Assert.Equal(fields["Wanted"], page.QuerySelector<IHtmlTextAreaElement>("#Wanted")!.Value);
        Assert.DoesNotContain(
            "13800009876",
            page.QuerySelector("[aria-labelledby=asked]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await server.ActsOnAsync(request.Id)).Count(a => a == "网上显示申请内容"));
    }

    [Fact]
    public async Task Case_OpenedAsTyped_SaysWhereItStands_AndIsKeptNowhere()
    {
        using var applicant = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (request, receipt) = await applicants.AppliedAsync(applicant, fields);
        using var client = applicants.Client();

        using var opened = await Applicants.LookUpAsync(
            client,
            Applicants.CodeOn(receipt).ToLowerInvariant().Replace('-', ' '),
            fields["Requester.Name"]
        );
        using var answer = await client.GetAsync(opened.Headers.Location, Cancel);

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("等双方确认", page.QuerySelector(".apply-next")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(request.Wanted, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain(fields["Requester.IdNumber"], page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(fields["Requester.Phone"], page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_WithAForgedOrOldTicket_IsNotShown()
    {
        using var client = applicants.Client();
        await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        using var forger = applicants.Client();
        using var asked = new HttpRequestMessage(HttpMethod.Get, ApplicantLinks.Case);
        asked.Headers.Add("Cookie", $"{CaseTickets.Cookie}={Guid.NewGuid()}|99999999999");

        using var forged = await forger.SendAsync(asked, Cancel);

        Assert.Equal(ApplicantLinks.Cases, forged.Headers.Location!.OriginalString);
    }

    [Fact(DisplayName = "行政复议法第二十三条：不予公开的，复议前置，不告知直接起诉")]
    public async Task Case_Refused_TellsReviewFirst_WithItsLastDay()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await desk.AnswerAsync(request.Id, "R1");

        var page = await PortalServer.PageOf(
            await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );

        var remedy = page.QuerySelector("section[aria-labelledby=remedy]")!.TextContent;
        Assert.Contains("应当先自收到本文书之日起60日内", remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("也可以自收到本文书之日起", remedy, StringComparison.Ordinal);
        // Sixty days from Monday 03-02 is Friday 05-01, a holiday up to 05-05: the last day is Wednesday 05-06.
        Assert.Contains("2026年5月6日", remedy, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "答复被复议撤销的，写明结果和重新答复，救济期限按重新答复计算")]
    public async Task Case_WhoseReplyWasAnnulled_TellsTheOutcome_AndTheNewReply()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await desk.AnswerAsync(request.Id, "R6");
        var proceedings = new ProceedingDesk(server, desk);
        var review = await proceedings.RegisterAsync(await proceedings.InputAsync(about: request.Number));
        (await proceedings.TryConcludeAsync(review.Id, "revoked", "讨论已经结束。", desk.Today.AddDays(9))).OrThrow();

        var annulled = await FollowedAsync(client);
        (await desk.TryReviewAsync(request.Id)).OrThrow();
        (
            await proceedings.TryAsync<RecordNewReply>(
                review.Id,
                (a, v, c) => a.RunAsync(new(review.Id, v, desk.Today, "D2"), c, Cancel)
            )
        ).OrThrow();
        var anew = await FollowedAsync(client);

        // The day is that of the fixture's clock; nine days after it is the last one.
        var (today, due) = (ChinaTime.DayInWords(desk.Today), ChinaTime.DayInWords(desk.Today.AddDays(9)));
        Assert.Equal(
            $"这件申请已于{today}办结。{today}收到行政复议的结果：撤销；最迟{due}重新答复。",
            annulled.QuerySelector(".apply-next")!.TextContent.Trim()
        );
        Assert.DoesNotContain(
            "应当先自收到",
            annulled.QuerySelector("section[aria-labelledby=remedy]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"这件申请已于{today}办结。{today}收到行政复议的结果：撤销；已于{today}重新答复：予以公开（提供信息）。",
            anew.QuerySelector(".apply-next")!.TextContent.Trim()
        );
        Assert.Contains(
            "也可以自收到本文书之日起6个月内",
            anew.QuerySelector("section[aria-labelledby=remedy]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<IDocument> FollowedAsync(HttpClient client) =>
        await PortalServer.PageOf(await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel));
}
