using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Chengming.Features.Notifications.Mail;

namespace Chengming.Tests.Features.Notifications.Mail;

/// <summary>A mail server in this process that speaks SMTP as RFC 5321, 3207 and 4954 say, and can be told to refuse.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly MailProtection protection;
    private readonly Task serving;

    public MailServer(MailProtection protection = MailProtection.None)
    {
        this.protection = protection;
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        Certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        listener.Start();
        serving = ServeAsync();
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>The mails that were taken, as they came.</summary>
    public ConcurrentQueue<TakenMail> Taken { get; } = [];

    /// <summary>Everything that clients said, in order.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>Name and password that are taken; null when nobody has to sign in.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>The ways of signing in that are offered.</summary>
    public string Ways { get; init; } = "PLAIN LOGIN";

    /// <summary>What is answered to a command instead of the usual, by its first word, e.g. RCPT.</summary>
    public ConcurrentDictionary<string, string> Instead { get; } = [];

    /// <summary>Said together with the answer to STARTTLS, as somebody in between would.</summary>
    public string Injected { get; init; } = "";

    /// <summary>Settings that reach this server.</summary>
    public MailSettings Settings =>
        new()
        {
            IsEnabled = true,
            Host = "localhost",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            Protection = protection,
            From = "xxgk@example.cn",
            SiteAddress = "https://xxgk.example.cn",
            CertificateFingerprint = Certificate.GetCertHashString(HashAlgorithmName.SHA256),
        };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        stop.Dispose();
        listener.Dispose();
        Certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task TalkAsync(Stream stream)
    {
        try
        {
            if (protection is MailProtection.Tls)
            {
                stream = await SecuredAsync(stream);
            }

            await SessionAsync(stream);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException) { }
    }

    private async Task SessionAsync(Stream stream)
    {
        var (isSecured, isKnown) = (protection is MailProtection.Tls, Account is null);
        var (from, to) = ("", "");
        await SayAsync(stream, "220 test ESMTP");
        while (await LineAsync(stream) is { } line)
        {
            Heard.Enqueue(line);
            var words = line.Split(' ');
            if (Instead.TryGetValue(words[0], out var instead))
            {
                await SayAsync(stream, instead);
                continue;
            }

            switch (words[0])
            {
                case "EHLO":
                    var offersTls = protection is MailProtection.StartTls && !isSecured;
                    await SayAsync(
                        stream,
                        $"250-test\r\n{(offersTls ? "250-STARTTLS\r\n" : "")}250-AUTH {Ways}\r\n250 8BITMIME"
                    );
                    break;
                case "STARTTLS":
                    await SayAsync(stream, $"220 go ahead{(Injected.Length > 0 ? "\r\n" + Injected : "")}");
                    (stream, isSecured) = (await SecuredAsync(stream), true);
                    break;
                case "AUTH":
                    isKnown = await IsKnownAsync(stream, words);
                    await SayAsync(stream, isKnown ? "235 ok" : "535 5.7.8 authentication failed");
                    break;
                case "MAIL" when !isKnown:
                    await SayAsync(stream, "530 5.7.0 authentication required");
                    break;
                case "MAIL":
                    from = line;
                    await SayAsync(stream, "250 ok");
                    break;
                case "RCPT":
                    to = line;
                    await SayAsync(stream, "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    Taken.Enqueue(new TakenMail(from, to, await MessageAsync(stream)));
                    await SayAsync(stream, "250 2.0.0 queued as 4711");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "500 unknown");
                    break;
            }
        }
    }

    private async Task<bool> IsKnownAsync(Stream stream, string[] words)
    {
        if (words[1] == "PLAIN")
        {
            return Decoded(words[2]).Split('\0') is ["", var user, var password] && (user, password) == Account;
        }

        await SayAsync(stream, "334 VXNlcm5hbWU6");
        var name = Decoded((await LineAsync(stream))!);
        await SayAsync(stream, "334 UGFzc3dvcmQ6");
        return (name, Decoded((await LineAsync(stream))!)) == Account;
    }

    private async Task<SslStream> SecuredAsync(Stream stream)
    {
        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(Certificate);
        return secured;
    }

    private async Task<string> MessageAsync(Stream stream)
    {
        var message = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }

    private static async Task SayAsync(Stream stream, string words) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(words + "\r\n"));

    private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}

/// <summary>A mail as a server took it.</summary>
internal sealed record TakenMail(string From, string To, string Message)
{
    public string Subject => Words("Subject");

    public string Sender => Words("From");

    public string Text =>
        Encoding.UTF8.GetString(
            Convert.FromBase64String(Message[(Message.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])
        );

    /// <summary>A header as it stands, its lines joined.</summary>
    public string Header(string name)
    {
        var head = Message[..Message.IndexOf("\r\n\r\n", StringComparison.Ordinal)]
            .Replace("\r\n ", " ", StringComparison.Ordinal);
        return Assert.Single(head.Split("\r\n"), l => l.StartsWith($"{name}: ", StringComparison.Ordinal))[
            (name.Length + 2)..
        ];
    }

    private string Words(string name) =>
        string.Concat(
            Header(name)
                .Split(' ')
                .Select(w =>
                    w.StartsWith("=?utf-8?B?", StringComparison.Ordinal)
                        ? Encoding.UTF8.GetString(Convert.FromBase64String(w[10..^2]))
                        : w
                )
        );
}
