using System.Buffers.Text;
using System.Security.Cryptography;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Law;

namespace Chengming.Features.Accounts.Sessions;

/// <summary>A signed-in browser (登录会话). The browser holds the key, the database its digest only.</summary>
[Term("登录会话")]
public sealed class StaffSession
{
    private const int KeyLength = 32;

    private StaffSession() { }

    private StaffSession(StaffAccount account, string key, Visitor visitor, SignInMeans means, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        AccountId = account.Id;
        Stamp = account.SecurityStamp;
        KeyDigest = DigestOf(key);
        Address = visitor.Address;
        Browser = visitor.Browser;
        Means = means;
        StartedAt = now;
        LastSeenAt = now;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who signed in.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The account's stamp when it began; it is valid as long as the account bears the same.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>SHA-256 of the key in the browser.</summary>
    public string KeyDigest { get; private set; } = "";

    /// <summary>Network address at the beginning.</summary>
    public string? Address { get; private set; }

    /// <summary>Browser and system.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>How the person proved who it is.</summary>
    public SignInMeans Means { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was used last, to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public SessionEnd? EndedBecause { get; private set; }

    /// <summary>Begins a session.</summary>
    /// <returns>The session, and the key that the browser gets.</returns>
    public static (StaffSession Session, string Key) Start(
        StaffAccount account,
        Visitor visitor,
        SignInMeans means,
        DateTimeOffset now
    )
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyLength));
        return (new StaffSession(account, key, visitor, means, now), key);
    }

    /// <summary>What the database keeps of a key.</summary>
    public static string DigestOf(string key) => HexDigest.Of(key);

    /// <summary>Ends it; one that ended before stays as it is.</summary>
    public void End(SessionEnd reason, DateTimeOffset now)
    {
        EndedBecause ??= reason;
        EndedAt ??= now;
    }
}

/// <summary>How a person proved who it is (鉴别方式).</summary>
[Term("鉴别方式")]
public enum SignInMeans
{
    /// <summary>密码.</summary>
    Password,

    /// <summary>密码和动态验证码.</summary>
    PasswordAndCode,

    /// <summary>密码和恢复码.</summary>
    PasswordAndRecoveryCode,

    /// <summary>统一身份认证.</summary>
    SingleSignOn,

    /// <summary>统一身份认证和动态验证码.</summary>
    SingleSignOnAndCode,

    /// <summary>统一身份认证和恢复码.</summary>
    SingleSignOnAndRecoveryCode,
}

/// <summary>Why a session ended (会话结束原因).</summary>
[Term("会话结束原因")]
public enum SessionEnd
{
    /// <summary>本人退出.</summary>
    SignedOut,

    /// <summary>长时间无操作.</summary>
    Idle,

    /// <summary>本人在别处结束.</summary>
    EndedElsewhere,

    /// <summary>安全管理员结束.</summary>
    EndedBySecurity,

    /// <summary>密码、岗位或账号状态改变.</summary>
    AccountChanged,
}
