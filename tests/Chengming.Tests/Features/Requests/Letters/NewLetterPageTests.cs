using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Requests.Letters;

[Collection(RequestSite.Name)]
public sealed class NewLetterPageTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_WithoutAKind_ListsAllPapers()
    {
        var page = await server.OfficePageAsync(RequestLinks.Letter((await desk.CaseAsync()).Id));

        Assert.Equal(27, page.QuerySelectorAll(".letters tbody tr").Length);
    }

    [Fact]
    public async Task New_Correction_IsFilledFromTheCase_WithoutTheName()
    {
        var request = await desk.CaseAsync();
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Today, desk.Today.AddDays(14), "请写明文号"), c, Cancel)
        );

        var page = await server.OfficePageAsync(RequestLinks.Letter(request.Id, "correction-notice"));

        var typed = string.Concat(page.QuerySelectorAll("textarea").Select(t => t.TextContent));
        Assert.Contains(request.Number, typed, StringComparison.Ordinal);
        Assert.Contains("请写明文号", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("【请填写", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("张示例", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ForTwoDecisions_AsksWhich_AndFillsForTheChosen()
    {
        var request = await desk.CaseAsync();

        var open = await server.OfficePageAsync(RequestLinks.Letter(request.Id, "unable"));
        var chosen = await server.OfficePageAsync(RequestLinks.Letter(request.Id, "unable", "U2"));

        Assert.Equal(["", "U2", "U3"], open.QuerySelectorAll("#decision option").Select(o => o.GetAttribute("value")));
        Assert.Equal(2, chosen.QuerySelectorAll("#decision option").Length);
        Assert.Contains(
            "第三十八条",
            chosen.QuerySelector("[name='Sections[1]']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("U2", chosen.QuerySelector("form[method=post] [name=decision]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Draft_WithAGap_IsKept_AndItsPageSaysWhatIsMissing()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler, follow: true);
        var address = RequestLinks.Letter(request.Id, "does-not-exist", "U1a");

        using var answer = await client.SubmitAsync(
            address,
            [],
            form: "form[method=post].decision",
            to: $"{address}&handler=Draft"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "还有没有填写的内容",
            page.QuerySelector("#lacking")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("张示例", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WithoutItsDecision_IsRefused_AndKeepsWhatWasTyped()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.Letter(request.Id, "refused");

        using var answer = await client.SubmitAsync(
            address,
            new() { ["Sections[2]"] = "该信息不涉及征求第三方意见。" },
            form: "form[method=post].decision",
            to: $"{address}&handler=Draft"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("该信息不涉及征求第三方意见。", page.QuerySelector("[name='Sections[2]']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Word_OfAForm_NamesTheApplicant_AndIsRecorded()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.Letter(request.Id, "register-entry");

        using var answer = await client.SubmitAsync(
            address,
            new() { ["Sections[6]"] = "林小禾" },
            form: "form[method=post].decision",
            to: $"{address}&handler=Word"
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var package = WordprocessingDocument.Open(
            await answer.Content.ReadAsStreamAsync(Cancel),
            isEditable: false
        );
        var words = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("张示例", words, StringComparison.Ordinal);
        Assert.Contains(request.Wanted, words, StringComparison.Ordinal);
        Assert.True(
            await server.ReadAsync(db =>
                db.AuditRecords.AnyAsync(r => r.SubjectId == request.Id && r.ActTerm == "查看身份信息", Cancel)
            )
        );
    }

    [Fact]
    public async Task Word_OfAForm_KeepsTheRoomForADayWrittenByHand()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.Letter(request.Id, "third-party-answer");

        using var answer = await client.SubmitAsync(
            address,
            [],
            form: "form[method=post].decision",
            to: $"{address}&handler=Word"
        );

        using var package = WordprocessingDocument.Open(
            await answer.Content.ReadAsStreamAsync(Cancel),
            isEditable: false
        );
        Assert.Contains(
            "　　　　年　　月　　日",
            package.MainDocumentPart!.Document!.Body!.InnerText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task New_RefusalOnAGroundOfSeveralKinds_AsksWhichOneInBrackets()
    {
        var address = RequestLinks.Letter((await desk.CaseAsync()).Id, "refused", "R4");

        var page = await server.OfficePageAsync(address);

        Assert.Contains(
            "损害第三方合法权益（【请填写：属于其中哪一类：商业秘密、个人隐私、其他合法权益】）。",
            page.QuerySelector("[name='Sections[1]']")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact(DisplayName = "征求意见告知书：只引用所征求意见的那一条")]
    public async Task New_ConsultationNotice_CitesTheArticleOfTheConsultation()
    {
        var request = await desk.CaseAsync();
        await desk.DoAsync<BeginConsultation>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, "third-party", "示例化工有限公司", desk.Today, null), c, Cancel)
        );

        var page = await server.OfficePageAsync(RequestLinks.Letter(request.Id, "consultation-notice"));

        var passage = page.QuerySelector("[name='Sections[1]']")!.TextContent;
        Assert.Contains("依法需要征求第三方意见", passage, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国政府信息公开条例》第三十二条的规定", passage, StringComparison.Ordinal);
        Assert.DoesNotContain("第三十四条", passage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ForAReviewer_OffersNothingToKeep()
    {
        var address = RequestLinks.Letter((await desk.CaseAsync()).Id, "refused", "R7");

        var page = await server.OfficePageAsync(address, StaffRole.Reviewer);

        Assert.Empty(page.QuerySelectorAll("button[formaction*='handler=']"));
    }

    [Fact]
    public async Task New_UnknownKind_IsNotFound()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.Letter((await desk.CaseAsync()).Id, "no-such");

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
