using System.Net;
using System.Text;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Office;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Redacting;
using Chengming.Pdf.Reading;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Features.Requests.Portal;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Requests.Redacting;

/// <summary>区分处理 from the office to the applicant (art. 37).</summary>
[Collection(RequestSite.Name)]
public sealed class DisclosureTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly Applicants applicants;
    private readonly PaperDesk papers;

    public DisclosureTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
        papers = new PaperDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十七条：能够区分处理的，遮盖后提供其余内容；答复送达以前什么也拿不到")]
    public async Task Document_MarkedAndCopied_ReachesTheApplicantAfterTheReply_WithoutWhatIsWithheld()
    {
        using var applicant = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(applicant, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(applicant, request.Id);
        var document = await AddAsync(request.Id, Pdf("Inspected by HIDDENNAME on Monday"));

        var marked = await MarkAsync(request.Id, document.Id, new() { ["Words"] = "HIDDENNAME" });
        var copied = await CopyAsync(request.Id, document.Id);
        using var early = await applicant.GetAsync(new Uri(ApplicantLinks.Copy(document.Id), UriKind.Relative), Cancel);
        await desk.AnswerAsync(request.Id, "P1");
        var page = await PortalServer.PageOf(
            await applicant.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );
        using var taken = await applicant.GetAsync(new Uri(ApplicantLinks.Copy(document.Id), UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Found, marked.StatusCode);
        Assert.Equal(HttpStatusCode.Found, copied.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Contains(
            "1 处不予公开",
            page.QuerySelector("#copies")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        var text = TextOf(await taken.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Contains("Inspected by", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDENNAME", text, StringComparison.Ordinal);
        Assert.Equal("attachment", taken.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("申请人下载提供的信息", await server.ActsOnAsync(request.Id));
        await papers.NothingInPlainAsync("Inspected by HIDDENNAME"u8.ToArray());
    }

    [Fact(DisplayName = "第三十七条：遮盖了内容的是部分公开，不能按予以公开提出、批准或者登记送达")]
    public async Task Answer_WithSomethingWithheld_IsPartlyDisclosed_AtEachStep()
    {
        var (early, late) = (await desk.CaseAsync(), await desk.CaseAsync());
        foreach (var id in new[] { early.Id, late.Id })
        {
            var document = await AddAsync(id, Pdf("Inspected by HIDDENNAME on Monday"));
            if (id == late.Id)
            {
                (await ProposeAsync(id, "D2")).OrThrow();
            }

            await MarkAsync(id, document.Id, new() { ["Words"] = "HIDDENNAME" });
        }

        var proposed = await ProposeAsync(early.Id, "D2");
        var asPartly = await ProposeAsync(early.Id, "P1");
        (await desk.TryReviewAsync(late.Id)).OrThrow();
        var approved = await desk.TryAsync<DecideProposal>(
            StaffRole.Approver,
            late.Id,
            (a, v, c) => a.RunAsync(new(late.Id, v, Approves: true, ""), c, Cancel)
        );

        foreach (var refused in new[] { proposed, approved })
        {
            var problem = Assert.Single(refused.Problems).Message;
            Assert.StartsWith("拟提供信息“检查记录”遮盖了不予公开的内容", problem, StringComparison.Ordinal);
            Assert.Contains("第三十七条", problem, StringComparison.Ordinal);
        }

        Assert.True(asPartly.IsDone);
    }

    [Fact(DisplayName = "第三十七条：批准以后才遮盖的，按予以公开登记不了送达")]
    public async Task Reply_AfterSomethingWasWithheld_IsRefused()
    {
        var id = (await desk.CaseAsync()).Id;
        var document = await AddAsync(id, Pdf("Inspected by HIDDENNAME on Monday"));
        (await ProposeAsync(id, "D2")).OrThrow();
        await desk.DecideAsync(StaffRole.Approver, id);
        await MarkAsync(id, document.Id, new() { ["Words"] = "HIDDENNAME" });
        (await desk.TryReviewAsync(id)).OrThrow();

        var served = await desk.TryAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "in-person", desk.Today), c, Cancel)
        );

        Assert.Contains("第三十七条", Assert.Single(served.Problems).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第三十六条：答复不予公开的，先前准备好的副本不给申请人")]
    public async Task Copy_OfACaseThatWasRefusedInTheEnd_IsNotGiven()
    {
        using var applicant = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(applicant, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(applicant, request.Id);
        var document = await AddAsync(request.Id, Pdf("prepared before the leader refused"));
        await CopyAsync(request.Id, document.Id);
        await desk.AnswerAsync(request.Id, "R6");

        using var answer = await applicant.GetAsync(
            new Uri(ApplicantLinks.Copy(document.Id), UriKind.Relative),
            Cancel
        );
        var page = await PortalServer.PageOf(
            await applicant.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );

        Assert.NotNull((await DocumentAsync(document.Id)).CopyId);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(page.QuerySelector("#copies"));
    }

    [Fact]
    public async Task Copy_OfAnotherCase_IsNotGiven()
    {
        using var applicant = applicants.Client();
        var (mine, _) = await applicants.AppliedAsync(applicant, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(applicant, mine.Id);
        await desk.AnswerAsync(mine.Id);
        var other = await desk.CaseAsync();
        var document = await AddAsync(other.Id, Pdf("of somebody else"));
        await CopyAsync(other.Id, document.Id);
        await desk.AnswerAsync(other.Id);

        using var answer = await applicant.GetAsync(
            new Uri(ApplicantLinks.Copy(document.Id), UriKind.Relative),
            Cancel
        );
        using var stranger = applicants.Client();
        using var nobody = await stranger.GetAsync(new Uri(ApplicantLinks.Copy(document.Id), UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ApplicantLinks.Cases, nobody.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Mark_ARectangle_TakesWhatStandsThere_AndALaterMarkMakesTheCopyVoid()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));

        // The words stand at 30 of 200 across, and 50 of 200 down.
        await MarkAsync(request.Id, document.Id, Box(10, 15, 80, 30));
        await CopyAsync(request.Id, document.Id);
        var copied = await DocumentAsync(document.Id);
        var copy = await LookAsync(request.Id, document.Id, copy: true);
        await MarkAsync(request.Id, document.Id, Box(10, 60, 80, 80));
        var later = await DocumentAsync(document.Id);

        Assert.Equal("", TextOf(copy).Trim());
        Assert.NotNull(copied.CopyId);
        Assert.Null(later.CopyId);
        Assert.Equal([1, 2], later.Marks.Select(m => m.Number));
    }

    [Fact]
    public async Task Mark_WithoutGroundReasonOrPlace_SaysWhatIsMissing_AndKeepsWhatWasTyped()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));

        using var answer = await MarkAsync(
            request.Id,
            document.Id,
            new()
            {
                ["Left"] = "70",
                ["Top"] = "5",
                ["Right"] = "20",
                ["Bottom"] = "900",
                ["Ground"] = "",
                ["Reason"] = "",
            }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            ["#Ground", "#Reason", "#Left", "#Top"],
            page.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("70", page.QuerySelector("#Left")!.GetAttribute("value"));
        Assert.Empty((await DocumentAsync(document.Id)).Marks);
    }

    [Fact]
    public async Task Mark_WordsThatAreNotThere_IsRefused()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));

        using var answer = await MarkAsync(request.Id, document.Id, new() { ["Words"] = "NOWHERE" });

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("没有找到", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmark_TakesTheMarkOff_AndItsNumberIsNotGivenAgain()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));
        await MarkAsync(request.Id, document.Id, Box(10, 10, 20, 20));
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.Disclosed(request.Id, document.Id),
            [],
            "form[action*='handler=Unmark']"
        );
        await MarkAsync(request.Id, document.Id, Box(10, 10, 20, 20));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var only = Assert.Single((await DocumentAsync(document.Id)).Marks);
        Assert.True(only.Number > 1);
    }

    [Fact]
    public async Task Mark_WhenTheCaseIsAnswered_IsRefused_AndTheCopyStays()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));
        await CopyAsync(request.Id, document.Id);
        await desk.AnswerAsync(request.Id);
        var version = (await DocumentAsync(document.Id)).Version;

        var outcome = await papers.AsAsync<MarkDocument, Outcome<DisclosedDocument>>(
            StaffRole.Handler,
            (a, c) =>
                a.RunAsync(
                    new()
                    {
                        DocumentId = document.Id,
                        Version = version,
                        Words = "UPPER",
                        Ground = "state-secret",
                        Reason = "迟到的遮盖",
                    },
                    c,
                    Cancel
                )
        );

        Assert.False(outcome.IsDone);
        Assert.NotNull((await DocumentAsync(document.Id)).CopyId);
    }

    [Theory]
    [InlineData(StaffRole.Reviewer, true)]
    [InlineData(StaffRole.Approver, true)]
    [InlineData(StaffRole.SecrecyReviewer, true)]
    [InlineData(StaffRole.Supervisor, false)]
    public async Task Original_IsShownToThoseOfTheAgency_AndEachLookIsWrittenDown(StaffRole role, bool may)
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));
        using var client = await server.SignedInAsync(role);

        using var answer = await client.GetAsync(
            new Uri(RequestLinks.Original(request.Id, document.Id), UriKind.Relative),
            Cancel
        );

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(may, (await server.ActsOnAsync(request.Id)).Contains("查看拟提供信息原件"));
    }

    [Fact]
    public async Task List_NamesEveryPlaceWithGroundAndArticle_AndNothingOfWhatIsWithheld()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("HIDDENNAME"));
        await MarkAsync(request.Id, document.Id, new() { ["Words"] = "HIDDENNAME" });

        var page = await server.OfficePageAsync(RequestLinks.Withheld(request.Id, document.Id));

        var row = page.QuerySelector(".receipt tbody tr")!.Children.Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(["1", "1", "损害第三方合法权益", "《政府信息公开条例》第十五条", "第三方姓名"], row[..5]);
        Assert.DoesNotContain("HIDDENNAME", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sketch_ShowsTheWordsAtTheirPlaces_AndTheMarks()
    {
        var request = await desk.CaseAsync();
        var document = await AddAsync(request.Id, Pdf("UPPER"));
        await MarkAsync(request.Id, document.Id, Box(10, 10, 20, 20));

        var page = await server.OfficePageAsync(RequestLinks.Disclosed(request.Id, document.Id));

        var words = page.QuerySelector("svg.mark-page text")!;
        Assert.Equal(("UPPER", "30", "50"), (words.TextContent, words.GetAttribute("x"), words.GetAttribute("y")));
        Assert.Single(page.QuerySelectorAll("svg.mark-page .mark-box"));
    }

    [Fact]
    public async Task Add_AWordFile_IsRefused_WithWhatToDo()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitFilesAsync(
            RequestLinks.Disclosed(request.Id),
            new() { ["Name"] = "检查记录" },
            [("Upload", "记录.txt", "plain words"u8.ToArray())]
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("另存为 PDF", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Box(int left, int top, int right, int bottom) =>
        new()
        {
            ["Left"] = $"{left}",
            ["Top"] = $"{top}",
            ["Right"] = $"{right}",
            ["Bottom"] = $"{bottom}",
        };

    /// <summary>One page of 200 by 200 points with words at 30, 150.</summary>
    private static byte[] Pdf(string words)
    {
        var content = $"BT /F1 10 Tf 30 150 Td ({words}) Tj ET";
        return Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + $"4 0 obj<</Length {content.Length}>>stream\n{content}\nendstream endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );
    }

    private static string TextOf(byte[] pdf) => string.Concat(PdfDocument.Open(pdf).Page(1).Glyphs.Select(g => g.Text));

    private async Task<DisclosedDocument> AddAsync(Guid requestId, byte[] content)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var answer = await client.SubmitFilesAsync(
            RequestLinks.Disclosed(requestId),
            new() { ["Name"] = "检查记录" },
            [("Upload", "检查记录.pdf", content)]
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return (await server.ReadAsync(db => DocumentPage.ListAsync(db, requestId, Cancel)))[^1];
    }

    private Task<Outcome<DisclosureRequest>> ProposeAsync(Guid id, string decision) =>
        desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, decision, "提供检查记录。"), c, Cancel)
        );

    private async Task<HttpResponseMessage> MarkAsync(Guid request, Guid document, Dictionary<string, string> fields)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        fields.TryAdd("Ground", "third-party");
        fields.TryAdd("Reason", "第三方姓名");
        return await client.SubmitAsync(RequestLinks.Disclosed(request, document), fields, "form[data-mark-form]");
    }

    private async Task<HttpResponseMessage> CopyAsync(Guid request, Guid document)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var answer = await client.SubmitAsync(
            RequestLinks.Disclosed(request, document),
            [],
            "form[action*='handler=Copy']"
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer;
    }

    private async Task<byte[]> LookAsync(Guid request, Guid document, bool copy)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = copy ? RequestLinks.Copy(request, document) : RequestLinks.Original(request, document);
        return await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancel);
    }

    private Task<DisclosedDocument> DocumentAsync(Guid id) =>
        server.ReadAsync(db => DocumentChange.Documents(db).AsNoTracking().SingleAsync(d => d.Id == id, Cancel));
}
