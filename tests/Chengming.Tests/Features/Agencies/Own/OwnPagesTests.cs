using System.Net;
using System.Text;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Regions;
using Chengming.Law.Publication.Review;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.Own;

public sealed class OwnPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages =>
        [
            "",
            "/contacts",
            "/disclosure-office",
            "/departments",
            "/leading-group",
            "/reading-places",
            "/ways",
            "/remedies",
            "/guide",
            "/rules",
            "/rules/new",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AgencyOfAnother_IsNotFound_AndTheOwnOneIsThere(string page)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"/office/agency/demo-yjj{page}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, $"/office/agency/demo-zrj{page}"));
    }

    [Fact]
    public async Task Post_FormOfAnotherAgency_IsNotFoundAndChangesNothing()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var form = await client.GetAsync(new Uri("/office/agency/demo-yjj/contacts", UriKind.Relative), Cancel);
        var token = (await PortalServer.PageOf(form)).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token.GetAttribute("value")!),
            new("Version", $"{(await server.AgencyAsync("demo-zrj")).Version}"),
            new("Address", "被改的地址"),
        ]);

        using var answer = await client.PostAsync(
            new Uri("/office/agency/demo-zrj/contacts", UriKind.Relative),
            content,
            Cancel
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEqual("被改的地址", (await server.AgencyAsync("demo-zrj")).Contacts.Address);
    }

    [Fact]
    public async Task Get_Mine_HandlerGoesStraightToTheOwnAgency_SupervisorSeesTheSubtreeOnly()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var supervisor = await server.SignedInAsync(StaffRole.Supervisor);

        using var straight = await handler.GetAsync(new Uri("/office/agency", UriKind.Relative), Cancel);
        using var list = await supervisor.GetAsync(new Uri("/office/agency", UriKind.Relative), Cancel);

        Assert.Equal("/office/agency/demo-yjj", straight.Headers.Location?.OriginalString);
        var names = (await PortalServer.PageOf(list)).QuerySelectorAll("tbody a").Select(a => a.TextContent).ToList();
        Assert.Contains("示例县自然资源局", names);
        Assert.DoesNotContain("吴忠市应急管理局", names);
    }

    [Fact]
    public async Task Post_ContactsBySupervisor_ChangesAnAgencyOfTheSubtree_AndItsPublicPage()
    {
        await server.PageAsync("/agencies/demo-hkz");
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.SubmitAsync(
            "/office/agency/demo-hkz/contacts",
            new() { ["Address"] = "示例县河口镇新街2号" }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await server.PageAsync("/agencies/demo-hkz");
        Assert.Contains("新街2号", page.QuerySelector(".agency-body")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwoOfficersTheSameAgency_TheSecondIsToldWhoChangedWhat_AndLosesNothing()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var head = await server.SignedInAsync(StaffRole.DisclosureHead);
        const string Address = "/office/agency/demo-yjj/disclosure-office";
        var stale = (await server.AgencyAsync("demo-yjj")).Version;
        using var first = await handler.SubmitAsync(Address, new() { ["Phone"] = "0000-0000811" });

        using var second = await head.SubmitAsync(
            Address,
            new()
            {
                ["Phone"] = "0000-0000822",
                ["Fax"] = "无",
                ["Version"] = $"{stale}",
            }
        );
        var page = await PortalServer.PageOf(second);

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var words = page.QuerySelector(".problems")!.TextContent;
        Assert.Contains("林小禾", words, StringComparison.Ordinal);
        Assert.Contains("0000-0000811", words, StringComparison.Ordinal);
        Assert.Equal("0000-0000822", page.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.Equal("无", page.QuerySelector("#Fax")!.GetAttribute("value"));
        Assert.Equal("0000-0000811", (await server.AgencyAsync("demo-yjj")).DisclosureOffice.Phone);
        Assert.NotEqual($"{stale}", page.QuerySelector("main [name=Version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_Departments_AddsOrdersAndRetires_ButNeverRemoves()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        const string Address = "/office/agency/demo-zrj/departments";
        var before = await DepartmentsAsync("demo-zrj");

        using var answer = await client.SubmitAsync(
            Address,
            new()
            {
                ["Rows[0].Place"] = "9",
                ["Rows[1].IsActive"] = "false",
                [$"Rows[{before.Count}].Name"] = "执法监督科",
            }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await DepartmentsAsync("demo-zrj");
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(before[0].Id, after[^1].Id);
        Assert.False(after.Single(d => d.Id == before[1].Id).IsActive);
        Assert.Contains(after, d => d is { Name: "执法监督科", IsActive: true });
    }

    [Fact]
    public async Task Post_LeadingGroupWithAnEmptyName_IsRefusedAtTheRow()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            "/office/agency/demo-yjj/leading-group",
            new() { ["Rows[1].Name"] = "" }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await PortalServer.PageOf(answer)).QuerySelector("#Rows_1__Name-error"));
    }

    [Fact]
    public async Task Post_LeadingGroup_Remove_TakesThePersonOut_AndTheAuditKeepsNoName()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        const string Address = "/office/agency/demo-zrj/leading-group";
        using var named = await client.SubmitAsync(
            Address,
            new()
            {
                ["Rows[0].Name"] = "欧阳一笑",
                ["Rows[0].Position"] = "局长",
                ["Rows[0].Role"] = "组长",
                ["Rows[1].Name"] = "甄小满",
                ["Rows[1].Position"] = "科长",
                ["Rows[1].Role"] = "成员",
            }
        );

        using var removed = await client.SubmitAsync(Address, new() { ["Rows[0].IsRemoved"] = "true" });

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (named.StatusCode, removed.StatusCode));
        Assert.DoesNotContain((await server.AgencyAsync("demo-zrj")).LeadingGroup, m => m.Name == "欧阳一笑");
        Assert.Contains((await server.AgencyAsync("demo-zrj")).LeadingGroup, m => m.Name == "甄小满");
        var records = await server.WithAsync(s =>
            s.GetRequiredService<PlatformDb>().AuditRecords.Where(r => r.ActTerm == "登记领导小组").ToListAsync(Cancel)
        );
        Assert.Contains(records, r => r.Details.Contains("欧***（局长，组长）", StringComparison.Ordinal));
        Assert.DoesNotContain(records, r => r.Details.Contains("欧阳一笑", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("disclosure-office", "Address", "《条例》第十二条")]
    [InlineData("disclosure-office", "OfficeHours", "《条例》第十二条")]
    [InlineData("disclosure-office", "Phone", "《条例》第十二条")]
    [InlineData("disclosure-office", "Fax", "没有传真的写“无”")]
    [InlineData("disclosure-office", "Internet", "《条例》第十二条")]
    [InlineData("contacts", "PersonInCharge", "《条例》第二十条第二项")]
    [InlineData("contacts", "Phone", "《条例》第二十条第二项")]
    public async Task Post_RemovingWhatTheLawWantsPublished_IsRefusedAtTheField(string form, string field, string why)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync($"/office/agency/demo-yjj/{form}", new() { [field] = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = (await PortalServer.PageOf(answer)).QuerySelector($"#{field}-error")!.TextContent;
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disclosure-office", "Postcode")]
    [InlineData("contacts", "Postcode")]
    [InlineData("contacts", "Website")]
    public async Task Post_RemovingWhatNoLawAsksFor_IsDone(string form, string field)
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.SubmitAsync($"/office/agency/demo-gov/{form}", new() { [field] = "" });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Post_ReadingPlaces_KeepTheirNumbers_AndAnOldOneIsNotGivenAgain()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        const string Address = "/office/agency/demo-gkb/reading-places";
        using var first = await client.SubmitAsync(
            Address,
            Place(0, "甲处").Concat(Place(1, "乙处")).ToDictionary(f => f.Key, f => f.Value)
        );
        using var second = await client.SubmitAsync(
            Address,
            new() { ["Rows[1].IsRemoved"] = "true", ["Rows[0].Keeper"] = "夏小满" }
        );
        using var third = await client.SubmitAsync(Address, Place(1, "丙处"));

        Assert.All([first, second, third], a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        var places = (await server.AgencyAsync("demo-gkb")).ReadingPlaces;
        Assert.Equal([(1, "甲处", "夏小满"), (3, "丙处", "")], places.Select(p => (p.Number, p.Name, p.Keeper)));
        var portal = await server.PageAsync("/agencies/demo-gkb");
        Assert.Contains("甲处", portal.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("夏小满", portal.Body.TextContent, StringComparison.Ordinal);
        Assert.False(
            await server.WithAsync(s =>
                s.GetRequiredService<PlatformDb>().AuditRecords.AnyAsync(r => r.Details.Contains("夏小满"), Cancel)
            )
        );

        static Dictionary<string, string> Place(int row, string name) =>
            new()
            {
                [$"Rows[{row}].Name"] = name,
                [$"Rows[{row}].Address"] = "示例县文昌路1号",
                [$"Rows[{row}].OpeningHours"] = "工作日",
            };
    }

    [Theory]
    [InlineData("demo-zrj", "示例县人民政府", "第二十四条第一款第一项")]
    [InlineData("demo-hkz", "示例县人民政府", "第二十四条第一款第二项")]
    [InlineData("demo-zls", null, null)] // art. 55: complaint, no review
    [InlineData("640302-yjj", null, null)] // nothing above it in the tree
    public async Task Remedies_NobodyNamedThem_AreThoseOfTheTree(string code, string? organ, string? basis)
    {
        var remedies = await server.WithAsync(async s =>
            await s.GetRequiredService<RemedyDirectory>().OfAsync(await server.AgencyAsync(code), Cancel)
        );

        Assert.Equal(organ, remedies.ReviewOrgan);
        Assert.Equal(basis is null, remedies.Basis is null);
        Assert.EndsWith(basis ?? "", remedies.Basis ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RemedyOrgan_GoesBeforeTheTree()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.SubmitAsync(
            "/office/agency/demo-cgj/remedies",
            new() { ["ReviewOrgan"] = "示例市人民政府", ["Court"] = "示例县人民法院" }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("示例市人民政府", (await server.AgencyAsync("demo-cgj")).ReviewOrgan);
    }

    [Fact]
    public async Task Post_Ways_ChoosesSchemeAndHolidayRegion()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.SubmitAsync(
            "/office/agency/demo-gkb/ways",
            new() { ["ReviewScheme"] = "four-signatures", ["HolidayRegion"] = "990101" }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var agency = await server.AgencyAsync("demo-gkb");
        Assert.Equal(("four-signatures", "990101"), (agency.ReviewSchemeKey, agency.WorkingDayRegion));
    }

    [Fact]
    public async Task Post_WaysWithARegionWithoutACalendar_IsRefusedAtTheField()
    {
        const string HongKong = "810000";
        await server.WithAsync(async s =>
            (
                await s.GetRequiredService<ImportRegions>()
                    .RunAsync(new(Encoding.UTF8.GetBytes($"{HongKong},香港特别行政区")), TestActions.Context, Cancel)
            ).OrThrow()
        );
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.SubmitAsync(
            "/office/agency/demo-zrj/ways",
            new() { ["HolidayRegion"] = HongKong }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await PortalServer.PageOf(answer)).QuerySelector("#HolidayRegion-error"));
        Assert.Null((await server.AgencyAsync("demo-zrj")).HolidayRegionCode);
    }

    [Fact]
    public async Task Get_Ways_OffersEverySchemeOfTheLawWithItsSteps()
    {
        var page = await server.OfficePageAsync("/office/agency/demo-yjj/ways");

        var offered = page.QuerySelectorAll("#ReviewScheme option").Select(o => o.GetAttribute("value"));
        Assert.Equal(ReviewSchemes.All.Select(s => s.Code), offered);
        var steps = page.QuerySelectorAll("main form ul.hint li").Select(i => i.TextContent).ToList();
        Assert.Equal(ReviewSchemes.All.Count, steps.Count);
        Assert.Contains(
            "政务公开科审核（政府办公室政务公开科，限上政府门户的信息）",
            steps[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_Overview_RegionWithLocalHolidays_SaysThatTheYearIsNotLoaded_OthersThatThereAreNone()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        using var chosen = await client.SubmitAsync(
            "/office/agency/demo-hkz/ways",
            new() { ["HolidayRegion"] = "640000" }
        );

        var ningxia = await server.OfficePageAsync("/office/agency/demo-hkz", StaffRole.Supervisor);
        var invented = await server.OfficePageAsync("/office/agency/demo-yjj", StaffRole.Supervisor);

        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        var unknown = Assert.Single(LocalHolidaysOn(ningxia));
        Assert.StartsWith("宁夏回族自治区设有地方假日，2026年的日期尚未载入", unknown, StringComparison.Ordinal);
        Assert.Equal(["2026年没有地方假日。"], LocalHolidaysOn(invented));
    }

    private static List<string> LocalHolidaysOn(IDocument overview) =>
        [
            .. overview
                .QuerySelectorAll("[aria-labelledby=ways] dt")
                .Single(t => t.TextContent == "地方性假日")
                .NextElementSibling!.QuerySelectorAll(".under")
                .Select(l => l.TextContent),
        ];

    private Task<List<AgencyDepartment>> DepartmentsAsync(string code) =>
        server.WithAsync(async s =>
        {
            var agency = await server.AgencyAsync(code);
            return await s.GetRequiredService<PlatformDb>()
                .Set<AgencyDepartment>()
                .Where(d => d.AgencyId == agency.Id)
                .OrderBy(d => d.Order)
                .ToListAsync(Cancel);
        });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }
}
