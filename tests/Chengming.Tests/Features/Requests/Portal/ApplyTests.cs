using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Portal;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Portal;

/// <summary>The form and its receipt, as a reader without script uses them.</summary>
[Collection(RequestSite.Name)]
public sealed class ApplyTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly Applicants applicants;

    public ApplyTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十一条第三项：网上申请自双方确认之日起算，先提交的不起算")]
    public async Task Apply_FilledIn_LeadsToTheReceipt_AndTheClockWaitsForBothSides()
    {
        using var client = applicants.Client();

        var (request, receipt) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());

        Assert.Matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", Applicants.CodeOn(receipt));
        Assert.Contains(request.Number, receipt.QuerySelector(".receipt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(request.ContentHash, receipt.QuerySelector(".receipt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("双方确认之日", receipt.QuerySelector(".receipt")!.TextContent, StringComparison.Ordinal);
        Assert.Null(request.ReceivedOn);
        Assert.Null(request.DueOn);
        Assert.False(request.IsIncomplete);
    }

    [Fact(DisplayName = "第二十九条：纸质申请表只列法律准许要求的内容，写明送到哪里，扫码可以在网上申请")]
    public async Task PaperForm_AsksForNothingElse_AndLeadsToTheFormOnline()
    {
        var page = await server.PageAsync("/agencies/demo-yjj/apply/paper");
        var online = await server.PageAsync("/agencies/demo-yjj/apply");
        using var client = server.CreateClient();
        using var unknown = await client.GetAsync(new Uri("/agencies/nobody/apply/paper", UriKind.Relative), Cancel);

        var form = page.QuerySelector(".paper-form")!;
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotNull(online.QuerySelector("a[href='/agencies/demo-yjj/apply/paper']"));
        Assert.Contains("示例县应急管理局", form.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("示例县平安路8号", form.QuerySelector("ul")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("用途", form.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var address = form.QuerySelector(".paper-form-address")!.TextContent;
        Assert.EndsWith("/agencies/demo-yjj/apply", address, StringComparison.Ordinal);
        Assert.Equal(QrPicture.Of(address).Path, form.QuerySelector("svg path:last-child")!.GetAttribute("d"));
    }

    [Fact]
    public async Task Apply_TheSameFormSentTwice_IsOneCase()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["FormKey"] = Guid.NewGuid().ToString();

        var (first, _) = await applicants.AppliedAsync(client, fields);
        using var other = applicants.Client();
        var (second, _) = await applicants.AppliedAsync(other, fields);

        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task Apply_TheSameFormSentTwiceAtOnce_IsOneCase()
    {
        var fields = await applicants.FieldsAsync();
        fields["FormKey"] = Guid.NewGuid().ToString();
        using var one = applicants.Client();
        using var two = applicants.Client();

        var answers = await Task.WhenAll(
            one.SubmitAsync(ApplicantLinks.Apply, fields),
            two.SubmitAsync(ApplicantLinks.Apply, fields)
        );

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        Assert.Equal(1, await applicants.CountAsync(fields["Wanted"]));
    }

    [Fact]
    public async Task Apply_TheSameFormWithOtherContent_IsAnotherCase()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["FormKey"] = Guid.NewGuid().ToString();
        var (first, _) = await applicants.AppliedAsync(client, fields);

        var (second, _) = await applicants.AppliedAsync(
            client,
            new(fields) { ["Wanted"] = fields["Wanted"] + "和附件" }
        );

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Apply_WhatSomebodyElseAskedBefore_TellsNothingOfIt()
    {
        var earlier = await desk.InputAsync();
        var before = await desk.RegisterAsync(earlier);
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["Wanted"] = earlier.Wanted!;
        fields["Requester.Name"] = earlier.Requester.Name!;

        var (request, receipt) = await applicants.AppliedAsync(client, fields);

        Assert.NotEqual(before.Id, request.Id);
        Assert.DoesNotContain(before.Number + "<", receipt.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第二十九条：缺什么逐项说明，写过的都还在")]
    public async Task Apply_Incomplete_NamesEveryField_AndLosesNothing()
    {
        using var client = applicants.Client();
        var wanted = "只写了内容" + Guid.NewGuid();

        using var answer = await client.SubmitAsync(
            ApplicantLinks.Apply,
            new()
            {
                ["Wanted"] = wanted,
                ["SupplyWay"] = "post",
                ["Requester.Phone"] = "13800001234",
            }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var summary = page.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (
            var field in new[]
            {
                "Agency",
                "SupplyForm",
                "Requester_Name",
                "Requester_IdNumber",
                "Requester_Address",
                "Agrees",
            }
        )
        {
            Assert.Contains($"#{field}", summary);
            Assert.NotNull(page.GetElementById(field));
        }

        Assert.Equal(wanted, page.QuerySelector<IHtmlTextAreaElement>("#Wanted")!.Value);
        Assert.Equal("13800001234", page.QuerySelector<IHtmlInputElement>("#Requester_Phone")!.Value);
        Assert.Equal(0, await applicants.CountAsync(wanted));
    }

    [Fact]
    public async Task Apply_WithTheFieldThatNobodySees_RegistersNothing()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["Website"] = "https://example.invalid";

        using var answer = await client.SubmitAsync(ApplicantLinks.Apply, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await applicants.CountAsync(fields["Wanted"]));
    }

    [Fact]
    public async Task Apply_WithoutTheKeyOfTheForm_RegistersNothing_AndASecondSendingDoes()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();

        using var answer = await client.SubmitAsync(ApplicantLinks.Apply, new(fields) { ["FormKey"] = "" });

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await applicants.CountAsync(fields["Wanted"]));
        Assert.Equal(fields["Wanted"], page.QuerySelector<IHtmlTextAreaElement>("#Wanted")!.Value);
        Assert.True(Guid.TryParse(page.QuerySelector<IHtmlInputElement>("[name=FormKey]")!.Value, out _));
    }

    [Theory]
    [InlineData("no-such-agency")]
    [InlineData("apply-closed")]
    [InlineData("apply-elsewhere")]
    public async Task Apply_ToAnAgencyThatTakesNothingHere_IsRefused_AndTheFormDoesNotOfferIt(string code)
    {
        await applicants.AgenciesThatTakeNothingAsync();
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();

        using var answer = await client.SubmitAsync(ApplicantLinks.Apply, new(fields) { ["Agency"] = code });

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            ["请选择向哪个机关申请。"],
            page.QuerySelectorAll(".problems li").Select(p => p.TextContent.Trim())
        );
        Assert.Null(page.QuerySelector($"#Agency option[value='{code}']"));
        Assert.Equal(0, await applicants.CountAsync(fields["Wanted"]));
    }

    [Fact]
    public async Task Apply_WithoutTheAntiForgeryToken_IsRefused()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["FormKey"] = Guid.NewGuid().ToString();

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(ApplicantLinks.Apply, UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await applicants.CountAsync(fields["Wanted"]));
    }

    [Fact]
    public async Task Receipt_IsShownToTheBrowserThatApplied_AndWrittenDown_ToNobodyElse()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (request, receipt) = await applicants.AppliedAsync(client, fields);
        using var other = applicants.Client();
        (await Applicants.LookUpAsync(other, Applicants.CodeOn(receipt), fields["Requester.Name"])).Dispose();

        using var followed = await other.GetAsync(new Uri(ApplicantLinks.Receipt, UriKind.Relative), Cancel);
        using var stranger = applicants.Client();
        using var refused = await stranger.GetAsync(new Uri(ApplicantLinks.Receipt, UriKind.Relative), Cancel);

        Assert.Equal(ApplicantLinks.Case, followed.Headers.Location?.OriginalString);
        Assert.Equal(ApplicantLinks.Case, refused.Headers.Location?.OriginalString);
        Assert.Equal(1, (await server.ActsOnAsync(request.Id)).Count(a => a == "网上显示回执"));
    }

    [Fact]
    public async Task Apply_WithScriptInEveryField_ShowsItAsText_EverywhereItAppears()
    {
        const string Script = "<script>alert(1)</script>";
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        fields["Wanted"] += Script;
        foreach (
            var field in new[]
            {
                "Requester.Name",
                "Requester.Phone",
                "Requester.Address",
                "Agent.Name",
                "Others[0].Name",
            }
        )
        {
            fields[field] = Script;
        }

        var (request, receipt) = await applicants.AppliedAsync(client, fields);
        var followed = await PortalServer.PageOf(
            await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );
        var office = await server.OfficePageAsync(RequestLinks.Case(request.Id));

        foreach (var page in new[] { receipt, followed, office })
        {
            Assert.Contains(Script, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main script"));
        }
    }
}
