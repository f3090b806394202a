using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Portal;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Papers;

/// <summary>What applicants send along from the portal.</summary>
[Collection(RequestSite.Name)]
public sealed class PapersOnlineTests
{
    private static readonly string Identity = PaperEntry.FieldOf(PaperKind.Identity);

    private readonly RequestDesk desk;
    private readonly Applicants applicants;
    private readonly PaperDesk papers;

    public PapersOnlineTests(PortalServer server)
    {
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
        papers = new PaperDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_WithFiles_KeepsThem_AndTheApplicantSeesWhatWasSent()
    {
        using var client = applicants.Client();
        var secret = PaperDesk.Pdf("of the applicant alone");

        using var sent = await client.SubmitFilesAsync(
            ApplicantLinks.Apply,
            await applicants.FieldsAsync(),
            [
                (Identity, "赵示例身份证正面.pdf", secret),
                (Identity, "赵示例身份证反面.pdf", PaperDesk.Pdf("back")),
                (PaperEntry.FieldOf(PaperKind.Other), "线索.pdf", PaperDesk.Pdf("hint")),
            ]
        );

        Assert.Equal(ApplicantLinks.Receipt, sent.Headers.Location?.OriginalString);
        var page = await PortalServer.PageOf(
            await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );
        Assert.Equal(
            ["身份证明 赵示例身份证正面.pdf", "身份证明 赵示例身份证反面.pdf", "其他材料 线索.pdf"],
            page.QuerySelectorAll(".apply-papers li")
                .Select(l => $"{l.Children[0].TextContent} {l.Children[1].TextContent}")
        );
        await papers.NothingInPlainAsync("of the applicant alone"u8.ToArray());
        await papers.NothingInPlainAsync("赵示例身份证正面"u8.ToArray());
    }

    [Fact]
    public async Task Apply_WithARefusedFile_SaysSo_AndLosesNothingTyped()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();

        using var answer = await client.SubmitFilesAsync(
            ApplicantLinks.Apply,
            fields,
            [(Identity, "身份证.exe", [0x4D, 0x5A, .. new byte[100]])]
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(page.QuerySelector($".problems a[href='#{Identity.Replace('.', '_')}']"));
        Assert.Equal(fields["Wanted"], page.QuerySelector<IHtmlTextAreaElement>("#Wanted")!.Value);
        Assert.Equal(fields["Requester.IdNumber"], page.QuerySelector<IHtmlInputElement>("#Requester_IdNumber")!.Value);
        Assert.Contains("请重新选择", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await applicants.CountAsync(fields["Wanted"]));
    }

    [Fact]
    public async Task Apply_WithMoreThanMayBeSent_SaysHowMuch_AndLosesNothingTyped()
    {
        await using var own = new PortalServer();
        await own.DoAsync(async s =>
            (
                await s.GetRequiredService<ChangeSettings>()
                    .RunAsync(new PaperSettings { OnlineMegabytes = 1 }, TestActions.Context, Cancel)
            ).OrThrow()
        );
        var theirs = new Applicants(own, new RequestDesk(own));
        using var client = theirs.Client();
        var fields = await theirs.FieldsAsync();

        using var answer = await client.SubmitFilesAsync(
            ApplicantLinks.Apply,
            fields,
            [(Identity, "扫描.pdf", PaperDesk.Pdf(new string('x', 2 << 20)))]
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "材料合计 3 MB，一次最多 1 MB",
            page.QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(fields["Wanted"], page.QuerySelector<IHtmlTextAreaElement>("#Wanted")!.Value);
    }

    [Fact]
    public async Task Apply_AFiftyMegabyteScan_IsTaken_OrSaysWhyNot_WithEverythingTyped()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();

        using var taken = await client.SubmitFilesAsync(
            ApplicantLinks.Apply,
            fields,
            [(Identity, "扫描.pdf", PaperDesk.Pdf(new string('x', 49 << 20)))]
        );
        using var other = applicants.Client();
        var again = await applicants.FieldsAsync();
        using var refused = await other.SubmitFilesAsync(
            ApplicantLinks.Apply,
            again,
            [(Identity, "扫描.pdf", PaperDesk.Pdf(new string('x', 51 << 20)))]
        );

        Assert.Equal(ApplicantLinks.Receipt, taken.Headers.Location?.OriginalString);
        var page = await PortalServer.PageOf(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("最多 50 MB", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(again["Wanted"], page.QuerySelector<IHtmlTextAreaElement>("#Wanted")!.Value);
    }

    [Fact]
    public async Task Apply_TheSameFormAndFilesTwice_IsOneCase_OtherFilesAreAnother()
    {
        var fields = await applicants.FieldsAsync();
        fields["FormKey"] = Guid.NewGuid().ToString();
        foreach (var words in (string[])["same", "same", "other"])
        {
            using var client = applicants.Client();
            using var sent = await client.SubmitFilesAsync(
                ApplicantLinks.Apply,
                fields,
                [(Identity, "身份证.pdf", PaperDesk.Pdf(words))]
            );
            Assert.Equal(ApplicantLinks.Receipt, sent.Headers.Location?.OriginalString);
        }

        Assert.Equal(2, await applicants.CountAsync(fields["Wanted"]));
    }

    [Fact(DisplayName = "第三十条：网上补正可以附材料，材料与补正一起收下")]
    public async Task Correct_Online_WithFiles_TakesThem_AndTheyCannotBeStruckOff()
    {
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        var (request, _) = await applicants.AppliedAsync(client, fields);
        await applicants.ConfirmedAsync(client, request.Id);
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Today, null, "请补身份证明。"), c, Cancel)
        );

        using var answer = await client.SubmitFilesAsync(
            ApplicantLinks.Case,
            new() { ["Wanted"] = fields["Wanted"] },
            [(PaperEntry.FieldOf(PaperKind.Correction), "补正.pdf", PaperDesk.Pdf("correction"))],
            "form[action*='handler=Correct']"
        );

        Assert.Equal(ApplicantLinks.Case, answer.Headers.Location?.OriginalString);
        var paper = Assert.Single(await papers.OfAsync(request.Id));
        Assert.Equal(("correction", true), (paper.KindCode, paper.IsFromApplicant));
        Assert.Same(PaperRules.ApplicantsPapersStay, paper.WhyNotStrike());
        Assert.Contains((await desk.CaseAsync(request.Id)).Events, e => e.Kind is RequestEventKind.Corrected);
    }

    [Fact]
    public async Task Follow_ShowsNoPapersThatTheOfficeAdded()
    {
        using var client = applicants.Client();
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await papers.AddAsync(request.Id, PaperKind.ThirdParty, "某公司意见.pdf", PaperDesk.Pdf("opinion"));

        var page = await PortalServer.PageOf(
            await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel)
        );

        Assert.Null(page.QuerySelector(".apply-papers"));
        Assert.DoesNotContain("某公司", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
