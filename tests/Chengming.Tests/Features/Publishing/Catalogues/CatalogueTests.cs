using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Law.Publication;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Catalogues;

public sealed class CatalogueTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_Agency_TellsWhatIsPublic_WhatIsMissing_AndWhatDoesNotConcernIt()
    {
        await desk.PublishedAsync(
            PublishingDesk.Notice("隐患挂牌督办情况", "listed-supervision") with
            {
                Matter = "aqsc-12",
            }
        );
        var marked = await MarkAsync("aqsc-14", "本县没有列入名单的企业，由市局统一公布。");

        var catalogue = await CatalogueAsync("demo-yjj");

        Assert.True(marked.IsDone);
        Assert.Equal(MatterState.Public, catalogue.Find("aqsc-12")!.State);
        Assert.Equal(1, catalogue.Find("aqsc-12")!.Items);
        Assert.Equal(new DateOnly(2026, 3, 2), catalogue.Find("aqsc-12")!.NewestOn);
        Assert.Equal(MatterState.NotConcerned, catalogue.Find("aqsc-14")!.State);
        Assert.Equal(MatterState.Missing, catalogue.Find("aqsc-04")!.State);
        // The county level of the file: 28 + 20 + 15 matters, of which jz-18 is the villages' own.
        Assert.Equal(62, catalogue.Standings.Count);
    }

    [Fact]
    public async Task Mark_MatterWithPublicItems_SaysWhyNot_AndWithoutAReasonToo()
    {
        await desk.PublishedAsync(PublishingDesk.Notice("防灾科普", "public-services") with { Matter = "aqsc-25" });

        Assert.Contains(
            "已经有公开的信息",
            Assert.Single((await MarkAsync("aqsc-25", "不做")).Problems).Message,
            StringComparison.Ordinal
        );
        Assert.Equal("Reason", Assert.Single((await MarkAsync("aqsc-26", " ")).Problems).Field);
        Assert.Contains(
            "承办人",
            Assert.Single((await MarkAsync("aqsc-26", "没有", StaffRole.Reviewer)).Problems).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pages_OfTheOffice_MarkAMatter_TakeItBack_AndLeadToADraftOfIt()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        var address = PublishingLinks.Matter("demo-yjj", "aqsc-23");
        using var refused = await handler.SubmitAsync(address, new() { ["Reason"] = "" }, "#mark-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await PortalServer.PageOf(refused)).QuerySelector("#Reason-problem"));

        using var marked = await handler.SubmitAsync(
            address,
            new() { ["Reason"] = "本年没有建议提案。" },
            "#mark-form"
        );
        Assert.Equal(HttpStatusCode.Found, marked.StatusCode);
        var portal = await server.PageAsync("/agencies/demo-yjj/catalogue");
        Assert.Contains("本年没有建议提案。", portal.QuerySelector("#aqsc-23")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("暂无", portal.QuerySelector("#aqsc-04")!.TextContent, StringComparison.Ordinal);

        using var takenBack = await handler.SubmitAsync(address, [], "form.decision");
        Assert.Equal(HttpStatusCode.Found, takenBack.StatusCode);
        var gaps = await server.OfficePageAsync($"{PublishingLinks.Catalogue("demo-yjj")}?state=Missing");
        var draft = gaps.QuerySelector("#aqsc-23 td:last-child a")!.GetAttribute("href")!;
        var form = await server.OfficePageAsync(draft);
        Assert.Equal("aqsc-23", form.QuerySelector("#Matter option[selected]")!.GetAttribute("value"));
        Assert.Equal("proposals", form.QuerySelector("#Column option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Field_OfAnotherTrade_IsCarriedOutOnlyWhenTheAgencySaysSo()
    {
        var before = (await CatalogueAsync("demo-zrj")).Standings.Count;
        var other = new PublishingDesk(server, "demo-zrj");
        var context = await other.AsAsync(StaffRole.Handler);
        var chosen = await server.DoAsync(async s =>
            await s.GetRequiredService<ChooseField>()
                .RunAsync(new(context.Actor.AgencyId!.Value, "救灾", true, "受县政府委托"), context, Cancel)
        );

        Assert.True(chosen.IsDone);
        Assert.Equal((0, 19), (before, (await CatalogueAsync("demo-zrj")).Standings.Count));
    }

    [Fact]
    public async Task Supervisor_SeesTheAgenciesBelow_AndTheSpreadsheetOfOne()
    {
        using var supervisor = await server.SignedInAsync(StaffRole.Supervisor, follow: true);
        var page = await PortalServer.PageOf(
            await supervisor.GetAsync(new Uri(PublishingLinks.Catalogues, UriKind.Relative), Cancel)
        );
        var sheet = await supervisor.GetAsync(
            new Uri(PublishingLinks.Catalogue("demo-yjj") + "?handler=export", UriKind.Relative),
            Cancel
        );

        Assert.NotNull(page.QuerySelector($"a[href='{PublishingLinks.Catalogue("demo-yjj")}']"));
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Contains("spreadsheet", sheet.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false, false, nameof(MatterState.Missing))]
    [InlineData(0, true, false, nameof(MatterState.NotConcerned))]
    [InlineData(2, false, false, nameof(MatterState.Public))]
    [InlineData(2, false, true, nameof(MatterState.OutOfDate))]
    [InlineData(2, true, false, nameof(MatterState.Public))] // published after it was marked
    public void State_FollowsWhatIsPublic(int items, bool marked, bool old, string state)
    {
        var today = new DateOnly(2026, 3, 2);
        var standing = new MatterStanding(
            StandardCatalogue.Emergency.Find("aqsc-12")!,
            items,
            items == 0 ? null : today.AddDays(-100),
            items == 0 ? null : today.AddDays(old ? -1 : 0),
            marked ? (CatalogueMark)Activator.CreateInstance(typeof(CatalogueMark), nonPublic: true)! : null,
            today
        );

        Assert.Equal(state, standing.State.ToString());
    }

    private Task<AgencyCatalogue> CatalogueAsync(string code) =>
        server.DoAsync(async s =>
        {
            var agency = await s.GetRequiredService<Chengming.Data.PlatformDb>()
                .Agencies.SingleAsync(a => a.Code == code, Cancel);
            return await s.GetRequiredService<AgencyCatalogues>().OfAsync(agency, Cancel);
        });

    private async Task<Outcome<CatalogueMark>> MarkAsync(
        string matter,
        string reason,
        StaffRole role = StaffRole.Handler
    )
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(s =>
            s.GetRequiredService<MarkMatter>()
                .RunAsync(new(context.Actor.AgencyId!.Value, matter, reason), context, Cancel)
        );
    }
}
