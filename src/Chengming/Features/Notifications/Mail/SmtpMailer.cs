using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Chengming.Features.Notifications.Mail;

/// <summary>Hands mail to a server over SMTP (RFC 5321): TLS from the first byte, by STARTTLS, or none; AUTH PLAIN and LOGIN.</summary>
/// <remarks>Own, because the framework's client knows no TLS from the first byte, which most Chinese mail services ask for.</remarks>
internal static class SmtpMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Hands over one mail.</summary>
    /// <returns>The server's words when it took the mail.</returns>
    /// <exception cref="MailRefusedException">It was not handed over.</exception>
    public static async Task<string> SendAsync(MailSettings settings, MailLetter letter, CancellationToken cancel)
    {
        if (!MailSettings.IsAddress(letter.To))
        {
            throw new MailRefusedException("收件地址不是完整的邮箱地址。", isForGood: true);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        var server = $"{settings.Host}:{settings.Port}";
        try
        {
            return await TalkAsync(settings, letter, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new MailRefusedException($"{server} 在 {Patience.TotalSeconds} 秒内没有完成应答。", inner: e);
        }
        catch (SocketException e)
        {
            throw new MailRefusedException(
                $"连接不上 {server}：{e.SocketErrorCode}。请核对主机名、端口和防火墙。",
                inner: e
            );
        }
        catch (AuthenticationException e)
        {
            throw new MailRefusedException(
                $"{server} 的证书没有通过核验，或者不支持所选的加密方式。内网自签证书请填写证书指纹。",
                inner: e
            );
        }
        catch (IOException e)
        {
            throw new MailRefusedException($"与 {server} 的连接中断。请核对端口与连接加密方式是否对应。", inner: e);
        }
    }

    private static async Task<string> TalkAsync(MailSettings settings, MailLetter letter, CancellationToken cancel)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(settings.Host, settings.Port, cancel);
        Stream stream = socket.GetStream();
        if (settings.Protection is MailProtection.Tls)
        {
            stream = await SecuredAsync(stream, settings, cancel);
        }

        var lines = new SmtpLines(stream);
        Require(await lines.ReadAsync(cancel), "邮件服务器拒绝连接");
        var abilities = await GreetAsync(lines, settings, cancel);
        if (settings.Protection is MailProtection.StartTls)
        {
            if (!abilities.Contains("STARTTLS"))
            {
                throw new MailRefusedException("邮件服务器不支持 STARTTLS，请改选直接加密或核对端口。");
            }

            await AskAsync(lines, "STARTTLS", "邮件服务器拒绝加密", cancel);
            if (lines.HasUnread)
            {
                throw new MailRefusedException("加密开始前收到了多余的内容，连接可能被篡改，已中断。");
            }

            stream = await SecuredAsync(stream, settings, cancel);
            lines = new SmtpLines(stream);
            abilities = await GreetAsync(lines, settings, cancel);
        }

        await using (stream)
        {
            await SignInAsync(lines, abilities, settings, cancel);
            await AskAsync(lines, $"MAIL FROM:<{settings.From}>", "邮件服务器不接受发件地址", cancel);
            await AskAsync(lines, $"RCPT TO:<{letter.To}>", "邮件服务器不接受收件地址", cancel);
            await AskAsync(lines, "DATA", "邮件服务器不接受邮件内容", cancel);
            // Base64 and encoded words begin no line with a dot, so none has to be doubled.
            var message = letter.ToMessage(settings.From, settings.FromName);
            var taken = await AskAsync(lines, $"{message}\r\n.", "邮件服务器退回了邮件", cancel);
            await lines.WriteAsync("QUIT", cancel);
            return taken.ToString();
        }
    }

    private static async Task SignInAsync(
        SmtpLines lines,
        HashSet<string> abilities,
        MailSettings settings,
        CancellationToken cancel
    )
    {
        if (settings.User.Length == 0)
        {
            return;
        }

        const string refused = "邮件服务器拒绝登录，请核对用户名和密码（或授权码）";
        if (abilities.Contains("AUTH PLAIN"))
        {
            await AskAsync(lines, $"AUTH PLAIN {Base64($"\0{settings.User}\0{settings.Password}")}", refused, cancel);
        }
        else if (abilities.Contains("AUTH LOGIN"))
        {
            await AskAsync(lines, "AUTH LOGIN", refused, cancel);
            await AskAsync(lines, Base64(settings.User), refused, cancel);
            await AskAsync(lines, Base64(settings.Password), refused, cancel);
        }
        else
        {
            throw new MailRefusedException("邮件服务器在这种连接上不提供登录；请改选加密方式，或把用户名留空。");
        }
    }

    private static async Task<HashSet<string>> GreetAsync(
        SmtpLines lines,
        MailSettings settings,
        CancellationToken cancel
    )
    {
        var domain = settings.From[(settings.From.LastIndexOf('@') + 1)..];
        var answer = await AskAsync(lines, $"EHLO {domain}", "邮件服务器拒绝问候", cancel);
        return
        [
            .. answer.Lines.SelectMany(l =>
                l.ToUpperInvariant().Split([' ', '=']) is ["AUTH", .. var ways]
                    ? ways.Select(w => $"AUTH {w}")
                    : [l.ToUpperInvariant()]
            ),
        ];
    }

    private static async Task<SmtpAnswer> AskAsync(
        SmtpLines lines,
        string command,
        string refused,
        CancellationToken cancel
    )
    {
        await lines.WriteAsync(command, cancel);
        var answer = await lines.ReadAsync(cancel);
        Require(answer, refused);
        return answer;
    }

    private static void Require(SmtpAnswer answer, string refused)
    {
        if (!answer.IsGood)
        {
            throw new MailRefusedException($"{refused}：{answer}", isForGood: answer.Code is 550 or 551 or 553);
        }
    }

    private static async Task<SslStream> SecuredAsync(Stream stream, MailSettings settings, CancellationToken cancel)
    {
        var secured = new SslStream(stream, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Host };
        if (settings.Fingerprint() is { } wanted)
        {
            options.RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown is not null && shown.GetCertHashString(HashAlgorithmName.SHA256) == wanted;
        }
        else
        {
            options.CertificateRevocationCheckMode = X509RevocationMode.NoCheck;
        }

        await secured.AuthenticateAsClientAsync(options, cancel);
        return secured;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
