using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Files.Virus;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Redacting;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>Files whose time is over: two people decide; what is destroyed is gone, and what stays names nobody.</summary>
public sealed class DestructionTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly ArchiveDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "档案法实施条例第二十四条：保管期限没有届满的不鉴定")]
    public async Task Propose_BeforeTheTimeIsOver_IsRefused()
    {
        var file = await desk.FiledAsync();

        var refused = await desk.TryProposeAsync(AppraisalKind.Destroy, files: file.Id);

        Assert.Contains(FileRules.PeriodMustBeOver.Sentence, refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "档案法实施条例第二十四条：鉴定由提出人以外的人批准")]
    public async Task Decide_ByTheProposer_IsRefused()
    {
        var appraisal = await ProposedAsync(await desk.FiledAsync());
        var proposer = await desk.Cases.AsAsync(StaffRole.Handler);
        var both = new ActionContext(
            proposer.Actor with
            {
                Roles = new HashSet<StaffRole> { StaffRole.Handler, StaffRole.Approver },
            }
        );

        var refused = await desk.TryDecideAsync(appraisal, approves: true, both);

        Assert.Equal([FileRules.AnotherApproves.Sentence + "。"], refused.Problems.Select(p => p.Message));
    }

    [Fact]
    public async Task Destroy_RemovesPeopleAndPapers_AndKeepsTheLineOfTheRegister()
    {
        var file = await desk.FiledAsync();
        var before = await desk.Cases.CaseAsync(file.RequestId);
        var appraisal = await ProposedAsync(file);
        var last = await server.ReadAsync(db => db.AuditRecords.MaxAsync(r => r.Sequence, Cancel));

        var destroyed = (await desk.TryDecideAsync(appraisal, approves: true)).OrThrow();

        var after = await desk.Cases.CaseAsync(file.RequestId);
        Assert.Equal(
            (before.Number, before.DecisionCode, before.ClosedOn, before.RequesterKindCode, before.ReceivedOn),
            (after.Number, after.DecisionCode, after.ClosedOn, after.RequesterKindCode, after.ReceivedOn)
        );
        Assert.Empty(after.Parties);
        Assert.Equal(("（案卷已销毁）", "", null), (after.Wanted, after.RequesterShown, after.WantedInFull));
        Assert.All(
            after.Events.Where(e => e.Kind is not (RequestEventKind.Filed or RequestEventKind.FileDestroyed)),
            e => Assert.Empty(e.Words)
        );
        Assert.Equal($"销毁清册 {destroyed.Number}", after.Events[^1].Words);
        await server.ReadAsync(async db =>
        {
            Assert.False(await db.Set<CaseLetter>().AnyAsync(l => l.RequestId == file.RequestId, Cancel));
            Assert.False(await db.Set<RequestProposal>().AnyAsync(p => p.RequestId == file.RequestId, Cancel));
            return 0;
        });
        Assert.Equal(FileState.Destroyed, (await desk.NowAsync(file.Id)).State);
        Assert.Equal([file.Number], destroyed.Files.Select(f => f.Number));
        await NothingInTheAuditAsync(last, before);
    }

    [Fact]
    public async Task Destroy_TakesWhatWasReceivedSuppliedAndSaidAmongColleaguesWithIt()
    {
        var request = (await desk.WholeCaseAsync()).Id;
        var papers = new PaperDesk(server);
        var handler = await desk.Cases.AsAsync(StaffRole.Handler);
        await server.KeepPasswordsAsync();
        var paper = await papers.AddAsync(request, PaperKind.Identity, "身份证.pdf", PaperDesk.Pdf());
        await server.ReadAsync(async db =>
        {
            var of = await db.Set<DisclosureRequest>().SingleAsync(r => r.Id == request, Cancel);
            var (by, at) = (new RequestHand(null, "林小禾"), DateTimeOffset.UnixEpoch);
            var assistance = new Assistance(
                of,
                new(null, "档案室", null, ""),
                "请查张示例的记录",
                desk.Cases.Today,
                by,
                at
            );
            assistance.Reply("没有张示例的记录", "王管理员", by, at);
            var supplied = new DisclosedDocument(of, "张示例的检查记录", await SealAsync(of.AgencyId), 1);
            var withheld = new MarkEntry(1, 1, 1, 9, 9, WithholdingGround.All[0], "张示例的电话");
            db.AddRange(assistance, new CaseRemark(of, "张示例来过电话", by, at), supplied);
            db.AddRange(supplied.Add([withheld], by, at));
            db.Record(handler, new RemarkAdded(of.Subject));
            return await db.SaveChangesAsync(Cancel);
        });
        var file = (await desk.TryFileAsync(request)).OrThrow();

        (await desk.TryDecideAsync(await ProposedAsync(file), approves: true)).OrThrow();

        Assert.Contains(file.Entries, e => e.Kind == FilePaperKinds.ReceivedPapersSheet);
        Assert.Contains(file.Entries, e => e.Kind == FilePaperKinds.SuppliedDocumentSheet);
        Assert.Contains(file.Entries, e => e.Kind == FilePaperKinds.AssistanceSheet);
        await server.ReadAsync(async db =>
        {
            var assistance = await db.Set<Assistance>().SingleAsync(a => a.RequestId == request, Cancel);
            Assert.Equal(("", "", ""), (assistance.Asked, assistance.Answer, assistance.AnsweredBy));
            Assert.False(await db.Set<CaseRemark>().AnyAsync(r => r.RequestId == request, Cancel));
            var supplied = await db.Set<DisclosedDocument>()
                .Include(d => d.Original)
                .Include(d => d.Marks)
                .SingleAsync(d => d.RequestId == request, Cancel);
            Assert.Equal(("（案卷已销毁）", true), (supplied.Title, supplied.Original.IsDestroyed));
            Assert.All(supplied.Marks, m => Assert.Empty(m.Reason));
            return 0;
        });
        Assert.True(Assert.Single(await papers.OfAsync(request)).File.IsDestroyed);
        Assert.False(paper.File.IsDestroyed);
    }

    [Fact]
    public async Task FiledCase_TakesNoPapersAndNoRemarks()
    {
        var file = await desk.FiledAsync();
        var handler = await desk.Cases.AsAsync(StaffRole.Handler);

        var paper = await server.DoAsync(s =>
            s.GetRequiredService<AddPapers>()
                .RunAsync(
                    new(file.RequestId, [new(PaperKind.Other, "迟到.pdf", new MemoryStream(PaperDesk.Pdf()))]),
                    handler,
                    Cancel
                )
        );
        var remark = await server.DoAsync(s =>
            s.GetRequiredService<AddRemark>().RunAsync(new(file.RequestId, "补一句"), handler, Cancel)
        );

        var rule = FileRules.FiledCaseIsReadOnly.Sentence;
        Assert.Contains(rule, Assert.Single(paper.Problems).Message, StringComparison.Ordinal);
        Assert.Contains(rule, Assert.Single(remark.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_FileCannotBeTakenAnyMore_AndTheApplicantFindsNothing()
    {
        var file = await desk.FiledAsync();
        (await desk.TryDecideAsync(await ProposedAsync(file), approves: true)).OrThrow();

        Assert.False((await desk.TryTakeAsync(file.Id, TakeFile.Zip)).IsDone);
        Assert.Equal("", (await desk.Cases.CaseAsync(file.RequestId)).QueryCodeFingerprint);
    }

    [Fact]
    public async Task Refuse_LeavesEverything_AndTheFileCanBeAppraisedAgain()
    {
        var file = await desk.FiledAsync();
        var appraisal = await ProposedAsync(file);

        (await desk.TryDecideAsync(appraisal, approves: false)).OrThrow();

        Assert.NotEmpty((await desk.Cases.CaseAsync(file.RequestId)).Parties);
        Assert.Null((await desk.NowAsync(file.Id)).AppraisalId);
        Assert.True((await desk.TryProposeAsync(AppraisalKind.Destroy, files: file.Id)).IsDone);
    }

    [Fact]
    public async Task Extend_ToThirtyYears_CountsFromTheYearAfterTheClosing()
    {
        var file = await desk.FiledAsync();
        server.Clock.Forward(AfterTheTime);
        var shorter = await desk.TryProposeAsync(AppraisalKind.Extend, "D10", files: file.Id);
        var appraisal = (await desk.TryProposeAsync(AppraisalKind.Extend, "D30", files: file.Id)).OrThrow();

        (await desk.TryDecideAsync(appraisal, approves: true)).OrThrow();

        Assert.Equal(["Retention"], shorter.Problems.Select(p => p.Field));
        var now = await desk.NowAsync(file.Id);
        Assert.Equal(("D30", file.ClosedOn.Year + 30), (now.RetentionCode, now.ExpiresOn!.Value.Year));
    }

    [Fact]
    public async Task DestroyPage_SaysWhatIsLost_AndIsOpenToTheApproverOnly()
    {
        await server.KeepPasswordsAsync();
        var file = await desk.FiledAsync();
        var appraisal = await ProposedAsync(file);

        var page = await server.OfficePageAsync(ArchiveLinks.Destroy(appraisal.Id), StaffRole.Approver);
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var refused = await handler.GetAsync(
            new Uri(ArchiveLinks.Destroy(appraisal.Id), UriKind.Relative),
            Cancel
        );

        Assert.Equal("销毁后不能恢复。", page.QuerySelectorAll(".consequences li")[^1].TextContent);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task CasePage_OfAFiledCase_OffersNothingThatWouldBeRefused_AndOfADestroyedOneSaysSo()
    {
        // A site of its own: each destruction takes eleven years, and the years of the one that the others share run out.
        await using var site = new PortalServer();
        await site.KeepPasswordsAsync();
        var archive = new ArchiveDesk(site);
        var file = await archive.FiledAsync();
        var filed = await site.OfficePageAsync(RequestLinks.Case(file.RequestId));
        site.Clock.Forward(AfterTheTime);
        var proposed = (await archive.TryProposeAsync(AppraisalKind.Destroy, files: file.Id)).OrThrow();
        (await archive.TryDecideAsync(proposed, approves: true)).OrThrow();

        var destroyed = await site.OfficePageAsync(RequestLinks.Case(file.RequestId));

        string[] additions = [RequestLinks.Letter(file.RequestId), RequestLinks.Papers(file.RequestId)];
        Assert.DoesNotContain(filed.Links.Select(l => l.GetAttribute("href")), additions.Contains);
        Assert.Null(filed.QuerySelector("main form[action*=Remark]"));
        Assert.NotNull(filed.QuerySelector("#papers"));
        Assert.Null(destroyed.QuerySelector("#papers"));
        Assert.Null(destroyed.QuerySelector("main form[action*=Remark]"));
        Assert.Contains("案卷已销毁", destroyed.QuerySelector("main .band")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("申请人的信息已经删除。", destroyed.QuerySelector("#parties ~ p")!.TextContent);
    }

    private async Task<SealedFile> SealAsync(Guid agency)
    {
        var received = new ReceivedFile(
            "记录.pdf",
            FileKinds.WithId("pdf"),
            new VirusVerdict(VirusOutcome.NotScanned, "")
        );
        var handler = await desk.Cases.AsAsync(StaffRole.Handler);
        return await server.DoAsync(s =>
            s.GetRequiredService<SealFile>()
                .RunAsync(new(agency, received, new MemoryStream(PaperDesk.Pdf("record"))), handler, Cancel)
        );
    }

    private async Task<FileAppraisal> ProposedAsync(CaseFile file)
    {
        server.Clock.Forward(AfterTheTime);
        return (await desk.TryProposeAsync(AppraisalKind.Destroy, files: file.Id)).OrThrow();
    }

    /// <summary>Ten years after the end of the year of the closing, and a day.</summary>
    private static readonly TimeSpan AfterTheTime = TimeSpan.FromDays((11 * 365) + 4);

    private async Task NothingInTheAuditAsync(long after, DisclosureRequest before)
    {
        var records = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.Sequence > after).Select(r => r.Details).ToListAsync(Cancel)
        );
        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.DoesNotContain(before.Wanted, r, StringComparison.Ordinal));
        Assert.All(records, r => Assert.DoesNotContain(before.RequesterShown, r, StringComparison.Ordinal));
    }
}
