using Chengming.Actions;
using Chengming.Data.Reading;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Portal;
using Chengming.Law.Publication;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.CleaningUp;

/// <summary>What a clean-up says of a document reaches the public through two persons, on its day, and stays.</summary>
public sealed class ValidityChangeTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => ChinaTime.Today(server.Clock);

    [Fact]
    public async Task Repeal_Approved_ShowsFromItsDay_WithTheDecision()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());
        await ProposeAsync(id, "repealed", Today.AddDays(10), "示例县人民政府第3号决定");
        Assert.Equal(Validity.InForce, (await ShownAsync(id)).ValidityOn(Today.AddDays(10)));

        await DecideAsync(id);

        var shown = await ShownAsync(id);
        Assert.Equal(Validity.InForce, shown.ValidityOn(Today.AddDays(9)));
        Assert.Equal(Validity.Repealed, shown.ValidityOn(Today.AddDays(10)));
        Assert.Equal("示例县人民政府第3号决定", shown.ValidityNote);
        Assert.Equal(Today, shown.ExaminedOn);
    }

    [Theory]
    [InlineData("partly-lapsed", "from", "")]
    [InlineData("repealed", "", "第3号决定")]
    [InlineData("amended", "from", "第3号决定")]
    [InlineData("continues", "from", "")]
    public void New_WithoutWhatItsConclusionNeeds_Throws(string conclusion, string from, string note) =>
        Assert.Throws<ArgumentException>(() =>
            new ValidityChange(
                Guid.NewGuid(),
                ValidityConclusion.Find(conclusion)!,
                from.Length > 0 ? Today : null,
                note,
                null,
                new ItemAuthor(Guid.NewGuid(), "林小禾"),
                server.Clock.GetUtcNow()
            )
        );

    [Theory]
    [InlineData("continues")]
    [InlineData("partly-lapsed")]
    [InlineData("repealed")]
    [InlineData("lapsed")]
    public async Task EveryConclusion_OnEveryDay_ListsAndPageSayTheSame(string conclusion)
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document() with { ValidUntil = Today.AddDays(8) });
        await ProposeAsync(id, conclusion, Today.AddDays(5), "说明");
        await DecideAsync(id);

        var shown = await ShownAsync(id);
        foreach (var day in Enumerable.Range(0, 12).Select(Today.AddDays))
        {
            var validity = shown.ValidityOn(day)!;
            Assert.Equal(validity.Holds, await IsAsync(id, ValidityFilter.InForce, day));
            Assert.Equal(
                !validity.Holds && validity != Validity.NotYetInForce,
                await IsAsync(id, ValidityFilter.Ended, day)
            );
        }
    }

    [Fact]
    public async Task Amended_LeadsToTheNewText_AndOnlyToOneThatIsPublic()
    {
        var old = await desk.PublishedAsync(PublishingDesk.Document());
        var draft = await desk.DraftAsync(PublishingDesk.Document("关于加强汛期安全防范工作的通知（2026年修订）"));
        var number = (await desk.ItemAsync(draft)).IndexNumber;

        var early = await TryProposeAsync(old, "amended", Today, "", number);
        Assert.Equal("SuccessorNumber", Assert.Single(early.Problems).Field);

        await desk.ReleaseAsync(draft);
        (await TryProposeAsync(old, "amended", Today, "", number)).OrThrow();
        await DecideAsync(old);

        var page = await server.PageAsync($"/items/{old}");
        Assert.Contains("已修改", page.QuerySelector(".validity-band")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/items/{draft}", page.QuerySelector(".validity-band a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Conclusion_ProposedAndDecidedByOnePerson_IsRefused()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());
        await ProposeAsync(id, "lapsed", Today, "任务已经完成");
        var proposer = (await desk.AsAsync(StaffRole.Handler)).Actor;
        var both = new ActionContext(
            proposer with
            {
                Roles = new HashSet<StaffRole> { StaffRole.Handler, StaffRole.Approver },
            }
        );
        var version = (await desk.ItemAsync(id)).Version;

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<DecideValidityChange>().RunAsync(new(id, version, true, null), both, Cancel)
        );

        Assert.Contains("以外的人批准", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(Validity.InForce, (await ShownAsync(id)).ValidityOn(Today));
    }

    [Fact]
    public async Task Conclusion_Refused_ChangesNothing_AndLetsAnotherBeProposed()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());
        await ProposeAsync(id, "repealed", Today, "决定");
        Assert.Equal(StaffRole.Approver, (await desk.ItemAsync(id)).WaitsFor);
        await DecideAsync(id, approves: false);

        var shown = await ShownAsync(id);
        Assert.Equal((Validity.InForce, null), (shown.ValidityOn(Today), shown.ExaminedOn));
        Assert.Null((await desk.ItemAsync(id)).WaitsFor);
        await ProposeAsync(id, "continues");
        await DecideAsync(id);
        Assert.Equal(Today, (await ShownAsync(id)).ExaminedOn);
    }

    [Fact]
    public async Task Document_PublishedAgainAfterItsRepeal_IsStillRepealed()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());
        await ProposeAsync(id, "repealed", Today, "决定");
        await DecideAsync(id);
        await desk.WithdrawAsync(id);
        await desk.CorrectAsync(id, "删去联系电话");
        await desk.ReleaseAsync(id);

        Assert.Equal(Validity.Repealed, (await ShownAsync(id)).ValidityOn(Today));
    }

    [Theory]
    [InlineData(null, null, "", "Conclusion")]
    [InlineData("repealed", null, "决定", "From")]
    [InlineData("repealed", "2020-01-01", "决定", "From")]
    [InlineData("repealed", "2206-03-01", "决定", "From")]
    [InlineData("repealed", "2026-03-05", "", "Note")]
    [InlineData("partly-lapsed", "2026-03-05", " ", "Note")]
    [InlineData("amended", "2026-03-05", "", "SuccessorNumber")]
    public async Task Propose_SomethingMissingOrImpossible_SaysWhere(
        string? conclusion,
        string? from,
        string note,
        string field
    )
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());

        var outcome = await TryProposeAsync(
            id,
            conclusion,
            from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd", null),
            note
        );

        Assert.Equal(field, Assert.Single(outcome.Problems).Field);
    }

    [Fact]
    public async Task Propose_ForWhatHasNoValidity_IsRefused()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice());

        var outcome = await TryProposeAsync(id, "lapsed", Today, "任务已经完成");

        Assert.Contains("只有公开着的政策文件", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CleanUpList_ShowsWhatIsDue_AndTheMorningPageLeadsThere_WithTheSameNumber()
    {
        var old = PublishingDesk.Document("关于做好防汛工作的通知") with
        {
            DocumentNumber = "示应急发〔2022〕7号",
            MadeOn = new DateOnly(2022, 2, 25),
            InForceFrom = new DateOnly(2022, 3, 1),
        };
        await desk.PublishedAsync(old);
        await desk.PublishedAsync(
            old with
            {
                Title = "关于做好防火工作的通知",
                DocumentNumber = "示应急发〔2022〕8号",
                ValidUntil = Today.AddMonths(2),
            }
        );

        var morning = await server.OfficePageAsync("/office");
        var due = morning.QuerySelectorAll("a").Single(a => a.TextContent == "去清理");
        var list = await server.OfficePageAsync(due.GetAttribute("href")!);

        var rows = list.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("文件清理：2 份文件", due.Closest("tr")!.TextContent, StringComparison.Ordinal);
        var unexamined = Assert.Single(rows, r => r.Contains("关于做好防汛工作的通知", StringComparison.Ordinal));
        Assert.Contains("满 2 年未清理", unexamined, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conclusion_RefusedAfterTheDocumentWasWithdrawn_LeavesItWithdrawn()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());
        await ProposeAsync(id, "lapsed", Today, "任务已经完成");
        await desk.WithdrawAsync(id);

        await DecideAsync(id, approves: false);

        Assert.Equal(ItemState.Withdrawn, (await desk.ItemAsync(id)).State);
    }

    private Task<Outcome<DisclosureItem>> TryProposeAsync(
        Guid id,
        string? conclusion,
        DateOnly? from,
        string note,
        string? successor = null
    ) =>
        desk.TryAsync<ProposeValidityChange>(
            StaffRole.Handler,
            async (a, c) =>
                await a.RunAsync(
                    new(id, (await desk.ItemAsync(id)).Version, conclusion, from, note, successor),
                    c,
                    Cancel
                )
        );

    private async Task ProposeAsync(Guid id, string conclusion, DateOnly? from = null, string note = "") =>
        (await TryProposeAsync(id, conclusion, from, note)).OrThrow();

    private async Task DecideAsync(Guid id, bool approves = true)
    {
        var version = (await desk.ItemAsync(id)).Version;
        await desk.DoAsync<DecideValidityChange>(
            StaffRole.Approver,
            (a, c) => a.RunAsync(new(id, version, approves, approves ? null : "再核实"), c, Cancel)
        );
    }

    private Task<PublicItem> ShownAsync(Guid id) =>
        server.ReadAsync(db => db.Set<PublicItem>().AsNoTracking().SingleAsync(i => i.Id == id, Cancel));

    private Task<bool> IsAsync(Guid id, ValidityFilter filter, DateOnly day) =>
        server.DoAsync(async s =>
        {
            var reading = new ReadingSession(s.GetRequiredService<ReadingConnections>());
            var asked = AskedItems.Of(reading.Dialect, new ItemFilter(Validity: filter), day);
            var sql = $"""SELECT {PublicItem.Columns} FROM "PublicItems" i{asked.Where}""";
            return (await reading.ListAsync(sql, PublicItem.Read, asked.Values, Cancel)).Exists(i => i.Id == id);
        });
}
