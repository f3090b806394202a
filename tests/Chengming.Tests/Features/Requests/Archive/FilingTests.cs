using Chengming.Features.Accounts;
using Chengming.Features.Requests.Archive;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Proceedings;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>When a case may be filed, what is said before, and what filing means afterwards.</summary>
[Collection(RequestSite.Name)]
public sealed class FilingTests
{
    private readonly PortalServer server;
    private readonly ArchiveDesk desk;

    public FilingTests(PortalServer server)
    {
        this.server = server;
        desk = new ArchiveDesk(server);
    }

    [Fact(DisplayName = "第四十五条：办结后归档，在办的申请不归档")]
    public async Task File_OpenCase_IsRefused()
    {
        var refused = await desk.TryFileAsync((await desk.Cases.CaseAsync()).Id, "说明");

        Assert.Equal(
            FileRules.MustBeClosed.Sentence + "（《政府信息公开条例》第四十五条）。",
            refused.Problems[0].Message
        );
    }

    [Fact]
    public async Task File_WholeCase_GetsNumberListAndDays_AndIsAudited()
    {
        var request = await desk.WholeCaseAsync();

        var file = (await desk.TryFileAsync(request.Id)).OrThrow();

        Assert.Equal($"示001-GK·2026-D10-{file.Serial:0000}", file.Number);
        Assert.Equal(new DateOnly(2036, 12, 31), file.ExpiresOn);
        Assert.Equal(new DateOnly(2027, 6, 30), file.HandoverDueOn);
        Assert.Equal(
            [
                "provided",
                "service-sheet",
                "service-sheet",
                "application-sheet",
                "register-sheet",
                "decision-sheet",
                "secrecy-sheet",
                "timeline-sheet",
            ],
            file.Entries.Select(e => e.Kind)
        );
        Assert.Equal(Enumerable.Range(1, 8), file.Entries.Select(e => e.Serial));
        Assert.All(file.Entries, e => Assert.True(e.Pages > 0));
        Assert.Equal(["归档"], await server.ActsOnAsync(file.Id));
        Assert.Equal(desk.Cases.Today, (await desk.Cases.CaseAsync(request.Id)).FiledOn);
    }

    [Fact]
    public async Task File_Twice_IsRefused_AndSoIsANumberThatIsTaken()
    {
        var first = await desk.FiledAsync();
        var second = await desk.WholeCaseAsync();

        var again = await desk.TryFileAsync(first.RequestId);
        var sameNumber = await desk.TryFileAsync(second.Id, number: first.Number);

        Assert.StartsWith(FileRules.FiledOnce.Sentence, again.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(["Number"], sameNumber.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task File_WithoutItsPaper_NeedsAnExplanation_ThatStandsInTheNotePage()
    {
        await desk.PlanAsync();
        var request = await desk.Cases.AnswerAsync((await desk.Cases.CaseAsync(daysAgo: 2)).Id);

        var silent = await desk.TryFileAsync(request.Id);
        var explained = (await desk.TryFileAsync(request.Id, "当面提供，没有另发告知书")).OrThrow();

        Assert.Equal(["Remarks"], silent.Problems.Select(p => p.Field));
        Assert.Equal(
            "缺件：没有签发的予以公开告知书。说明：当面提供，没有另发告知书",
            (await desk.NowAsync(explained.Id)).Steps[0].Words
        );
    }

    [Fact]
    public async Task File_PaperApprovedAndNotServed_IsNamedAsMissing()
    {
        var id = (await desk.Cases.CaseAsync(daysAgo: 2)).Id;
        await desk.Letters.DecideAsync(id, "D2");
        var letter = await desk.Letters.ApprovedAsync(id, "provided", "D2");
        await desk.Cases.DoAsync<Chengming.Features.Requests.Handling.RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "in-person", desk.Cases.Today), c, TestContext.Current.CancellationToken)
        );

        var page = await server.OfficePageAsync(ArchiveLinks.Of(id));

        Assert.Contains(
            $"（{letter.Number}）没有登记送达",
            page.QuerySelector(".gaps")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact(DisplayName = "行政复议法第二十条、行政诉讼法第四十六条：救济期限未满的提示，不阻止归档")]
    public async Task Page_WithinTheTimeForReviewAndSuit_SaysSo()
    {
        var request = await desk.WholeCaseAsync();

        var page = await server.OfficePageAsync(ArchiveLinks.Of(request.Id));

        // 2 March 2026 + 60 days = 1 May, a holiday until the 5th; + 6 months = 2 September.
        var notices = page.QuerySelectorAll(".band-next").Select(n => n.TextContent).ToList();
        Assert.Contains("申请行政复议的期限到 2026-05-06；可以归档，有复议的以后补充。", notices);
        Assert.Contains("提起行政诉讼的期限到 2026-09-02；可以归档，有诉讼的以后补充。", notices);
    }

    [Fact]
    public async Task FiledCase_TakesNoFurtherPaper_UntilAReviewReopensIt()
    {
        var file = await desk.FiledAsync();
        var request = await desk.Cases.CaseAsync(file.RequestId);
        var proceedings = new ProceedingDesk(server, desk.Cases);

        var draft = await TryDraftAsync(request.Id);
        await proceedings.RegisterAsync(await proceedings.InputAsync(about: request.Number));
        var afterwards = await TryDraftAsync(request.Id);

        Assert.StartsWith(FileRules.FiledCaseIsReadOnly.Sentence, draft, StringComparison.Ordinal);
        Assert.Null(afterwards);
        Assert.Equal(FileState.Reopened, (await desk.NowAsync(file.Id)).State);
    }

    [Fact]
    public async Task Supplement_AfterAReview_ContinuesTheList_AndKeepsItLonger()
    {
        var file = await desk.FiledAsync();
        var proceedings = new ProceedingDesk(server, desk.Cases);
        var review = await proceedings.RegisterAsync(await proceedings.InputAsync(about: file.RequestNumber));
        var first = (await desk.TrySupplementAsync(file.Id)).OrThrow();

        await proceedings.ConcludedAsync(review.Id, "upheld");
        var second = (await desk.TrySupplementAsync(file.Id)).OrThrow();

        Assert.Equal(("D30", new DateOnly(2056, 12, 31)), (first.RetentionCode, first.ExpiresOn));
        Assert.Equal(
            [(9, "行政复议（普通程序）登记单", 1), (10, "行政复议（普通程序）审结登记单", 2)],
            second.Entries.Skip(8).Select(e => (e.Serial, e.Title, e.Supplement))
        );
        Assert.Equal(
            file.Entries.Select(e => (e.Serial, e.Key, e.Title, e.On, e.Pages)),
            second.Entries.Take(8).Select(e => (e.Serial, e.Key, e.Title, e.On, e.Pages))
        );
        Assert.Equal(FileState.Kept, second.State);
    }

    [Fact]
    public async Task Supplement_WithoutAnythingNew_IsRefused()
    {
        var refused = await desk.TrySupplementAsync((await desk.FiledAsync()).Id);

        Assert.StartsWith(FileRules.MustBeReopened.Sentence, refused.Problems[0].Message, StringComparison.Ordinal);
    }

    private async Task<string?> TryDraftAsync(Guid request)
    {
        try
        {
            await desk.Letters.DraftAsync(request, "terminated", "O3");
            return null;
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message.TrimStart(':', ' ');
        }
    }
}
