using System.Text.Json;
using Chengming.Cli;
using Chengming.Data;
using Chengming.Data.Protection.Suites;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Office.Settings;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Cli;

/// <summary><c>keys …</c> beside a running site, which goes on reading everything.</summary>
public sealed class KeysCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rotate_ToSm4_RenewsEverything_AndTheRunningSiteReadsIt_ThenTheOldKeyIsDestroyed()
    {
        await using var site = new PortalServer();
        var (person, _) = await site.WithSecondFactorAsync();
        await site.DoAsync(async services =>
            (
                await services
                    .GetRequiredService<ChangeSettings>()
                    .RunAsync(new MailSettings { Password = "secret-7391" }, TestActions.Context, Cancel)
            ).OrThrow()
        );
        var old = Assert.Single(await KeysAsync(site));

        var rotated = await SiteCommand.RunAsync(site, "keys", "rotate", "--suite", CipherSuite.Sm4.Code);

        Assert.Equal(CommandLine.Done, rotated.Code);
        var keys = await KeysAsync(site);
        Assert.Equal([0, old.Values], keys.Select(k => k.Values));
        Assert.Equal([false, true], keys.Select(k => k.IsCurrent));
        await site.DoAsync(async services =>
        {
            var account = await services
                .GetRequiredService<PlatformDb>()
                .StaffAccounts.AsNoTracking()
                .SingleAsync(a => a.Id == person.Id, Cancel);
            Assert.Equal("person@example.gov.cn", services.GetRequiredService<StaffContacts>().RevealEmail(account));
            var mail = await services.GetRequiredService<PlatformSettings>().GetAsync<MailSettings>(Cancel);
            Assert.Equal("secret-7391", mail.Password);
            return true;
        });

        var retired = await SiteCommand.RunAsync(site, "keys", "retire", old.Id);
        var again = await SiteCommand.RunAsync(site, "keys", "retire", old.Id);

        Assert.Equal((CommandLine.Done, CommandLine.BadInput), (retired.Code, again.Code));
        Assert.Equal(
            ["KeyRetired", "KeyRotated"],
            await site.ReadAsync(db =>
                db.AuditRecords.OrderByDescending(r => r.Sequence).Take(2).Select(r => r.Act).ToListAsync(Cancel)
            )
        );
    }

    [Fact]
    public async Task Retire_KeyThatIsCurrent_IsRefused()
    {
        await using var site = new PortalServer { Demo = false };
        _ = site.Services;
        var current = Assert.Single(await KeysAsync(site));

        var retired = await SiteCommand.RunAsync(site, "keys", "retire", current.Id);

        Assert.Equal(CommandLine.BadInput, retired.Code);
        Assert.Contains("是当前密钥", retired.Messages, StringComparison.Ordinal);
    }

    private static async Task<List<(string Id, bool IsCurrent, long Values)>> KeysAsync(PortalServer site)
    {
        var run = await SiteCommand.RunAsync(site, "keys", "list", "--json");
        Assert.Equal(CommandLine.Done, run.Code);
        using var list = JsonDocument.Parse(run.Results);
        return
        [
            .. list
                .RootElement.EnumerateArray()
                .Select(k =>
                    (
                        k.GetProperty("id").GetString()!,
                        k.GetProperty("isCurrent").GetBoolean(),
                        k.GetProperty("values").GetInt64()
                    )
                ),
        ];
    }
}
