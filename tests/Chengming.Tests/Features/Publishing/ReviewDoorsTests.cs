using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Agencies;
using Chengming.Tests.Web;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing;

/// <summary>Nothing unreviewed has a way out, whichever door is tried (Regulation art. 17).</summary>
public sealed class ReviewDoorsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_OneSignatureMissing_IsRefusedAndSaysWhichStep()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        await desk.SignAsync(id);
        await desk.SignAsync(id);

        var outcome = await PublishAsync(id);

        var problem = Assert.Single(outcome.Problems);
        Assert.Contains("先审查后公开", problem.Message, StringComparison.Ordinal);
        Assert.Contains("还差：三审三校", problem.Message, StringComparison.Ordinal);
        Assert.False(await IsPublicAsync(id));
    }

    [Fact]
    public async Task Publish_Draft_IsRefused()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());

        Assert.False((await PublishAsync(id)).IsDone);
        Assert.False(await IsPublicAsync(id));
    }

    [Fact]
    public async Task Write_AfterSignatures_TakesThemAllAway()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);

        await desk.WriteAsync(id, PublishingDesk.Notice() with { Text = "<p>换了一段文字。</p>" });

        var version = await desk.NewestAsync(id);
        Assert.Empty(version.Review!.Signatures);
        Assert.Equal(ItemState.Drafting, version.State);
        Assert.False((await PublishAsync(id)).IsDone);
    }

    [Fact]
    public async Task Attach_AfterSignatures_TakesThemAllAway()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);

        await desk.AttachAsync(id, "名单.csv", "名称,地址\n甲,乙\n"u8.ToArray());

        Assert.Empty((await desk.NewestAsync(id)).Review!.Signatures);
        Assert.False((await PublishAsync(id)).IsDone);
    }

    [Fact]
    public async Task Sign_ContentChangedSinceItWasRead_IsRefused()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        var version = (await desk.ItemAsync(id)).Version;

        var outcome = await desk.TryAsync<SignStep>(
            StaffRole.Reviewer,
            (a, c) => a.RunAsync(new(id, version, "second", "0123", null), c, Cancel)
        );

        Assert.Contains("当前这一版", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_ByTheAuthorInAnotherRole_IsRefused()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        var author = (await desk.AsAsync(StaffRole.Handler)).Actor;
        var both = new ActionContext(
            author with
            {
                Roles = new HashSet<StaffRole> { StaffRole.Handler, StaffRole.Reviewer },
            }
        );
        var newest = await desk.NewestAsync(id);
        var version = (await desk.ItemAsync(id)).Version;

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<SignStep>()
                .RunAsync(new(id, version, "second", newest.ContentHash, null), both, Cancel)
        );

        Assert.Contains("不得审查自己的稿件", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_OutOfTurn_IsRefused()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        var newest = await desk.NewestAsync(id);
        var version = (await desk.ItemAsync(id)).Version;

        var outcome = await desk.TryAsync<SignStep>(
            StaffRole.Approver,
            (a, c) => a.RunAsync(new(id, version, "third", newest.ContentHash, null), c, Cancel)
        );

        Assert.Contains("还没有轮到", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_FromAnotherAgency_IsRefused()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        var newest = await desk.NewestAsync(id);
        var version = (await desk.ItemAsync(id)).Version;
        var strangers = new PublishingDesk(server, "demo-zrj");

        var outcome = await strangers.TryAsync<SignStep>(
            StaffRole.Reviewer,
            (a, c) => a.RunAsync(new(id, version, "second", newest.ContentHash, null), c, Cancel)
        );

        Assert.Contains("示例县应急管理局的审核人", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_ThenSubmittedAgain_GoesThroughEveryStepOnceMore()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.SubmitAsync(id);
        await desk.SignAsync(id);
        await desk.ReturnAsync(id);
        Assert.Equal(ItemState.Returned, (await desk.ItemAsync(id)).State);

        await desk.WriteAsync(id, PublishingDesk.Notice() with { Keywords = "检查" });
        await desk.SubmitAsync(id);
        Assert.False((await PublishAsync(id)).IsDone);
        await desk.SignAllAsync(id);
        await desk.PublishAsync(id);

        Assert.True(await IsPublicAsync(id));
        var kinds = (await desk.NewestAsync(id)).Records.OrderBy(r => r.Order).Select(r => r.Kind);
        Assert.Equal(
            [
                ReviewRecordKind.Signed,
                ReviewRecordKind.Signed,
                ReviewRecordKind.Returned,
                ReviewRecordKind.Changed,
                ReviewRecordKind.Signed,
                ReviewRecordKind.Signed,
                ReviewRecordKind.Signed,
                ReviewRecordKind.Signed,
                ReviewRecordKind.Published,
            ],
            kinds
        );
    }

    [Fact]
    public async Task PublicItem_OfAnUnreviewedVersion_CannotBeMade()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        var agency = await server.AgencyAsync("demo-yjj");
        var item = await desk.ItemAsync(id);
        var version = await desk.NewestAsync(id);

        var refused = Assert.Throws<BrokenReviewRuleException>(() =>
            item.Publish(version, agency, DateTimeOffset.MaxValue)
        );

        Assert.Same(ReviewRule.ReviewBeforePublication, refused.Rule);
    }

    [Fact]
    public async Task Schedule_TimeHasCome_PublishesByItself()
    {
        await using var own = new PortalServer();
        var hands = new PublishingDesk(own);
        var id = await hands.DraftAsync(PublishingDesk.Notice());
        await hands.SubmitAsync(id);
        await hands.SignAllAsync(id);
        await hands.PublishAsync(id, own.Clock.GetUtcNow().AddHours(2));
        await RunJobAsync(own);
        Assert.Equal(ItemState.Scheduled, (await hands.ItemAsync(id)).State);

        own.Clock.Forward(TimeSpan.FromHours(3));
        await RunJobAsync(own);

        Assert.Equal(ItemState.Published, (await hands.ItemAsync(id)).State);
    }

    [Fact]
    public async Task Schedule_WrittenMeanwhile_DoesNotPublish()
    {
        await using var own = new PortalServer();
        var hands = new PublishingDesk(own);
        var id = await hands.DraftAsync(PublishingDesk.Notice());
        await hands.SubmitAsync(id);
        await hands.SignAllAsync(id);
        await hands.PublishAsync(id, own.Clock.GetUtcNow().AddHours(2));
        await hands.WriteAsync(id, PublishingDesk.Notice() with { Keywords = "改过" });

        own.Clock.Forward(TimeSpan.FromHours(3));
        await RunJobAsync(own);

        Assert.Equal(ItemState.Drafting, (await hands.ItemAsync(id)).State);
    }

    /// <summary>Whatever the reason was, the correction that was signed before may hold it as well.</summary>
    [Fact]
    public async Task Withdraw_CorrectionIsScheduled_DoesNotBringTheItemBack()
    {
        await using var own = new PortalServer();
        var hands = new PublishingDesk(own);
        var id = await hands.PublishedAsync(PublishingDesk.Notice());
        await hands.CorrectAsync(id, "改正数字。", PublishingDesk.Notice() with { Keywords = "改过" });
        await hands.SubmitAsync(id);
        await hands.SignAllAsync(id);
        await hands.PublishAsync(id, own.Clock.GetUtcNow().AddHours(2));
        await hands.WithdrawAsync(id);

        own.Clock.Forward(TimeSpan.FromHours(3));
        await RunJobAsync(own);

        var item = await hands.ItemAsync(id);
        Assert.Equal(ItemState.Withdrawn, item.State);
        Assert.False(item.IsPublic);
        Assert.Null((await hands.NewestAsync(id)).PublishAt);
    }

    [Fact]
    public async Task Publish_CorrectionSignedBeforeAWithdrawal_IsRefused_UntilItIsReviewedAnew()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice());
        await desk.CorrectAsync(id, "改正数字。", PublishingDesk.Notice() with { Keywords = "改过" });
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);
        await desk.WithdrawAsync(id);

        var problem = Assert.Single((await PublishAsync(id)).Problems);
        Assert.Contains("撤回的信息须重新审查", problem.Message, StringComparison.Ordinal);
        Assert.False(await IsPublicAsync(id));

        server.Clock.Forward(TimeSpan.FromMinutes(1));
        await desk.CorrectAsync(id, "改正数字，删去电话。");
        await desk.ReleaseAsync(id);
        Assert.True(await IsPublicAsync(id));
    }

    /// <summary>What went out with part of the signatures has a day for the rest, and says so where people look in the morning.</summary>
    [Fact]
    public async Task Publish_Urgently_TheRestIsDue_UntilItIsSigned()
    {
        await using var own = new PortalServer();
        var hands = new PublishingDesk(own);
        await own.DoAsync(s =>
            s.GetRequiredService<ChangeSettings>()
                .RunAsync(new PublishingSettings { AllowsUrgent = true }, TestActions.Context, Cancel)
        );
        var id = await hands.DraftAsync(PublishingDesk.Notice("暴雨橙色预警", "warnings"));
        var version = (await hands.ItemAsync(id)).Version;
        await hands.DoAsync<SubmitItem>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, UrgentReason: "两小时内有暴雨"), c, Cancel)
        );
        while ((await hands.NewestAsync(id)).Review!.MayPublish is false)
        {
            await hands.SignAsync(id);
        }

        await hands.PublishAsync(id);

        var item = await hands.ItemAsync(id);
        Assert.Equal(ItemState.PublishedUrgently, item.State);
        Assert.NotNull(item.PublishBy);
        using var reviewer = await own.SignedInAsync(StaffRole.Reviewer);
        var morning = await PortalServer.PageOf(await reviewer.GetAsync(new Uri("/office", UriKind.Relative), Cancel));
        var row = Assert.Single(
            morning.QuerySelectorAll("main tr"),
            r => r.TextContent.Contains("暴雨橙色预警", StringComparison.Ordinal)
        );
        Assert.Contains(ChinaTime.Date(item.PublishBy.Value), row.TextContent, StringComparison.Ordinal);
        Assert.Contains("限时补签", row.TextContent, StringComparison.Ordinal);

        await hands.SignAllAsync(id);
        item = await hands.ItemAsync(id);
        Assert.Equal(ItemState.Published, item.State);
        Assert.Null(item.PublishBy);
    }

    [Fact]
    public async Task Withdraw_ByOneAndTheSamePerson_IsRefused()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice());
        var author = (await desk.AsAsync(StaffRole.Handler)).Actor;
        var both = new ActionContext(
            author with
            {
                Roles = new HashSet<StaffRole> { StaffRole.Handler, StaffRole.Approver },
            }
        );
        var version = (await desk.ItemAsync(id)).Version;
        await desk.DoAsync<ProposeWithdrawal>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, "wrong", "数字有误"), c, Cancel)
        );
        version = (await desk.ItemAsync(id)).Version;

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<DecideWithdrawal>().RunAsync(new(id, version, true, null), both, Cancel)
        );

        Assert.Contains("以外的人批准", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.True(await IsPublicAsync(id));
    }

    [Fact]
    public async Task Draft_ManyAtOnce_EachGetsAnIndexNumberOfItsOwn()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.DraftAsync(PublishingDesk.Notice())));

        var numbers = new List<string>();
        foreach (var id in ids)
        {
            numbers.Add((await desk.ItemAsync(id)).IndexNumber);
        }

        Assert.Equal(6, numbers.Distinct().Count());
        Assert.All(numbers, n => Assert.Matches(@"^[0-9A-Z]{18}/2026-[0-9]{5}$", n));
    }

    private Task<Outcome<DisclosureItem>> PublishAsync(Guid id) =>
        server.DoAsync(async s =>
        {
            var version = (await desk.ItemAsync(id)).Version;
            var context = await desk.AsAsync(StaffRole.Publisher);
            return await s.GetRequiredService<PublishItem>().RunAsync(new(id, version), context, Cancel);
        });

    private Task<bool> IsPublicAsync(Guid id) =>
        server.ReadAsync(db => db.Set<PublicItem>().AnyAsync(i => i.Id == id, Cancel));

    private static async Task RunJobAsync(PortalServer site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetServices<Chengming.Jobs.IPlatformJob>()
            .OfType<PublishScheduledItems>()
            .Single()
            .RunAsync(Cancel);
    }
}
