using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Reviewing;

/// <summary>Which items need which signatures is decided per agency and column, and never by those who draft (Regulation art. 17).</summary>
public sealed class ColumnSchemeTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string OfTheAgency = "three-reviews";
    private const string Chosen = "four-signatures";
    private const string SchemeForm = "form[action*='Scheme']";
    private const string SettingsForm = "form.decision:not([action*='Scheme'])";

    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_ColumnHasItsOwnScheme_TakesIt_OthersTakeThatOfTheAgency()
    {
        Assert.True((await ChooseAsync("policies", Chosen)).IsDone);

        Assert.Equal(Chosen, await SchemeOfDraftAsync(PublishingDesk.Document())); // the column above decides
        Assert.Equal(OfTheAgency, await SchemeOfDraftAsync(PublishingDesk.Notice()));

        Assert.True((await ChooseAsync("normative-documents", OfTheAgency)).IsDone);
        Assert.Equal(OfTheAgency, await SchemeOfDraftAsync(PublishingDesk.Document()));
        Assert.True((await ChooseAsync("normative-documents", null)).IsDone);
        Assert.True((await ChooseAsync("policies", null)).IsDone);
        Assert.Equal(OfTheAgency, await SchemeOfDraftAsync(PublishingDesk.Document()));
    }

    [Fact]
    public async Task Choose_ByAHandler_OrASchemeThatIsNone_IsRefused()
    {
        var byHandler = await ChooseAsync("plans", Chosen, StaffRole.Handler);
        var none = await ChooseAsync("plans", "none-at-all");

        Assert.Contains("政务公开", Assert.Single(byHandler.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(nameof(ChooseColumnScheme.Input.ReviewScheme), Assert.Single(none.Problems).Field);
    }

    [Fact]
    public async Task Write_DraftGoesToAnotherColumn_TakesItsScheme_ButNotOnceTheReviewBegan()
    {
        await ChooseAsync("statistics", Chosen);
        var (drafted, submitted) = (
            await desk.DraftAsync(PublishingDesk.Notice("一季度情况")),
            await desk.DraftAsync(PublishingDesk.Notice("二季度情况"))
        );
        await desk.SubmitAsync(submitted);

        await desk.WriteAsync(drafted, PublishingDesk.Notice("一季度情况", "statistics"));
        var refused = await TryWriteAsync(submitted, PublishingDesk.Notice("二季度情况", "statistics"));

        Assert.Equal(Chosen, (await desk.NewestAsync(drafted)).SchemeKey);
        Assert.Equal(nameof(ItemContent.Column), Assert.Single(refused.Problems).Field);
        Assert.Equal(OfTheAgency, (await desk.NewestAsync(submitted)).SchemeKey);
    }

    [Fact]
    public async Task Submit_SchemeWasChosenAfterTheDraft_IsReviewedByIt()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice("安全培训计划", "annual-plans"));
        await ChooseAsync("annual-plans", Chosen);

        await desk.SubmitAsync(id);

        Assert.Equal(Chosen, (await desk.NewestAsync(id)).SchemeKey);
    }

    [Fact]
    public async Task Post_ByTheHead_IsKept_AndTheListSaysSo()
    {
        using var head = await server.SignedInAsync(StaffRole.DisclosureHead);

        using var saved = await head.SubmitAsync(
            PublishingLinks.ColumnOf("demo-yjj", "charges"),
            new() { ["ReviewScheme"] = Chosen },
            SchemeForm
        );

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var list = await server.OfficePageAsync(PublishingLinks.ColumnsOf("demo-yjj"));
        Assert.Contains("审查方式", list.QuerySelector("#charges")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneFormIsRefused_TheOtherStillShowsWhatIsKept()
    {
        const string statement = "本机关没有行政许可事项。";
        using var head = await server.SignedInAsync(StaffRole.DisclosureHead);
        var address = PublishingLinks.ColumnOf("demo-yjj", "permits");
        (await head.SubmitAsync(address, new() { ["EmptyStatement"] = statement }, SettingsForm)).Dispose();
        (await head.SubmitAsync(address, new() { ["ReviewScheme"] = Chosen }, SchemeForm)).Dispose();

        using var badScheme = await head.SubmitAsync(address, new() { ["ReviewScheme"] = "none" }, SchemeForm);
        using var badPeriod = await head.SubmitAsync(address, new() { ["UpdatePeriodDays"] = "0" }, SettingsForm);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, badScheme.StatusCode);
        var settings = (await PortalServer.PageOf(badScheme)).QuerySelector("[name=EmptyStatement]")!;
        Assert.Equal(statement, settings.TextContent.Trim());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, badPeriod.StatusCode);
        var scheme = (await PortalServer.PageOf(badPeriod)).QuerySelector("[name=ReviewScheme] option[selected]");
        Assert.Equal(Chosen, scheme?.GetAttribute("value"));
    }

    private async Task<string> SchemeOfDraftAsync(ItemContent content) =>
        (await desk.NewestAsync(await desk.DraftAsync(content))).SchemeKey;

    private async Task<Outcome<AgencyColumn>> ChooseAsync(
        string column,
        string? scheme,
        StaffRole role = StaffRole.DisclosureHead
    )
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(async s =>
        {
            var agency = context.Actor.AgencyId!.Value;
            var db = s.GetRequiredService<Chengming.Data.PlatformDb>();
            var version = await db.Set<AgencyColumn>()
                .Where(c => c.AgencyId == agency && c.Column == column)
                .Select(c => c.Version)
                .SingleOrDefaultAsync(Cancel);
            db.ChangeTracker.Clear();
            return await s.GetRequiredService<ChooseColumnScheme>()
                .RunAsync(new(agency, column, version, scheme), context, Cancel);
        });
    }

    private async Task<Outcome<DisclosureItem>> TryWriteAsync(Guid id, ItemContent content)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        var version = (await desk.ItemAsync(id)).Version;
        return await server.DoAsync(s =>
            s.GetRequiredService<WriteItem>().RunAsync(new(id, version, content), context, Cancel)
        );
    }
}
