using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Audit.Office;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Audit;

/// <summary>The pages of the audit administrator (审计管理员).</summary>
public sealed class AuditPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trail_AfterASignIn_ShowsWhoDidWhat_NewestFirst()
    {
        using var _ = await server.SignedInAsync(StaffRole.Handler);

        var page = await server.OfficePageAsync("/office/audit", StaffRole.AuditAdministrator);

        var numbers = NumbersOn(page);
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.InRange(numbers.Count, 2, AuditList.List.PageLength);
    }

    [Fact]
    public async Task Trail_NarrowedToAnAct_ShowsOnlyThat()
    {
        var page = await server.OfficePageAsync("/office/audit?act=AccountOpened", StaffRole.AuditAdministrator);

        var rows = page.QuerySelectorAll("table.office-list tbody tr");
        Assert.NotEmpty(rows);
        Assert.Equal(["建立账号"], rows.Select(r => r.Children[4].TextContent.Trim()).Distinct());
    }

    [Fact]
    public async Task Trail_FollowedToItsEnd_ShowsEveryRecordOnce()
    {
        await HappenAsync(2 * AuditList.List.PageLength);
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator, follow: true);
        var last = await LastAsync();
        var seen = new List<long>();
        var address = "/office/audit";
        while (address is not null)
        {
            var page = await PortalServer.PageOf(await client.GetAsync(new Uri(address, UriKind.Relative), Cancel));
            seen.AddRange(NumbersOn(page));
            address = page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Empty(Enumerable.Range(1, (int)last).Select(n => (long)n).Except(seen));
    }

    [Fact]
    public async Task Trail_WithAWrongDate_SaysHowToWriteIt()
    {
        var page = await server.OfficePageAsync("/office/audit?from=1.3.2026", StaffRole.AuditAdministrator);

        Assert.Contains("2026-03-01", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_OfAnOpenedAccount_ShowsChangesWithoutThePassword()
    {
        var sequence = await FirstAsync("AccountOpened");

        var page = await server.OfficePageAsync($"/office/audit/{sequence}", StaffRole.AuditAdministrator);

        var changes = page.QuerySelectorAll("table.compact tbody tr").ToList();
        Assert.NotEmpty(changes);
        Assert.Empty(page.QuerySelectorAll(".band-error"));
        var account = changes.Single(r => r.Children[0].TextContent == "工作人员账号").Children[3].TextContent;
        Assert.Contains("密码摘要", account, StringComparison.Ordinal);
        Assert.DoesNotContain("PasswordHash", account, StringComparison.Ordinal);
        Assert.DoesNotContain(await AnyPasswordHashAsync(), account, StringComparison.Ordinal);
        Assert.Contains("不显示", account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ShowsWordsAndNames_AndTheRecordAsWrittenBelow()
    {
        var sequence = await FirstAsync("AccountOpened");

        var page = await server.OfficePageAsync($"/office/audit/{sequence}", StaffRole.AuditAdministrator);

        var lines = page.QuerySelectorAll("table.audit-changes td.value div")
            .Select(d => d.TextContent.Trim())
            .ToList();
        Assert.Contains(lines, l => l.StartsWith("机关 示例县", StringComparison.Ordinal));
        Assert.Contains("须更换密码 否", lines);
        Assert.DoesNotContain(
            "AccountOpened",
            page.QuerySelector("table.facts")!.TextContent,
            StringComparison.Ordinal
        );
        using var raw = JsonDocument.Parse(page.QuerySelector("details.audit-raw pre")!.TextContent);
        Assert.Equal("AccountOpened", raw.RootElement.GetProperty("act").GetString());
        Assert.Contains("PasswordHash=", raw.RootElement.GetProperty("details").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ForAnEnglishReader_HasEnglishWords()
    {
        var sequence = await FirstAsync("AccountOpened");
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);
        client.DefaultRequestHeaders.Add("Cookie", "lang=en");

        var page = await client.PageAsync($"/office/audit/{sequence}");

        Assert.DoesNotContain("建立账号", page.QuerySelector("table.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Must change the password",
            page.QuerySelector("table.audit-changes")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Record_ThatIsNotThere_IsNotFound()
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);

        using var answer = await client.GetAsync(new Uri("/office/audit/999999", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Export_OfAll_GivesALineForEachRecord_AndIsItselfRecorded()
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);
        var before = await LastAsync();

        using var answer = await client.SubmitAsync("/office/audit", [], "form.audit-export");

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            Enumerable.Range(1, (int)before + 1),
            lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("sequence").GetInt32())
        );
        Assert.Equal("AuditExported", JsonDocument.Parse(lines[^1]).RootElement.GetProperty("act").GetString());
    }

    [Fact]
    public async Task Export_OfWhatWasFound_GivesThatAlone_AndTheAuditSaysWhatWasAsked()
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);

        using var answer = await client.SubmitAsync("/office/audit?act=AccountOpened", [], "form.audit-export");

        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            l => Assert.Equal("AccountOpened", JsonDocument.Parse(l).RootElement.GetProperty("act").GetString())
        );
        Assert.Contains("操作：AccountOpened", await LastDetailsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=1.3.2026")]
    [InlineData("act=Nothing")]
    public async Task Export_OfWhatMeansNothing_IsNotOffered_AndRefused(string query)
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);
        var page = await client.PageAsync($"/office/audit?{query}");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        using var answer = await client.PostAsync(
            new Uri($"/office/audit/export?{query}", UriKind.Relative),
            form,
            Cancel
        );

        Assert.Empty(page.QuerySelectorAll("form.audit-export"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Spreadsheet_OfTheAudit_HoldsTheListMasked_AndIsItselfRecorded()
    {
        var person = await server.NewPersonAsync(StaffRole.Handler);
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);

        var rows = await client.SpreadsheetAsync("/office/audit?sort=sequence");

        Assert.Equal(["序号", "时间", "操作人", "来自", "操作", "对象"], rows[0].Select(c => c.Text));
        Assert.Equal(("n", "1"), rows[1][0]);
        Assert.Contains(
            rows,
            r => r[4].Text == "建立账号" && r[5].Text.Contains(person.SignInName, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(rows.SelectMany(r => r), c => c.Text.Contains("5678", StringComparison.Ordinal));
        Assert.Equal("ListExported", await LastActAsync());
    }

    [Fact]
    public async Task Verify_Begun_ComesToAConclusion()
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator, follow: true);
        using var begun = await client.SubmitAsync("/office/audit/verify", new() { ["Anchors"] = "" });

        var verdict = await WaitForVerdictAsync(client);

        Assert.Contains("审计链完整", verdict.TextContent, StringComparison.Ordinal);
        Assert.Equal("AuditVerified", await LastActAsync());
    }

    [Fact]
    public async Task Verify_WithALineThatIsNoAnchor_NamesTheLine_AndKeepsWhatWasTyped()
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator, follow: true);

        using var answer = await client.SubmitAsync("/office/audit/verify", new() { ["Anchors"] = "something" });

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("第 1 行", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("something", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task Anchor_Page_ShowsTheHead()
    {
        var page = await server.OfficePageAsync("/office/audit/anchor", StaffRole.AuditAdministrator);

        Assert.Matches("^[0-9]+:[0-9a-f]{64}$", page.QuerySelector("td.hash")!.TextContent);
    }

    private static List<long> NumbersOn(IDocument page) =>
        [
            .. page.QuerySelectorAll("table.office-list tbody td.num")
                .Select(c => long.Parse(c.TextContent, CultureInfo.InvariantCulture)),
        ];

    private static async Task<IElement> WaitForVerdictAsync(HttpClient client)
    {
        while (true)
        {
            Cancel.ThrowIfCancellationRequested();
            var page = await PortalServer.PageOf(
                await client.GetAsync(new Uri("/office/audit/verify", UriKind.Relative), Cancel)
            );
            if (page.QuerySelector("#verdict") is { } verdict)
            {
                return verdict;
            }
        }
    }

    private async Task HappenAsync(int times)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        for (var i = 0; i < times; i++)
        {
            db.Record(TestActions.Context, new AccountOpened(new AuditSubject("Test", null, $"第{i}件事")));
        }

        await db.SaveChangesAsync(Cancel);
    }

    private async Task<long> LastAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PlatformDb>()
            .AuditRecords.MaxAsync(r => r.Sequence, Cancel);
    }

    private async Task<string> LastActAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<PlatformDb>().AuditRecords;
        return await records.OrderByDescending(r => r.Sequence).Select(r => r.Act).FirstAsync(Cancel);
    }

    private async Task<string> LastDetailsAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<PlatformDb>().AuditRecords;
        return await records.OrderByDescending(r => r.Sequence).Select(r => r.Details).FirstAsync(Cancel);
    }

    private async Task<long> FirstAsync(string act)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<PlatformDb>().AuditRecords;
        return await records
            .Where(r => r.Act == act && r.SubjectKind == "StaffAccount")
            .MinAsync(r => r.Sequence, Cancel);
    }

    private async Task<string> AnyPasswordHashAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<PlatformDb>().StaffAccounts;
        return await accounts.OrderBy(a => a.Id).Select(a => a.PasswordHash!).FirstAsync(Cancel);
    }
}
