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
    public async Task Word_APlaceNotFilled_IsRefused_AndKeepsWhatWasTyped()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.Letter(request.Id, "does-not-exist", "U1a"),
            new() { ["Number"] = "示应急公开告〔2026〕1号" },
            to: $"{RequestLinks.Letter(request.Id, "does-not-exist", "U1a")}&handler=Word"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("示应急公开告〔2026〕1号", page.QuerySelector("#Number")!.GetAttribute("value"));
        Assert.Contains("还有没有填写的内容", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "《行政复议法》第二十三条：不予公开的告知书只告知先复议，写全申请人，并记入审计")]
    public async Task Word_Refusal_NamesTheApplicant_ReviewFirst_AndIsRecorded()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.Letter(request.Id, "refused", "R7");

        using var answer = await client.SubmitAsync(
            address,
            new()
            {
                ["Number"] = "示应急公开告〔2026〕2号",
                ["Sections[1]"] = "该信息属于行政执法案卷信息，决定不予公开。",
                ["Sections[2]"] = "该信息不涉及征求第三方意见。",
            },
            to: $"{address}&handler=Word"
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var package = WordprocessingDocument.Open(
            await answer.Content.ReadAsStreamAsync(Cancel),
            isEditable: false
        );
        var words = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("张示例：", words, StringComparison.Ordinal);
        Assert.Contains(request.Wanted, words, StringComparison.Ordinal);
        Assert.Contains("应当先自收到本文书之日起60日内向", words, StringComparison.Ordinal);
        Assert.DoesNotContain("也可以自收到本文书之日起6个月", words, StringComparison.Ordinal);
        Assert.True(
            await server.ReadAsync(db =>
                db.AuditRecords.AnyAsync(r => r.SubjectId == request.Id && r.ActTerm == "查看身份信息", Cancel)
            )
        );
    }

    [Fact]
    public async Task New_ForAReviewer_OffersNoFile()
    {
        var address = RequestLinks.Letter((await desk.CaseAsync()).Id, "refused");

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
