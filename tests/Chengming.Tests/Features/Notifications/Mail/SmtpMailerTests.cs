using System.Net.Sockets;
using Chengming.Features.Notifications.Mail;

namespace Chengming.Tests.Features.Notifications.Mail;

public sealed class SmtpMailerTests
{
    private const string Subject =
        "政府信息公开待办（2026-03-02）：今天必须做 2 项，快到期 1 项，未读通知 3 条，𠮷野家与 emoji 🙂 也要完整";

    private static readonly MailLetter Letter = new(
        Guid.Parse("0195584f-0000-7000-8000-000000000001"),
        "lin@example.cn",
        Subject,
        "林小禾：\n\n.第一行以点开头\n.\n结束 𠮷 🙂",
        new DateTimeOffset(2026, 3, 2, 0, 30, 0, TimeSpan.Zero)
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailProtection.None)]
    [InlineData(MailProtection.StartTls)]
    [InlineData(MailProtection.Tls)]
    public async Task Send_OverEveryProtection_ArrivesAsItWasWritten(MailProtection protection)
    {
        await using var server = new MailServer(protection);

        var answer = await SmtpMailer.SendAsync(server.Settings, Letter, Cancel);

        Assert.Equal("250 2.0.0 queued as 4711", answer);
        var mail = Assert.Single(server.Taken);
        Assert.Equal(("MAIL FROM:<xxgk@example.cn>", "RCPT TO:<lin@example.cn>"), (mail.From, mail.To));
        Assert.Equal(Letter.Subject, mail.Subject);
        Assert.Equal("政府信息公开平台<xxgk@example.cn>", mail.Sender);
        Assert.Equal(Letter.Text.ReplaceLineEndings("\r\n"), mail.Text);
        Assert.Equal("Mon, 02 Mar 2026 08:30:00 +0800", mail.Header("Date"));
        Assert.Equal("<0195584f000070008000000000000001@example.cn>", mail.Header("Message-ID"));
        Assert.DoesNotContain(mail.Message.Split("\r\n"), l => l.Length > 78);
    }

    [Theory]
    [InlineData("PLAIN LOGIN", "AUTH PLAIN")]
    [InlineData("LOGIN", "AUTH LOGIN")]
    public async Task Send_ServerThatAsksForAName_SignsInAsItOffers(string ways, string expected)
    {
        await using var server = new MailServer { Account = ("用户@example.cn", "授权码"), Ways = ways };

        await SmtpMailer.SendAsync(
            server.Settings with
            {
                User = "用户@example.cn",
                Password = "授权码",
            },
            Letter,
            Cancel
        );

        Assert.Single(server.Taken);
        Assert.Contains(server.Heard, l => l.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WrongPassword_SaysSo_WithoutThePassword()
    {
        await using var server = new MailServer { Account = ("u", "right") };

        var refused = await RefusedAsync(server.Settings with { User = "u", Password = "wrong-7391" });

        Assert.Contains("拒绝登录", refused.Message, StringComparison.Ordinal);
        Assert.Contains("535", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-7391", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("550 5.1.1 no such user", true)]
    [InlineData("451 4.7.1 try later", false)]
    public async Task Send_RecipientRefused_SaysWhetherTryingAgainHelps(string answer, bool isForGood)
    {
        await using var server = new MailServer { Instead = { ["RCPT"] = answer } };

        var refused = await RefusedAsync(server.Settings);

        Assert.Equal(
            (isForGood, true),
            (refused.IsForGood, refused.Message.EndsWith(answer, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Send_CertificateNobodyVouchesFor_IsRefusedBeforeAnythingIsSaid()
    {
        await using var server = new MailServer(MailProtection.Tls);

        var refused = await RefusedAsync(server.Settings with { CertificateFingerprint = "" });

        Assert.Contains("证书", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Heard);
    }

    [Fact]
    public async Task Send_OtherCertificateThanTheOneNamed_IsRefused()
    {
        await using var server = new MailServer(MailProtection.Tls);

        var refused = await RefusedAsync(server.Settings with { CertificateFingerprint = new string('0', 64) });

        Assert.Contains("证书", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ServerWithoutStartTls_NeverGoesOnUnprotected()
    {
        await using var server = new MailServer(MailProtection.None);

        var refused = await RefusedAsync(
            server.Settings with
            {
                Protection = MailProtection.StartTls,
                User = "u",
                Password = "p",
            }
        );

        Assert.Contains("STARTTLS", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Heard, l => l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_AnswerSlippedInBeforeTheEncryption_IsRefused()
    {
        await using var server = new MailServer(MailProtection.StartTls) { Injected = "250 slipped in" };

        await RefusedAsync(server.Settings);

        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Send_NobodyListens_SaysWhatToCheck()
    {
        var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var refused = await RefusedAsync(
            new MailSettings
            {
                Host = "localhost",
                Port = port,
                From = "a@b.cn",
            }
        );

        Assert.StartsWith($"连接不上 localhost:{port}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@b.cn>\r\nRCPT TO:<c@d.cn")]
    [InlineData("a b@c.cn")]
    [InlineData("nobody")]
    [InlineData("名字@例子.中国")]
    public async Task Send_AddressThatIsNone_IsRefusedForGood(string to)
    {
        await using var server = new MailServer();

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() =>
            SmtpMailer.SendAsync(server.Settings, Letter with { To = to }, Cancel)
        );

        Assert.True(refused.IsForGood);
        Assert.Empty(server.Heard);
    }

    [Fact]
    public async Task Send_SubjectWithLineBreaks_AddsNoHeader()
    {
        await using var server = new MailServer();

        await SmtpMailer.SendAsync(server.Settings, Letter with { Subject = "甲\r\nBcc: c@d.cn" }, Cancel);

        var mail = Assert.Single(server.Taken);
        Assert.DoesNotContain(mail.Message.Split("\r\n"), l => l.StartsWith("Bcc", StringComparison.Ordinal));
        Assert.Equal("甲\r\nBcc: c@d.cn", mail.Subject);
    }

    private static Task<MailRefusedException> RefusedAsync(MailSettings settings) =>
        Assert.ThrowsAsync<MailRefusedException>(() => SmtpMailer.SendAsync(settings, Letter, Cancel));
}
