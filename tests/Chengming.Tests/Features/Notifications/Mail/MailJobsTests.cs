using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Notifications.Mail;

/// <summary>The daily digest from the morning rows to the mail server. On 2 March the demonstration's department is late with its report.</summary>
public sealed class MailJobsTests : IAsyncDisposable
{
    private readonly LateServer server = new();
    private readonly MailServer mail = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Digests_OfADay_GoToEverybodyWithSomethingToDo_OnceEach()
    {
        await SettingsAsync(mail.Settings);

        await RunAsync<WriteDailyDigests>();
        await RunAsync<WriteDailyDigests>();
        await RunAsync<SendOutgoingMail>();
        await RunAsync<SendOutgoingMail>();

        // Handler and disclosure head are late, the supervisor waits for two departments; nobody else has anything.
        Assert.Equal(
            ["chengban", "fuzeren", "zhengwugongkai"],
            mail.Taken.Select(m => m.To["RCPT TO:<".Length..].Split('@')[0]).Order()
        );
        var letter = mail.Taken.Single(m => m.To.Contains("chengban", StringComparison.Ordinal));
        // The report is late; and the agency's columns are still empty.
        Assert.Equal("政府信息公开待办（2026-03-02）：今天必须做 1 项，快到期 1 项", letter.Subject);
        Assert.Contains(
            "发布 2025 年度政府信息公开工作年度报告（示例县应急管理局），期限 2026-01-31，已逾期 30 天（自然日）",
            letter.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("https://xxgk.example.cn/office/reports", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digests_TheNextDay_AreWrittenAgain()
    {
        await SettingsAsync(mail.Settings);
        await RunAsync<WriteDailyDigests>();
        server.Clock.Forward(TimeSpan.FromDays(1));

        await RunAsync<WriteDailyDigests>();

        Assert.Equal(6, await MailsAsync(db => db.Set<OutgoingMail>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Digests_BeforeTheHour_AreNotWritten()
    {
        // The clock of the server begins at nine in the morning in China.
        await SettingsAsync(mail.Settings with { DigestAt = new(9, 30) });

        await RunAsync<WriteDailyDigests>();

        Assert.Equal(0, await MailsAsync(db => db.Set<OutgoingMail>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Digests_PersonWhoWantsNone_GetsNone()
    {
        await SettingsAsync(mail.Settings);
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var chosen = await client.SubmitAsync(
            "/office/notifications",
            new() { ["delivery"] = nameof(MailDelivery.OnlyHere) },
            "form[action*='handler=Delivery']"
        );

        await RunAsync<WriteDailyDigests>();

        var chengban = await AccountAsync("chengban");
        Assert.False(await MailsAsync(db => db.Set<OutgoingMail>().AnyAsync(m => m.RecipientId == chengban, Cancel)));
    }

    [Fact]
    public async Task Digests_UnreadNotification_IsAReasonForOne()
    {
        await SettingsAsync(mail.Settings);
        var shenhe = await AccountAsync("shenhe");
        await using (var scope = server.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<Notify>()
                .RunAsync([shenhe], new("材料待审核", "有一份材料等您审核。", "/office"), Cancel);
        }

        await RunAsync<WriteDailyDigests>();

        var subject = await MailsAsync(db =>
            db.Set<OutgoingMail>().Where(m => m.RecipientId == shenhe).Select(m => m.Subject).SingleAsync(Cancel)
        );
        Assert.EndsWith("：未读通知 1 条", subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_ServerAway_TriesAgainLater_AndLosesNothing()
    {
        await SettingsAsync(mail.Settings);
        mail.Instead["MAIL"] = "421 4.3.2 closing";
        await RunAsync<WriteDailyDigests>();

        await RunAsync<SendOutgoingMail>();
        var waiting = await MailsAsync(db => db.Set<OutgoingMail>().AsNoTracking().ToListAsync(Cancel));
        await RunAsync<SendOutgoingMail>();

        Assert.All(waiting, m => Assert.Equal((MailState.Waiting, 1), (m.State, m.Attempts)));
        Assert.All(waiting, m => Assert.EndsWith("421 4.3.2 closing", m.Note, StringComparison.Ordinal));
        Assert.Empty(mail.Taken);

        mail.Instead.Clear();
        server.Clock.Forward(TimeSpan.FromMinutes(2));
        await RunAsync<SendOutgoingMail>();

        Assert.Equal(3, mail.Taken.Count);
    }

    [Fact]
    public async Task Sending_RefusedForGood_IsGivenUpAtOnce_AndCanBeTriedAgain()
    {
        await SettingsAsync(mail.Settings);
        mail.Instead["RCPT"] = "550 5.1.1 no such user";
        await RunAsync<WriteDailyDigests>();
        await RunAsync<SendOutgoingMail>();
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        var page = await PortalServer.PageOf(await client.GetAsync(new Uri("/office/mail", UriKind.Relative), Cancel));
        Assert.Equal(3, page.QuerySelectorAll(".office-list .state-error").Length);

        mail.Instead.Clear();
        using var retried = await client.SubmitAsync("/office/mail", [], "form[action*='handler=Retry']");
        await RunAsync<SendOutgoingMail>();

        Assert.Equal(3, mail.Taken.Count);
    }

    [Fact]
    public async Task Sending_NeverTaken_IsGivenUpAfterTheLastTry()
    {
        await SettingsAsync(mail.Settings);
        mail.Instead["DATA"] = "452 4.3.1 full";
        await RunAsync<WriteDailyDigests>();

        for (var attempt = 0; attempt < OutgoingMail.MostAttempts + 2; attempt++)
        {
            await RunAsync<SendOutgoingMail>();
            server.Clock.Forward(TimeSpan.FromHours(13));
        }

        var mails = await MailsAsync(db => db.Set<OutgoingMail>().AsNoTracking().ToListAsync(Cancel));
        Assert.All(mails, m => Assert.Equal((MailState.GivenUp, OutgoingMail.MostAttempts), (m.State, m.Attempts)));
    }

    /// <summary>A process that dies after it took a mail to send leaves it claimed; the claim ends by itself.</summary>
    [Fact]
    public async Task Sending_TwoAtTheSameTime_SendEachMailOnce()
    {
        await SettingsAsync(mail.Settings);
        await RunAsync<WriteDailyDigests>();

        await Task.WhenAll(RunAsync<SendOutgoingMail>(), RunAsync<SendOutgoingMail>());

        Assert.Equal(3, mail.Taken.Count);
        Assert.Equal(3, mail.Taken.Select(m => m.Header("Message-ID")).Distinct().Count());
    }

    [Fact]
    public async Task Sending_SwitchedOff_KeepsTheMail()
    {
        await SettingsAsync(mail.Settings);
        await RunAsync<WriteDailyDigests>();
        await SettingsAsync(mail.Settings with { IsEnabled = false });

        await RunAsync<SendOutgoingMail>();

        Assert.Equal(
            3,
            await MailsAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.State == MailState.Waiting, Cancel))
        );
    }

    [Fact]
    public async Task TestMail_ByTheButton_SaysWhatTheServerSaid()
    {
        await SettingsAsync(mail.Settings with { IsEnabled = false });
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var sent = await client.SubmitAsync(
            "/office/mail",
            new() { ["To"] = "zheng@example.cn" },
            "form[action*='handler=Test']"
        );

        var page = await PortalServer.PageOf(await client.GetAsync(new Uri("/office/mail", UriKind.Relative), Cancel));
        Assert.Contains(
            "250 2.0.0 queued as 4711",
            page.QuerySelector(".done-band")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("测试邮件", Assert.Single(mail.Taken).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestMail_Refused_SaysWhy_AndIsAuditedWithoutTheAddress()
    {
        await SettingsAsync(mail.Settings);
        mail.Instead["RCPT"] = "550 5.1.1 no such user";
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(
            "/office/mail",
            new() { ["To"] = "nobody@example.cn" },
            "form[action*='handler=Test']"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("550 5.1.1", page.QuerySelector(".problems li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nobody@example.cn", page.QuerySelector("#To")!.GetAttribute("value"));
        var details = await MailsAsync(db =>
            db.AuditRecords.Where(r => r.Act == nameof(TestMailSent)).Select(r => r.Details).SingleAsync(Cancel)
        );
        Assert.DoesNotContain("nobody@", details, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await mail.DisposeAsync();
    }

    private async Task SettingsAsync(MailSettings settings)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ChangeSettings>();
        (await change.RunAsync(settings, TestActions.Context, Cancel)).OrThrow();
    }

    private async Task RunAsync<T>()
        where T : IPlatformJob
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IPlatformJob>().OfType<T>().Single().RunAsync(Cancel);
    }

    private async Task<T> MailsAsync<T>(Func<PlatformDb, Task<T>> read)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    private Task<Guid> AccountAsync(string who) =>
        MailsAsync(db => db.StaffAccounts.Where(a => a.SignInName == who).Select(a => a.Id).SingleAsync(Cancel));
}
