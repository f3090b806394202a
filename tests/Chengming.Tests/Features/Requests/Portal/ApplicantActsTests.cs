using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Portal;

/// <summary>What an applicant does with a case.</summary>
[Collection(RequestSite.Name)]
public sealed class ApplicantActsTests
{
    private readonly RequestDesk desk;
    private readonly Applicants applicants;
    private readonly LetterDesk letters;

    public ApplicantActsTests(PortalServer server)
    {
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
        letters = new LetterDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十一条第三项：两方分别确认，后一方确认之日为收到申请之日")]
    public async Task Confirm_ByApplicantThenOffice_BeginsThePeriodOnTheSecondDay()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());

        using var answer = await client.SubmitAsync(ApplicantLinks.Case, [], "form[action*='handler=Confirm']");
        var half = await desk.CaseAsync(request.Id);
        var whole = await desk.DoAsync<ConfirmForOffice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v), c, Cancel)
        );

        Assert.Null(half.ReceivedOn);
        Assert.True(half.IsConfirmedBy(ConfirmingSide.Applicant));
        Assert.Equal(desk.Today, whole.ReceivedOn);
        Assert.NotNull(whole.DueOn);
    }

    [Fact]
    public async Task Confirm_TwiceByTheSameSide_IsRefused()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await desk.DoAsync<ConfirmForOffice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v), c, Cancel)
        );

        var again = await desk.TryAsync<ConfirmForOffice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v), c, Cancel)
        );

        Assert.False(again.IsDone);
        Assert.Null((await desk.CaseAsync(request.Id)).ReceivedOn);
    }

    [Fact(DisplayName = "第三十条：网上补正，期限自收到补正之日起重新计算")]
    public async Task Correct_Online_BeginsThePeriodAnew_AndKeepsWhatWasWantedBefore()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (request, _) = await applicants.AppliedAsync(client, fields);
        await applicants.ConfirmedAsync(client, request.Id);
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Today, null, "请写明年份。"), c, Cancel)
        );

        using var answer = await client.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["Wanted"] = fields["Wanted"] + "，2025 年的" },
            "form[action*='handler=Correct']"
        );

        var corrected = await desk.CaseAsync(request.Id);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("，2025 年的", corrected.Wanted, StringComparison.Ordinal);
        Assert.Equal(fields["Wanted"], corrected.Events.Single(e => e.Kind is RequestEventKind.Corrected).Words);
        Assert.NotNull(corrected.DueOn);
    }

    [Fact]
    public async Task Withdraw_Online_AsksOnce_ThenClosesTheCase()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());

        var draft = await letters.DraftAsync(request.Id);

        using var unsure = await client.SubmitAsync(ApplicantLinks.Case, [], "form[action*='handler=Withdraw']");
        var open = await desk.CaseAsync(request.Id);
        using var sure = await client.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["IsSure"] = "true" },
            "form[action*='handler=Withdraw']"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        Assert.True(open.IsOpen);
        Assert.Equal(HttpStatusCode.Found, sure.StatusCode);
        Assert.False((await desk.CaseAsync(request.Id)).IsOpen);
        var discarded = await letters.LetterAsync(draft.Id);
        Assert.Equal(LetterState.Discarded, discarded.State);
        Assert.Contains("撤回", discarded.Steps[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Act_OnACaseThatChangedMeanwhile_IsNotDone()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await desk.DoAsync<ConfirmForOffice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v), c, Cancel)
        );

        using var late = await client.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["Version"] = "1", ["IsSure"] = "true" },
            "form[action*='handler=Withdraw']"
        );

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.True((await desk.CaseAsync(request.Id)).IsOpen);
    }
}
