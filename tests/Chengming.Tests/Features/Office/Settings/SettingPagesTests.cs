using System.Net;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Office.Settings;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Office.Settings;

/// <summary>The settings pages, on the settings of mail.</summary>
public sealed class SettingPagesTests : IAsyncDisposable
{
    private const string Address = "/office/settings/MailSettings";
    private const string Secret = "授权码-7391";

    private readonly PortalServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NobodyChangedThem_ShowsDefaultsAndSaysSo()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        var page = await PageAsync(client);

        Assert.Equal("465", page.QuerySelector("#Port")!.GetAttribute("value"));
        Assert.Equal("08:30", page.QuerySelector("#DigestAt")!.GetAttribute("value"));
        Assert.Equal("Tls", page.QuerySelector("input[name=Protection][checked]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector(".history"));
        var port = page.QuerySelector("#Port")!;
        var hint = page.GetElementById(port.GetAttribute("aria-describedby")!)!;
        Assert.EndsWith("默认：465。", hint.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Handler)]
    [InlineData(StaffRole.SecurityAdministrator)]
    public async Task Get_GroupOfOtherKeepers_DoesNotExist(StaffRole role)
    {
        using var client = await server.SignedInAsync(role);

        using var answer = await client.GetAsync(new Uri(Address, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_EveryKindOfMember_ComesBackAsItWasTyped()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(
            Address,
            new()
            {
                ["Host"] = "mail.example.cn",
                ["Port"] = "587",
                ["Protection"] = "StartTls",
                ["DigestAt"] = "07:05",
                ["Closing"] = "第一行\r\n第二行",
                ["From"] = "xxgk@example.cn",
                ["SiteAddress"] = "https://xxgk.example.cn",
                ["IsEnabled"] = "true",
            }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await using var scope = server.Services.CreateAsyncScope();
        var settings = await scope
            .ServiceProvider.GetRequiredService<PlatformSettings>()
            .GetAsync<MailSettings>(Cancel);
        Assert.Equal(
            new MailSettings
            {
                Host = "mail.example.cn",
                Port = 587,
                Protection = MailProtection.StartTls,
                DigestAt = new(7, 5),
                Closing = "第一行\n第二行",
                From = "xxgk@example.cn",
                SiteAddress = "https://xxgk.example.cn",
                IsEnabled = true,
            },
            settings
        );
        var page = await PageAsync(client);
        Assert.Equal("已保存“邮件发送”。", page.QuerySelector(".done-band")!.TextContent.Trim('✓', ' '));
        Assert.Contains(page.QuerySelectorAll(".history li li"), c => c.TextContent == "端口：465 → 587");
        Assert.Contains("郑维", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WrongValues_KeepsWhatWasTyped_WithEachProblemAtItsField()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(Address, new() { ["Port"] = "八十", ["FromName"] = "县应急局" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        var port = page.QuerySelector("#Port")!;
        Assert.Equal(("八十", "true"), (port.GetAttribute("value"), port.GetAttribute("aria-invalid")));
        Assert.Contains("Port-problem", port.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Contains("请填写数字", page.GetElementById("Port-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("县应急局", page.QuerySelector("#FromName")!.GetAttribute("value"));
        var summary = page.QuerySelector(".problems")!;
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("#Port", summary.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_ValuesThatDoNotFitTogether_NamesTheFields()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(Address, new() { ["IsEnabled"] = "true", ["Port"] = "70000" });

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(
            ["#Port", "#Host", "#From", "#SiteAddress"],
            page.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Secret_Saved_IsKeptSealed_NeverShown_AndStaysWhenLeftEmpty()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var saved = await client.SubmitAsync(Address, new() { ["Password"] = Secret });
        using var changed = await client.SubmitAsync(Address, new() { ["Port"] = "25", ["Password"] = "" });

        await using var scope = server.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PlatformDb>();
        Assert.Equal(
            Secret,
            (await services.GetRequiredService<PlatformSettings>().GetAsync<MailSettings>(Cancel)).Password
        );
        Assert.DoesNotContain(
            Secret,
            (await db.Set<SettingEntry>().SingleAsync(Cancel)).Content,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            await db.AuditRecords.Select(r => r.Details).ToListAsync(Cancel),
            d => d.Contains(Secret, StringComparison.Ordinal)
        );
        var page = await PageAsync(client);
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var cleared = await client.SubmitAsync(Address, new() { ["clear-Password"] = "true" });

        await using var later = server.Services.CreateAsyncScope();
        var settings = later.ServiceProvider.GetRequiredService<PlatformSettings>();
        Assert.Equal("", (await settings.GetAsync<MailSettings>(Cancel)).Password);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_AfterSomebodyElse_IsToldWhoChangedWhat_AndOverwritesKnowingly(bool wereChangedBefore)
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        if (wereChangedBefore)
        {
            using var before = await client.SubmitAsync(Address, new() { ["Host"] = "a.example.cn" });
        }

        var version = (await PageAsync(client)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        using var others = await client.SubmitAsync(Address, new() { ["Host"] = "b.example.cn" });

        using var answer = await client.SubmitAsync(
            Address,
            new() { ["Host"] = "c.example.cn", ["Version"] = version }
        );

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        var words = page.QuerySelector(".problems li")!.TextContent;
        Assert.Contains("郑维", words, StringComparison.Ordinal);
        Assert.Contains("邮件服务器：", words, StringComparison.Ordinal);
        Assert.Equal("c.example.cn", page.QuerySelector("#Host")!.GetAttribute("value"));
        Assert.NotEqual(version, page.QuerySelector("input[name=Version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Defaults_WithoutReason_AsksForIt_AndWithReason_RestoresThem()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var changed = await client.SubmitAsync(Address, new() { ["Port"] = "25" });

        using var refused = await client.SubmitAsync(Address + "/defaults", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            (await PortalServer.PageOf(refused)).QuerySelectorAll(".consequences li"),
            c => c.TextContent == "端口：由“25”改为“465”"
        );

        using var done = await client.SubmitAsync(Address + "/defaults", new() { ["Reason"] = "换服务器" });

        var page = await PageAsync(client);
        Assert.Equal("465", page.QuerySelector("#Port")!.GetAttribute("value"));
        Assert.Contains("换服务器", page.QuerySelector(".history-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryRegisteredGroup_HasWords_AndPassesItsOwnCheck()
    {
        var groups = server.Services.GetServices<SettingRegistration>().ToList();

        Assert.NotEmpty(groups);
        Assert.All(groups, g => Assert.Empty(SettingForm.Of(g.Type).Defaults().Problems()));
        Assert.All(groups.SelectMany(g => SettingForm.Of(g.Type).Members), m => Assert.NotEmpty(m.Label));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<IDocument> PageAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(Address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalServer.PageOf(answer);
    }
}
