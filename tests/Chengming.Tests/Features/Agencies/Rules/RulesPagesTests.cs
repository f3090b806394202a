using System.Net;
using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Agencies.Rules;

public sealed class RulesPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AgencyWithOneRule_NamesTheKindsItLacks()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        var page = await PageAsync(client, "/office/agency/demo-zrj/rules");

        Assert.Equal(
            ["公开审查", "保密审查", "发布协调", "动态调整", "考核评议和责任追究", "澄清虚假信息"],
            page.QuerySelectorAll(".missing li").Select(l => l.ChildNodes[0].TextContent)
        );
    }

    [Fact]
    public async Task Write_Publish_Revise_Archive_ShowsEachStepToThePublic()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var written = await client.SubmitAsync("/office/agency/demo-yjj/rules/new", Fields("依申请公开文书规范"));
        var draft = written.Headers.Location!.OriginalString;
        var open = draft.Replace("/office/agency/", "/agencies/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.PageAsync(open)).StatusCode);

        using var published = await client.SubmitAsync(draft, [], "#publish-form");
        var shown = await server.PageAsync(open);
        Assert.Equal("依申请公开文书规范", shown.QuerySelector("h1")!.TextContent);
        Assert.Equal("第一章 总则", shown.QuerySelector(".rule-text h3")!.TextContent);
        Assert.Null(shown.QuerySelector(".validity-band"));

        using var revised = await client.SubmitAsync(draft, [], "#revise-form");
        var revision = revised.Headers.Location!.OriginalString;
        using var rewritten = await client.SubmitAsync(
            revision,
            new() { ["Text"] = "第一条 新的规定。" },
            "#draft-form"
        );
        using var republished = await client.SubmitAsync(revision, [], "#publish-form");
        var old = await server.PageAsync(open);
        Assert.Equal("已修改", old.QuerySelector(".validity-band strong")!.TextContent);
        var newer = old.QuerySelector(".validity-band a")!.GetAttribute("href")!;
        Assert.Contains(
            "新的规定",
            (await server.PageAsync(newer)).QuerySelector(".rule-text")!.TextContent,
            StringComparison.Ordinal
        );

        using var archived = await client.SubmitAsync(
            revision,
            new() { ["Validity"] = "Repealed", ["Reason"] = "并入办理规程" },
            "#archive-form"
        );
        Assert.Equal(HttpStatusCode.Found, archived.StatusCode);
        Assert.Equal("废止", (await server.PageAsync(newer)).QuerySelector(".validity-band strong")!.TextContent);
    }

    [Fact]
    public async Task Write_PublishedRule_IsRefused()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var list = await PageAsync(client, "/office/agency/demo-yjj/rules");
        var rule = list.QuerySelectorAll("tbody tr")
            .First(r => r.TextContent.Contains("已发布", StringComparison.Ordinal));
        var address = rule.QuerySelector("a")!.GetAttribute("href")!;
        using var form = await client.GetAsync(new Uri("/office/agency/demo-yjj/rules/new", UriKind.Relative), Cancel);
        var token = (await PortalServer.PageOf(form)).QuerySelector("[name=__RequestVerificationToken]")!;
        var fields = Fields("改头换面");
        fields["__RequestVerificationToken"] = token.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields);

        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var portal = address.Replace("/office/agency/", "/agencies/", StringComparison.Ordinal);
        Assert.NotEqual("改头换面", (await server.PageAsync(portal)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("DocumentNumber", "示应急发[2026]3号")]
    [InlineData("InForceFrom", "2026-01-01")]
    [InlineData("Title", "")]
    public async Task Write_FaultyField_IsRefusedAtTheField_AndKeepsTheText(string field, string value)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var fields = Fields("某项制度");
        fields[field] = value;

        using var answer = await client.SubmitAsync("/office/agency/demo-yjj/rules/new", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Contains("第一章 总则", page.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Order_ChangesTheListOfThePublic()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        const string Address = "/office/agency/demo-gov/rules";
        var before = await PageAsync(client, Address);
        var last = before.QuerySelectorAll("tbody input")[^1].GetAttribute("name")!;

        using var answer = await client.SubmitAsync(Address, new() { [last] = "0" });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var portal = await server.PageAsync("/agencies/demo-gov/rules");
        Assert.Equal(
            before.QuerySelectorAll("tbody a")[^1].TextContent,
            portal.QuerySelector("[aria-labelledby=in-force] tbody a")!.TextContent
        );
    }

    [Fact]
    public async Task Get_DraftBySupervisor_OffersNoPublishing()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);
        using var written = await client.SubmitAsync("/office/agency/demo-gkb/rules/new", Fields("草稿制度"));

        var page = await PageAsync(client, written.Headers.Location!.OriginalString);

        Assert.Null(page.QuerySelector("#publish-form"));
    }

    private static Dictionary<string, string> Fields(string title) =>
        new()
        {
            ["Kind"] = "other",
            ["Title"] = title,
            ["DocumentNumber"] = "示应急发〔2026〕3号",
            ["IssuedOn"] = "2026-02-01",
            ["InForceFrom"] = "2026-03-01",
            ["Text"] = "# 第一章 总则\n第一条 为了规范文书，制定本规范。",
        };

    private static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await PortalServer.PageOf(answer);
    }
}
