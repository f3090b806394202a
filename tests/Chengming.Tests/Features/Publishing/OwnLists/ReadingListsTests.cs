using System.Net;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.OwnLists;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.OwnLists;

public sealed class ReadingListsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string OneForm = "form.decision:not([action*='handler'])";
    private const string PasteForm = "#paste";

    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keep_ByThoseWhoKeepTheListsOfTheAgency_AndNobodyElse()
    {
        Assert.True((await KeepAsync("甲局旧名", StaffRole.Handler)).IsDone);
        Assert.True((await KeepAsync("乙局旧名", StaffRole.DisclosureHead)).IsDone);
        Assert.True((await KeepAsync("丙局旧名", StaffRole.Supervisor)).IsDone);
        Assert.False((await KeepAsync("丁局旧名", StaffRole.Reviewer)).IsDone);
        Assert.False((await KeepAsync("戊局旧名", StaffRole.Handler, "demo-zrj")).IsDone);

        var shared = await KeepAsync("己局旧名", StaffRole.Handler, isShared: true);
        Assert.Contains("由政务公开科维护", Assert.Single(shared.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_TheSameTwice_OrWhatWasChangedMeanwhile_IsRefused()
    {
        var first = (await KeepAsync("庚局旧名", StaffRole.Handler)).OrThrow();
        Assert.Contains(
            "已有曾用名",
            Assert.Single((await KeepAsync("庚局旧名", StaffRole.Handler)).Problems).Message,
            StringComparison.Ordinal
        );

        Assert.True((await KeepAsync("庚局老名", StaffRole.Handler, entry: first.Id, version: 1)).IsDone);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() =>
            KeepAsync("庚局原名", StaffRole.Handler, entry: first.Id, version: 1)
        );
    }

    [Fact]
    public async Task SharedList_OfTheGovernment_IsUsedWhenTheBureausItemIsRead_AndTheFindingSaysWhose()
    {
        using var supervisor = await server.SignedInAsync(StaffRole.Supervisor);
        using var names = await supervisor.SubmitAsync(
            PublishingLinks.ReadingList("demo-gov", "former-names"),
            new()
            {
                ["Old"] = "示例县安监局",
                ["Present"] = "示例县应急管理局",
                ["ChangedOn"] = "2019-03-01",
                ["IsShared"] = "true",
            },
            OneForm
        );
        using var leaders = await PostPastedAsync(
            supervisor,
            PublishingLinks.ReadingList("demo-gov", "leaders"),
            "Take",
            "高云山\t县长\t1\t2025-01-10\n白秋月\t副县长\t2\t2025-01-10",
            isShared: true
        );
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Found], [names.StatusCode, leaders.StatusCode]);

        var id = await desk.DraftAsync(
            PublishingDesk.Notice("安全生产检查") with
            {
                Text = "<p>县长白秋月到示例县安监局检查。</p>",
            }
        );
        var page = await server.OfficePageAsync(PublishingLinks.Submit(id));

        var findings = page.QuerySelectorAll(".findings > li").Select(l => l.TextContent).ToList();
        Assert.Contains(findings, f => f.Contains("白秋月的职务是副县长，不是县长", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("示例县人民政府的曾用名名单", StringComparison.Ordinal));

        // The bureau sees what the government shares, and cannot change it.
        var list = await server.OfficePageAsync(PublishingLinks.ReadingList("demo-yjj", "leaders"));
        var row = list.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "高云山");
        Assert.Contains("示例县人民政府", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("a"));
    }

    [Fact]
    public async Task OwnContactsAndWords_AreNoFindings()
    {
        var id = await desk.DraftAsync(
            PublishingDesk.Notice("技能比武") with
            {
                Text = "<p>统一布署杯技能比武报名，值班手机：13895301234。</p>",
            }
        );
        Assert.Equal(["R102", "R301"], await RulesAsync());

        using var handler = await server.SignedInAsync(StaffRole.Handler);
        await EnterAsync("contacts", new() { ["Contact"] = "138 9530 1234", ["Use"] = "值班手机" });
        await EnterAsync("accepted-words", new() { ["Word"] = "统一布署杯", ["Reason"] = "活动名称" });

        Assert.Empty(await RulesAsync());

        async Task EnterAsync(string list, Dictionary<string, string> fields)
        {
            using var answer = await handler.SubmitAsync(
                PublishingLinks.ReadingList("demo-yjj", list),
                fields,
                OneForm
            );
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        async Task<IEnumerable<string>> RulesAsync() =>
            (await server.OfficePageAsync(PublishingLinks.Submit(id)))
                .QuerySelectorAll(".findings > li > .under")
                .Select(s => s.TextContent.Split(' ')[0])
                .Where(r => r is "R102" or "R301")
                .Order();
    }

    [Fact]
    public async Task Form_WithAFault_KeepsWhatWasTyped_AndSaysItAtTheField()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await handler.SubmitAsync(
            PublishingLinks.ReadingList("demo-yjj", "leaders"),
            new() { ["Name"] = "苏明远", ["Posts"] = "局长" },
            OneForm
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        Assert.Equal("苏明远", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Contains("任职日期", page.QuerySelector("#HoldsFrom-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paste_GoodAndBadLines_ShowsBoth_ThenTakesTheGoodOnes_AndKeepsTheOthersInTheBox()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        var address = PublishingLinks.ReadingList("demo-yjj", "contacts");
        const string pasted = "0953-1110001\t举报电话\n64012119850607123X\t身份证\n0953-1110002\t咨询电话";

        using var preview = await PostPastedAsync(handler, address, "Preview", pasted);
        var shown = await PortalServer.PageOf(preview);
        Assert.Equal(
            ["登记", "不登记", "登记"],
            shown.QuerySelectorAll(".list-preview .state").Select(s => s.TextContent)
        );
        Assert.DoesNotContain("0953-1110001", await ListedAsync());

        using var taken = await PostPastedAsync(handler, address, "Take", pasted);
        var left = await PortalServer.PageOf(taken);
        Assert.Equal("64012119850607123X\t身份证", left.QuerySelector("#Lines")!.TextContent.Trim());
        Assert.Equal(
            ["0953-1110001", "0953-1110002"],
            (await ListedAsync()).Where(c => c.StartsWith("0953-111", StringComparison.Ordinal)).Order()
        );

        async Task<IEnumerable<string>> ListedAsync() =>
            (await server.OfficePageAsync(address)).QuerySelectorAll("tbody th").Select(c => c.TextContent);
    }

    [Fact]
    public async Task Entry_IsChanged_AndStruckWithAReason_ByPeopleOfTheAgencyOnly()
    {
        var entry = (await KeepAsync("辛局旧名", StaffRole.Handler)).OrThrow();
        var address = PublishingLinks.ReadingListEntry("demo-yjj", "former-names", entry.Id);
        using var handler = await server.SignedInAsync(StaffRole.Handler);

        using var changed = await handler.SubmitAsync(address, new() { ["Present"] = "辛局新名称" }, OneForm);
        using var withoutReason = await handler.SubmitAsync(address, [], "form[action*='Strike']");
        using var struck = await handler.SubmitAsync(
            address,
            new() { ["StrikeReason"] = "登记错了" },
            "form[action*='Strike']"
        );
        using var gone = await handler.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        using var foreign = await handler.GetAsync(
            new Uri(PublishingLinks.ReadingList("demo-zrj", "leaders"), UriKind.Relative),
            Cancel
        );

        Assert.Equal(
            [
                HttpStatusCode.Found,
                HttpStatusCode.UnprocessableEntity,
                HttpStatusCode.Found,
                HttpStatusCode.NotFound,
                HttpStatusCode.NotFound,
            ],
            [changed.StatusCode, withoutReason.StatusCode, struck.StatusCode, gone.StatusCode, foreign.StatusCode]
        );
        var acts = await server.DoAsync(s =>
            s.GetRequiredService<PlatformDb>()
                .AuditRecords.Where(r => r.SubjectId == entry.Id)
                .OrderBy(r => r.Sequence)
                .Select(r => r.ActTerm)
                .ToListAsync(Cancel)
        );
        Assert.Equal(["登记名单条目", "修改名单条目", "移出名单"], acts);
    }

    private async Task<Outcome<ListEntry>> KeepAsync(
        string old,
        StaffRole role,
        string agency = "demo-yjj",
        bool isShared = false,
        Guid? entry = null,
        int version = 0
    )
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(async s =>
        {
            var id = await s.GetRequiredService<PlatformDb>()
                .Agencies.Where(a => a.Code == agency)
                .Select(a => a.Id)
                .SingleAsync(Cancel);
            var facts = new FormerNameFacts
            {
                Old = old,
                Present = "示例县现名局",
                ChangedOn = new DateOnly(2019, 3, 1),
            };
            return await s.GetRequiredService<KeepListEntry>()
                .RunAsync(new(id, ReadyLists.FormerNames, facts, isShared, entry, version), context, Cancel);
        });
    }

    private static Task<HttpResponseMessage> PostPastedAsync(
        HttpClient client,
        string address,
        string handler,
        string lines,
        bool isShared = false
    )
    {
        var fields = new Dictionary<string, string> { ["Lines"] = lines };
        if (isShared)
        {
            fields["LinesShared"] = "true";
        }

        return client.SubmitAsync(address, fields, PasteForm, $"{address}?handler={handler}");
    }
}
