using System.Net;
using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Tests.Web;
using DocumentFormat.OpenXml.Packaging;

namespace Chengming.Tests.Features.Requests.Letters.Keeping;

[Collection(RequestSite.Name)]
public sealed class LetterPageTests(PortalServer server)
{
    private readonly LetterDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "《行政复议法》第二十三条：不予公开告知书由三人写、审、签，只告知先复议，送达后办结")]
    public async Task Refusal_ThroughThePages_ByThreePeople_ClosesTheCase()
    {
        var request = await desk.Cases.CaseAsync();
        await desk.DecideAsync(request.Id, "R7");
        var letter = await desk.DraftAsync(request.Id, "refused", "R7");

        await ActAsync(StaffRole.Handler, letter, "Submit");
        var toReview = await PageAsync(letter, StaffRole.Reviewer);
        await ActAsync(StaffRole.Reviewer, letter, "Review");
        await ActAsync(StaffRole.Approver, letter, "Approve");
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var file = await client.SubmitAsync(
            Address(letter),
            [],
            form: "main form:has([formaction*=Word])",
            to: $"{Address(letter)}?handler=Word"
        );
        using var served = await client.SubmitAsync(
            RequestLinks.KeptLetter(letter.RequestId, letter.Id, "service"),
            new() { ["Method"] = "in-person" },
            form: "main form.decision"
        );

        Assert.DoesNotContain("张示例", toReview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        using var package = WordprocessingDocument.Open(
            await file.Content.ReadAsStreamAsync(Cancel),
            isEditable: false
        );
        var words = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("张示例：", words, StringComparison.Ordinal);
        Assert.Contains("应当先自收到本文书之日起60日内向", words, StringComparison.Ordinal);
        Assert.DoesNotContain("也可以自收到本文书之日起6个月", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, served.StatusCode);
        Assert.False((await desk.Cases.CaseAsync(request.Id)).IsOpen);
        var page = await server.OfficePageAsync(RequestLinks.Case(request.Id));
        var number = (await desk.LetterAsync(letter.Id)).Number;
        Assert.Contains(number, page.QuerySelector(".case-letters")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"签发政府信息公开不予公开告知书，{number}",
            page.QuerySelector(".history")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Letter_Returned_ShowsTheRemark_AndCanBeWrittenAgain()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        await desk.SubmitAsync(letter.Id);

        var unsaid = await TryActAsync(StaffRole.Reviewer, letter, "Return", []);
        await ActAsync(StaffRole.Reviewer, letter, "Return", new() { ["Words"] = "请把事项写全" });
        var page = await PageAsync(letter, StaffRole.Handler);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid);
        Assert.Contains("请把事项写全", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var written = await client.SubmitAsync(
            RequestLinks.KeptLetter(letter.RequestId, letter.Id, "edit"),
            new() { ["Sections[1]"] = "请写明企业名称。" },
            form: "main form.decision"
        );
        Assert.Equal(HttpStatusCode.Found, written.StatusCode);
        Assert.Equal("请写明企业名称。", (await desk.LetterAsync(letter.Id)).Passages[1].Text);
    }

    [Fact]
    public async Task Letter_OfAnotherCase_IsNotFound()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.KeptLetter((await desk.Cases.CaseAsync()).Id, letter.Id);

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Edit_ByTwo_SecondIsTold_AndKeepsWhatWasTyped()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = RequestLinks.KeptLetter(letter.RequestId, letter.Id, "edit");
        using var first = await client.SubmitAsync(
            address,
            new() { ["LetterVersion"] = "1" },
            form: "main form.decision"
        );

        using var second = await client.SubmitAsync(
            address,
            new() { ["LetterVersion"] = "1", ["Sections[1]"] = "后写的内容" },
            form: "main form.decision"
        );

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await PortalServer.PageOf(second);
        Assert.Equal("后写的内容", page.QuerySelector("[name='Sections[1]']")!.TextContent.Trim());
        Assert.Equal("2", page.QuerySelector("[name=LetterVersion]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Mark_ByTheHead_IsKept_AndOthersOnlyReadIt()
    {
        await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        using var client = await server.SignedInAsync(StaffRole.DisclosureHead);

        using var refused = await client.SubmitAsync(
            RequestLinks.LetterMark,
            new() { ["Mark"] = "1" },
            form: "main form.decision"
        );
        using var kept = await client.SubmitAsync(
            RequestLinks.LetterMark,
            new() { ["Mark"] = LetterDesk.Mark },
            form: "main form.decision"
        );
        var page = await server.OfficePageAsync(RequestLinks.LetterMark);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Found), (refused.StatusCode, kept.StatusCode));
        Assert.Empty(page.QuerySelectorAll("[name=Mark]"));
        Assert.Contains(LetterDesk.Mark, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Address(CaseLetter letter) => RequestLinks.KeptLetter(letter.RequestId, letter.Id);

    private Task<IDocument> PageAsync(CaseLetter letter, StaffRole role) =>
        server.OfficePageAsync(Address(letter), role);

    private async Task ActAsync(
        StaffRole role,
        CaseLetter letter,
        string handler,
        Dictionary<string, string>? fields = null
    ) => Assert.Equal(HttpStatusCode.Found, await TryActAsync(role, letter, handler, fields ?? []));

    private async Task<HttpStatusCode> TryActAsync(
        StaffRole role,
        CaseLetter letter,
        string handler,
        Dictionary<string, string> fields
    )
    {
        using var client = await server.SignedInAsync(role);
        using var answer = await client.SubmitAsync(
            Address(letter),
            fields,
            form: $"main form:has([formaction*={handler}])",
            to: $"{Address(letter)}?handler={handler}"
        );
        return answer.StatusCode;
    }
}
