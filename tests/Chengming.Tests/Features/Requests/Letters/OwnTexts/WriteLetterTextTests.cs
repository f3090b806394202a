using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Letters.OwnTexts;

public sealed class WriteLetterTextTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly LetterDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_ByTheHead_IsUsedForNewPapers_AndBegunOnesKeepTheirs()
    {
        var request = (await desk.Cases.CaseAsync()).Id;
        var before = await desk.DraftAsync(request, "terminated", "O3");
        var kind = LetterKinds.Of("terminated");

        var written = await WriteAsync(kind, 0, LetterTexts.WordsOf(kind) + "\n# 附言\n感谢{称呼}对本机关工作的关心。");
        var page = await server.OfficePageAsync(RequestLinks.Letter(request, "terminated"), StaffRole.Handler);

        Assert.Equal(1, written.OrThrow().EditionCount);
        Assert.Equal(
            "附言",
            page.QuerySelectorAll("main form .field label")
                .Select(l => l.TextContent.Trim())
                .Last(l => l.Length > 0 && !l.Contains('是'))
        );
        Assert.Equal("1", page.QuerySelector("[name=Edition]")!.GetAttribute("value"));
        Assert.DoesNotContain(
            (await server.ReadAsync(db => db.Set<CaseLetter>().SingleAsync(l => l.Id == before.Id, Cancel))).Passages,
            p => p.Label == "附言"
        );
    }

    [Fact]
    public async Task Draft_BegunWithAnOlderEdition_KeepsItsPassages()
    {
        var request = (await desk.Cases.CaseAsync()).Id;
        var kind = LetterKinds.Of("lapsed");
        var page = await server.OfficePageAsync(RequestLinks.Letter(request, "lapsed"), StaffRole.Handler);
        var edition = int.Parse(page.QuerySelector("[name=Edition]")!.GetAttribute("value")!, null);
        (await WriteAsync(kind, await VersionAsync(kind), LetterTexts.WordsOf(kind) + "\n# 附言\n谢谢。")).OrThrow();

        var draft = await desk.DraftAsync(request, "lapsed", "O1");

        Assert.Equal(0, edition);
        Assert.DoesNotContain(draft.Passages, p => p.Label == "附言");
    }

    [Fact]
    public async Task Write_WithoutAStatutoryContent_IsRefused_AndTheEntityRefusesItToo()
    {
        var kind = LetterKinds.Of("fee-notice");
        var words = "# 开头\n您好。";

        var refused = await WriteAsync(kind, 0, words);

        Assert.All(refused.Problems, p => Assert.Equal("Words", p.Field));
        Assert.Equal(kind.Contents.Count, refused.Problems.Count);
        var agency = await server.ReadAsync(db => db.Agencies.FirstAsync(Cancel));
        Assert.Throws<ArgumentException>(() =>
            new AgencyLetterText(agency, kind).Use(words, "试", "某人", DateTimeOffset.UnixEpoch)
        );
    }

    [Fact]
    public async Task Standard_AfterOwnWords_IsAnEditionOfItsOwn_AndNeedsANote()
    {
        var kind = LetterKinds.Of("repeat");
        (await WriteAsync(kind, 0, LetterTexts.WordsOf(kind) + "\n# 附言\n谢谢。")).OrThrow();

        var silent = await WriteAsync(kind, 1, null, note: " ");
        var back = await WriteAsync(kind, 1, null);
        var again = await WriteAsync(kind, 2, null);

        Assert.Equal("Note", Assert.Single(silent.Problems).Field);
        Assert.Equal(2, back.OrThrow().EditionCount);
        Assert.Equal("现在用的就是平台标准样式。", Assert.Single(again.Problems).Message);
        var used = await server.DoAsync(async s =>
            await s.GetRequiredService<AgencyLetterTexts>().NowAsync(back.OrThrow().AgencyId, kind, Cancel)
        );
        Assert.Equal((LetterTexts.WordsOf(kind), 2, false), (used.Words, used.Edition, used.IsOwn));
    }

    [Fact]
    public async Task Write_ByTwoPeople_TheSecondIsTold_AndLosesNothing()
    {
        var kind = LetterKinds.Of("unable");
        var words = LetterTexts.WordsOf(kind);
        (await WriteAsync(kind, 0, words + "\n# 附言\n一。")).OrThrow();
        using var client = await server.SignedInAsync(StaffRole.DisclosureHead);
        (await WriteAsync(kind, 1, words + "\n# 附言\n二。")).OrThrow();

        using var late = await client.SubmitAsync(
            RequestLinks.LetterText(kind.Code),
            new()
            {
                ["Version"] = "1",
                ["Words"] = words + "\n# 附言\n三。",
                ["Note"] = "改附言",
            },
            form: "main form.decision"
        );

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await PortalServer.PageOf(late);
        Assert.EndsWith("三。", page.QuerySelector("[name=Words]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("form.decision [name=Version]")!.GetAttribute("value"));
        Assert.Equal("改附言", page.QuerySelector("[name=Note]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_Preview_IsAPdf_AndFaultsAreSaidWithTheirLine()
    {
        var kind = LetterKinds.Of("not-this-agency");
        using var client = await server.SignedInAsync(StaffRole.DisclosureHead);

        using var preview = await client.SubmitAsync(
            RequestLinks.LetterText(kind.Code),
            new() { ["Words"] = LetterTexts.WordsOf(kind) },
            form: "main form.decision",
            to: $"{RequestLinks.LetterText(kind.Code)}?handler=Preview"
        );
        using var refused = await client.SubmitAsync(
            RequestLinks.LetterText(kind.Code),
            new() { ["Words"] = "没有段落", ["Note"] = "试" },
            form: "main form.decision"
        );

        Assert.Equal("application/pdf", preview.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            "第 1 行：段落之前有文字",
            (await PortalServer.PageOf(refused)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Page_OfAHandler_ShowsTheWordsOnly()
    {
        var page = await server.OfficePageAsync(RequestLinks.LetterText("receipt"), StaffRole.Handler);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal(LetterTexts.WordsOf(LetterKinds.Of("receipt")), page.QuerySelector("pre")!.TextContent);
        var context = await desk.Cases.AsAsync(StaffRole.Handler);
        var refused = await server.DoAsync(s =>
            s.GetRequiredService<WriteLetterText>()
                .RunAsync(new(context.Actor.AgencyId!.Value, "receipt", 0, "x", "试"), context, Cancel)
        );
        Assert.NotEmpty(refused.Problems);
    }

    private async Task<Outcome<AgencyLetterText>> WriteAsync(
        LetterKind kind,
        int version,
        string? words,
        string note = "照本局习惯"
    )
    {
        var context = await desk.Cases.AsAsync(StaffRole.DisclosureHead);
        return await server.DoAsync(s =>
            s.GetRequiredService<WriteLetterText>()
                .RunAsync(new(context.Actor.AgencyId!.Value, kind.Code, version, words, note), context, Cancel)
        );
    }

    private Task<int> VersionAsync(LetterKind kind) =>
        server.ReadAsync(db =>
            db.Set<AgencyLetterText>()
                .Where(t => t.KindCode == kind.Code)
                .Select(t => t.Version)
                .SingleOrDefaultAsync(Cancel)
        );
}
