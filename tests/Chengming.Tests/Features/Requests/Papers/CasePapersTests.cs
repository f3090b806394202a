using System.Net;
using System.Security.Cryptography;
using Chengming.Actions;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Suites;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Storing;
using Chengming.Features.Operations.Keys;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Papers;
using Chengming.Jobs;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Papers;

/// <summary>The papers of a case in the office: kept encrypted, looked at by few, each look written down.</summary>
[Collection(RequestSite.Name)]
public sealed class CasePapersTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly PaperDesk papers;

    public CasePapersTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        papers = new PaperDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_AFile_KeepsItEncrypted_AndTheHandlerSeesItAsItWas()
    {
        var request = await desk.CaseAsync();
        var content = PaperDesk.Pdf("a secret of the identity paper");

        var paper = await papers.AddAsync(request.Id, PaperKind.Identity, "张示例的身份证.pdf", content);

        Assert.Equal(("identity", 1, false), (paper.KindCode, paper.Order, paper.IsFromApplicant));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), paper.File.PlainHash.Value);
        await papers.NothingInPlainAsync("a secret of the identity paper"u8.ToArray());
        await papers.NothingInPlainAsync("张示例的身份证"u8.ToArray());
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var answer = await client.GetAsync(
            new Uri(RequestLinks.Paper(request.Id, paper.Id), UriKind.Relative),
            Cancel
        );
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("张示例的身份证.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(["查看申请材料", "收取申请材料", "登记申请"], await server.ActsOnAsync(request.Id));
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Approver)]
    [InlineData(StaffRole.SecrecyReviewer)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Open_ByWhoMayNotSeeWhoApplied_IsRefused_AndNothingIsShown(StaffRole role)
    {
        var request = await desk.CaseAsync();
        var paper = await papers.AddAsync(request.Id, PaperKind.Identity, "身份证.pdf", PaperDesk.Pdf());
        using var client = await server.SignedInAsync(role);

        using var answer = await client.GetAsync(
            new Uri(RequestLinks.Paper(request.Id, paper.Id), UriKind.Relative),
            Cancel
        );
        var page = await server.OfficePageAsync(RequestLinks.Case(request.Id), role);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("身份证明", page.QuerySelector(".case-papers")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".case-papers a"));
        Assert.DoesNotContain("查看申请材料", await server.ActsOnAsync(request.Id));
    }

    [Fact]
    public async Task Open_APaperUnderTheAddressOfAnotherCase_FindsNothing()
    {
        var (one, two) = (await desk.CaseAsync(), await desk.CaseAsync());
        var paper = await papers.AddAsync(one.Id, PaperKind.Other, "材料.pdf", PaperDesk.Pdf());

        var outcome = await papers.AsAsync<OpenPaper, Outcome<OpenedPaper>>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(two.Id, paper.Id), c, Cancel)
        );

        Assert.False(outcome.IsDone);
    }

    [Fact]
    public async Task Add_SeveralOfWhichOneIsWrong_TakesNone_AndSaysWhichAndWhy()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitFilesAsync(
            RequestLinks.Papers(request.Id),
            [],
            [
                (PaperEntry.FieldOf(PaperKind.Identity), "好的.pdf", PaperDesk.Pdf()),
                (PaperEntry.FieldOf(PaperKind.Other), "压缩包.zip", SamplePackages.Zip(("a.txt", "a"))),
                (PaperEntry.FieldOf(PaperKind.Authorisation), "坏的.pdf", "%PDF-1.4"u8.ToArray()),
            ]
        );

        var page = await PortalServer.PageOf(answer);
        var problems = page.QuerySelectorAll(".problems li").Select(p => p.TextContent.Trim()).ToList();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(2, problems.Count);
        Assert.Contains(problems, p => p.StartsWith("“压缩包.zip”是", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("“坏的.pdf”：", StringComparison.Ordinal));
        Assert.Empty(await papers.OfAsync(request.Id));
    }

    [Fact]
    public async Task Add_ByAReviewer_IsRefused()
    {
        var request = await desk.CaseAsync();

        var outcome = await papers.AsAsync<AddPapers, Outcome<DisclosureRequest>>(
            StaffRole.Reviewer,
            (a, c) =>
                a.RunAsync(
                    new(request.Id, [new(PaperKind.Other, "材料.pdf", new MemoryStream(PaperDesk.Pdf()))]),
                    c,
                    Cancel
                )
        );

        Assert.False(outcome.IsDone);
        Assert.Empty(await papers.OfAsync(request.Id));
    }

    [Fact]
    public async Task Strike_WithAReason_DestroysTheContentAndKeepsTheLine()
    {
        var request = await desk.CaseAsync();
        var paper = await papers.AddAsync(request.Id, PaperKind.Identity, "别人的身份证.pdf", PaperDesk.Pdf("strike"));

        var without = await StrikeAsync(request.Id, paper.Id, " ");
        var struck = await StrikeAsync(request.Id, paper.Id, "放错了案件");

        Assert.Equal("Reason", Assert.Single(without.Problems).Field);
        Assert.True(struck.IsDone);
        var line = Assert.Single(await papers.OfAsync(request.Id));
        Assert.Equal((false, "放错了案件", true), (line.IsThere, line.StruckReason, line.File.IsDestroyed));
        Assert.Equal(("", ""), (line.File.Key, line.File.Name));
        Assert.False((await StrikeAsync(request.Id, paper.Id, "再来一次")).IsDone);
        Assert.False((await OpenAsync(request.Id, paper.Id)).IsDone);
        var page = await server.OfficePageAsync(RequestLinks.Case(request.Id));
        Assert.Contains("放错了案件", page.QuerySelector(".case-papers")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strike_ADayLater_TheBytesAreGone_WhileThoseOfOthersStay()
    {
        await using var own = new PortalServer();
        var (theirDesk, theirs) = (new RequestDesk(own), new PaperDesk(own));
        var request = await theirDesk.CaseAsync();
        var one = await theirs.AddAsync(request.Id, PaperKind.Identity, "一.pdf", PaperDesk.Pdf("one"));
        var two = await theirs.AddAsync(request.Id, PaperKind.Identity, "二.pdf", PaperDesk.Pdf("two"));
        (
            await theirs.AsAsync<StrikePaper, Outcome<DisclosureRequest>>(
                StaffRole.Handler,
                (a, c) => a.RunAsync(new(request.Id, one.Id, "误放"), c, Cancel)
            )
        ).OrThrow();

        own.Clock.Forward(TimeSpan.FromDays(1.1));
        await own.DoAsync(async s =>
        {
            await s.GetRequiredService<IEnumerable<IPlatformJob>>()
                .Single(j => j.Name == "remove-discarded-contents")
                .RunAsync(Cancel);
            return true;
        });

        var store = own.Services.GetRequiredService<FolderFileStore>();
        Assert.False(store.Exists(one.File.Hash));
        Assert.True(store.Exists(two.File.Hash));
    }

    [Fact]
    public async Task Open_AfterRotation_AndTheOldKeyDestroyed_IsTheFile()
    {
        await using var own = new PortalServer();
        var (theirDesk, theirs) = (new RequestDesk(own), new PaperDesk(own));
        var request = await theirDesk.CaseAsync();
        var content = PaperDesk.Pdf("rotation");
        var paper = await theirs.AddAsync(request.Id, PaperKind.Identity, "身份证.pdf", content);

        await own.DoAsync(async s =>
        {
            var old = s.GetRequiredService<Chengming.Data.Protection.Keys.KeyRing>().Current.Id;
            (
                await s.GetRequiredService<RotateKeys>().RunAsync(CipherSuite.AesGcm, TestActions.Context, Cancel)
            ).OrThrow();
            (await s.GetRequiredService<RetireKey>().RunAsync(old, TestActions.Context, Cancel)).OrThrow();
            return true;
        });

        var renewed = Assert.Single(await theirs.OfAsync(request.Id));
        Assert.NotEqual(paper.File.Key, renewed.File.Key);
        Assert.Equal(paper.File.Hash, renewed.File.Hash);
        var opened = await theirs.AsAsync<OpenPaper, Outcome<OpenedPaper>>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(request.Id, paper.Id), c, Cancel)
        );
        Assert.Equal("身份证.pdf", opened.OrThrow().Name);
        Assert.Equal(content, await BytesAsync(opened.OrThrow()));
    }

    [Fact]
    public async Task Open_WithTheKeyOfAnotherPaperPutToIt_IsRefused()
    {
        await using var own = new PortalServer();
        var (theirDesk, theirs) = (new RequestDesk(own), new PaperDesk(own));
        var request = await theirDesk.CaseAsync();
        var one = await theirs.AddAsync(request.Id, PaperKind.Identity, "一.pdf", PaperDesk.Pdf("one"));
        var two = await theirs.AddAsync(request.Id, PaperKind.Identity, "二.pdf", PaperDesk.Pdf("two"));
        await own.ReadAsync(db =>
            db.Set<Chengming.Features.Files.Sealing.SealedFile>()
                .Where(f => f.Id == one.FileId)
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.Key, two.File.Key), Cancel)
        );

        await Assert.ThrowsAsync<CannotRevealException>(() =>
            theirs.AsAsync<OpenPaper, Outcome<OpenedPaper>>(
                StaffRole.Handler,
                (a, c) => a.RunAsync(new(request.Id, one.Id), c, Cancel)
            )
        );
    }

    [Fact]
    public async Task Register_WithPapers_EntersThemWithTheCase_AndTheHashOfTheReceiptHoldsThem()
    {
        var content = PaperDesk.Pdf("counter");
        var input = (await desk.InputAsync()) with
        {
            Papers = [new(PaperKind.Application, "申请书.pdf", new MemoryStream(content))],
        };

        var request = await desk.RegisterAsync(input);

        var paper = Assert.Single(await papers.OfAsync(request.Id));
        Assert.Equal(("application", false), (paper.KindCode, paper.IsFromApplicant));
        Assert.Equal(["收取申请材料", "登记申请"], await server.ActsOnAsync(request.Id));
    }

    [Fact]
    public async Task Register_WithAFileThatIsNotTaken_RegistersNothing()
    {
        var input = (await desk.InputAsync()) with
        {
            Papers = [new(PaperKind.Identity, "身份证.jpg", new MemoryStream(PaperDesk.Pdf()))],
        };

        var outcome = await desk.TryRegisterAsync(input);

        Assert.Equal("Papers.identity", Assert.Single(outcome.Problems).Field);
    }

    [Fact]
    public async Task BytesThatNobodyEntered_GoADayLater()
    {
        await using var own = new PortalServer();
        var store = own.Services.GetRequiredService<FolderFileStore>();
        var (theirDesk, theirs) = (new RequestDesk(own), new PaperDesk(own));
        var agency = (await theirDesk.AsAsync(StaffRole.Handler)).Actor.AgencyId!.Value;
        var left = await own.DoAsync(async s =>
        {
            var receive = s.GetRequiredService<ReceivePapers>();
            var entry = new PaperEntry(PaperKind.Other, "半途.pdf", new MemoryStream(PaperDesk.Pdf("left")));
            var (_, examined) = await receive.ExamineAsync([entry], online: true, TestActions.Context, Cancel);
            return Assert.Single(await receive.KeepAsync(agency, examined, TestActions.Context, Cancel)).File.Hash;
        });
        Assert.True(store.Exists(left));

        own.Clock.Forward(TimeSpan.FromDays(1.1));
        await own.DoAsync(async s =>
        {
            await s.GetRequiredService<IEnumerable<IPlatformJob>>()
                .Single(j => j.Name == "remove-discarded-contents")
                .RunAsync(Cancel);
            return true;
        });

        Assert.False(store.Exists(left));
    }

    private Task<Outcome<DisclosureRequest>> StrikeAsync(Guid request, Guid paper, string reason) =>
        papers.AsAsync<StrikePaper, Outcome<DisclosureRequest>>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(request, paper, reason), c, Cancel)
        );

    private Task<Outcome<OpenedPaper>> OpenAsync(Guid request, Guid paper) =>
        papers.AsAsync<OpenPaper, Outcome<OpenedPaper>>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(request, paper), c, Cancel)
        );

    private static async Task<byte[]> BytesAsync(OpenedPaper opened)
    {
        await using var content = opened.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
