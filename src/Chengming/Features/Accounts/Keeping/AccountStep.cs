namespace Chengming.Features.Accounts.Keeping;

/// <summary>Something that is done to an account on a page of its own, after reading what follows from it (账号办理事项).</summary>
/// <param name="Key">Its word in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Consequences">What follows.</param>
/// <param name="AsksReason">True when a reason has to be given.</param>
/// <param name="IsSevere">True when it takes something away from somebody.</param>
[Law.Term("账号办理事项")]
public sealed record AccountStep(string Key, string Title, string Consequences, bool AsksReason, bool IsSevere)
{
    /// <summary>停用账号.</summary>
    public static readonly AccountStep Disable = new(
        "disable",
        "停用账号",
        "本人将不能再登录，已登录的立即退出。办理过的事项和审计记录不变。以后可以恢复。",
        AsksReason: true,
        IsSevere: true
    );

    /// <summary>恢复账号.</summary>
    public static readonly AccountStep Enable = new(
        "enable",
        "恢复账号",
        "本人可以用原来的密码登录，岗位与停用前相同。",
        AsksReason: true,
        IsSevere: false
    );

    /// <summary>重置密码.</summary>
    public static readonly AccountStep ResetPassword = new(
        "reset-password",
        "重置密码",
        "原密码立即作废，已登录的立即退出。系统生成一个初始密码，只显示一次，本人首次登录时须更换。请先核实是本人提出。",
        AsksReason: true,
        IsSevere: true
    );

    /// <summary>查看联系方式.</summary>
    public static readonly AccountStep RevealContact = new(
        "contact",
        "查看联系方式",
        "将显示完整的邮箱和手机号码。这是个人信息，查看的人、时间和原因会记入审计。",
        AsksReason: true,
        IsSevere: false
    );

    /// <summary>解除锁定.</summary>
    public static readonly AccountStep Unlock = new(
        "unlock",
        "解除锁定",
        "本人可以立即再次尝试登录，失败次数从零算起。请先核实连续输错的是本人。",
        AsksReason: false,
        IsSevere: false
    );

    /// <summary>重置动态验证码.</summary>
    public static readonly AccountStep ResetSecondFactor = new(
        "reset-second-factor",
        "重置动态验证码",
        "原手机和恢复码立即作废，已登录的立即退出；下次登录只需密码，或须先重新启用。请先当面核实本人身份。",
        AsksReason: true,
        IsSevere: true
    );

    /// <summary>强制退出.</summary>
    public static readonly AccountStep EndSessions = new(
        "end-sessions",
        "强制退出",
        "这个账号在所有设备上的登录立即结束，未保存的内容会丢失。账号仍可以重新登录。",
        AsksReason: true,
        IsSevere: true
    );

    /// <summary>What the system administrator does.</summary>
    public static IReadOnlyList<AccountStep> OfSystem { get; } = [RevealContact, ResetPassword, Disable, Enable];

    /// <summary>What the security administrator does.</summary>
    public static IReadOnlyList<AccountStep> OfSecurity { get; } = [Unlock, EndSessions, ResetSecondFactor];
}
