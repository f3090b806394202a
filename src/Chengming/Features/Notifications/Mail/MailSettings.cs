using System.Net.Mail;
using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Notifications.Mail;

/// <summary>How the platform sends mail (邮件发送).</summary>
public sealed record MailSettings : SettingGroup
{
    /// <summary>Title of the group.</summary>
    public const string Title = "邮件发送";

    /// <summary>True when mail is sent at all.</summary>
    [Setting("启用邮件", Hint = "停用时只在站内通知，已写好的邮件留在待发队列里。")]
    public bool IsEnabled { get; init; }

    /// <summary>The mail server.</summary>
    [Setting("邮件服务器", Hint = "SMTP 服务器的主机名，例如 smtp.example.gov.cn。")]
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    [Setting("端口", Hint = "直接加密通常是 465，STARTTLS 通常是 587，不加密通常是 25。")]
    public int Port { get; init; } = 465;

    /// <summary>How the connection is protected.</summary>
    [Setting("连接加密", Hint = "除非邮件服务器与本机在同一内网，否则不要选“不加密”。")]
    public MailProtection Protection { get; init; } = MailProtection.Tls;

    /// <summary>The certificate that must be shown.</summary>
    [Setting(
        "服务器证书指纹（SHA-256）",
        Hint = "只有内网服务器使用自签证书时才填；填写后只认这一张证书。留空按系统信任的证书机构核验。"
    )]
    public string CertificateFingerprint { get; init; } = "";

    /// <summary>Name for signing in to the server.</summary>
    [Setting("用户名", Hint = "服务器不要求登录时留空。")]
    public string User { get; init; } = "";

    /// <summary>Password for signing in to the server.</summary>
    [Setting("密码", IsSecret = true, Hint = "很多邮箱要求使用单独的“授权码”，不是网页登录密码。")]
    public string Password { get; init; } = "";

    /// <summary>The sender's address.</summary>
    [Setting("发件地址", Hint = "例如 xxgk@example.gov.cn；多数服务器要求与用户名一致。")]
    public string From { get; init; } = "";

    /// <summary>The sender's name.</summary>
    [Setting("发件人名称")]
    public string FromName { get; init; } = "政府信息公开平台";

    /// <summary>When the digests of a day are written.</summary>
    [Setting("每日摘要时间", Hint = "到这个时间后，给有待办事项的人各发一封。")]
    public TimeOnly DigestAt { get; init; } = new(8, 30);

    /// <summary>Address of this site as people reach it.</summary>
    [Setting("平台地址", Hint = "写在邮件里的链接以它开头，例如 https://xxgk.example.gov.cn。")]
    public string SiteAddress { get; init; } = "";

    /// <summary>What stands at the end of every mail.</summary>
    [Setting("邮件落款", Lines = 3)]
    public string Closing { get; init; } = "本邮件由系统自动发出，请勿直接回复。";

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (Port is < 1 or > 65_535)
        {
            yield return new(nameof(Port), "端口应在 1 到 65535 之间。");
        }

        if (CertificateFingerprint.Length > 0 && Fingerprint() is null)
        {
            yield return new(nameof(CertificateFingerprint), "SHA-256 指纹应是 64 位十六进制数，可以带冒号。");
        }

        if (From.Length > 0 && !IsAddress(From))
        {
            yield return new(nameof(From), "发件地址不是完整的邮箱地址。");
        }

        if (FromName.Any(char.IsControl))
        {
            yield return new(nameof(FromName), "发件人名称不能换行。");
        }

        if (SiteAddress.Length > 0 && !IsSite(SiteAddress))
        {
            yield return new(nameof(SiteAddress), "平台地址应以 http:// 或 https:// 开头。");
        }

        if (!IsEnabled)
        {
            yield break;
        }

        if (Uri.CheckHostName(Host) is UriHostNameType.Unknown)
        {
            yield return new(nameof(Host), "启用邮件需要填写邮件服务器的主机名。");
        }

        if (From.Length == 0)
        {
            yield return new(nameof(From), "启用邮件需要填写发件地址。");
        }

        if (SiteAddress.Length == 0)
        {
            yield return new(nameof(SiteAddress), "启用邮件需要填写平台地址，否则邮件里的链接打不开。");
        }
    }

    /// <summary>The fingerprint in capital digits; null when it is none.</summary>
    internal string? Fingerprint()
    {
        var digits = CertificateFingerprint.Replace(":", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        return digits.Length == 64 && digits.All(char.IsAsciiHexDigit) ? digits : null;
    }

    /// <summary>True for an address that can be written into a command of the mail protocol as it is.</summary>
    internal static bool IsAddress(string text) =>
        text.All(c => c is > ' ' and < '\x7f' and not '<' and not '>')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text;

    private static bool IsSite(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https";
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailProtection
{
    /// <summary>From the first byte.</summary>
    [Setting("直接加密（TLS）")]
    Tls,

    /// <summary>After asking for it.</summary>
    [Setting("STARTTLS")]
    StartTls,

    /// <summary>Not at all.</summary>
    [Setting("不加密")]
    None,
}
