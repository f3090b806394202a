using Chengming.Actions;
using Chengming.Features.Office.Settings;
using Chengming.Law;

namespace Chengming.Features.Accounts;

/// <summary>
/// Rules of signing in (安全策略). Graded protection (GB/T 22239—2019) asks for the controls and gives no numbers; the defaults are the
/// values that assessors usually expect (statute.md 10.3, [K]).
/// </summary>
[Term("安全策略")]
public sealed record SecuritySettings : SettingGroup
{
    /// <summary>Fewest characters of a password.</summary>
    [Setting("密码最短长度（位）", Hint = "测评通常要求不少于 8 位。")]
    public int LeastPasswordLength { get; init; } = 8;

    /// <summary>How many of small letters, capitals, digits and other characters a password must have.</summary>
    [Setting("密码至少包含的字符种类（种）", Hint = "小写字母、大写字母、数字、符号，共 4 种；测评通常要求 3 种。")]
    public int LeastCharacterClasses { get; init; } = 3;

    /// <summary>After how many days a password must be changed; 0 for never.</summary>
    [Setting(
        "密码更换周期（天）",
        Hint = "到期后须先更换才能继续工作；填 0 表示不强制更换。测评通常要求不超过 90 天。"
    )]
    public int PasswordDays { get; init; } = 90;

    /// <summary>How many of the newest passwords may not be used again.</summary>
    [Setting("不得重复最近使用过的密码（个）", Hint = "含正在使用的一个；最多 24 个。")]
    public int PasswordsRemembered { get; init; } = 5;

    /// <summary>After how many failures in a row an account is locked.</summary>
    [Setting("连续登录失败锁定（次）", Hint = "密码和动态验证码合并计数。测评通常要求 5 次。")]
    public int FailuresUntilLocked { get; init; } = 5;

    /// <summary>For how many minutes an account stays locked.</summary>
    [Setting("锁定时长（分钟）", Hint = "测评通常要求不少于 10 分钟。")]
    public int LockMinutes { get; init; } = 10;

    /// <summary>After how many minutes without a visit a session ends.</summary>
    [Setting("无操作自动退出（分钟）", Hint = "测评通常要求不超过 30 分钟。")]
    public int IdleMinutes { get; init; } = 30;

    /// <summary>The three administrators need a second factor.</summary>
    [Setting("三员必须使用动态验证码", Hint = "等级保护第三级要求两种以上鉴别方式；第二级可以不启用。")]
    public bool AdministratorsNeedSecondFactor { get; init; }

    /// <summary>Everybody needs a second factor.</summary>
    [Setting("全体人员必须使用动态验证码")]
    public bool EverybodyNeedsSecondFactor { get; init; }

    /// <summary>The longest time for which roles may be delegated.</summary>
    [Setting("岗位委托最长期限（天）", Hint = "超过的须到期后重新委托。")]
    public int LongestDelegationDays { get; init; } = 60;

    /// <summary>True when a person with these roles must have a second factor.</summary>
    public bool DemandsSecondFactor(IEnumerable<StaffRole> roles) =>
        EverybodyNeedsSecondFactor || (AdministratorsNeedSecondFactor && roles.Any(StaffRoles.IsAdministrator));

    /// <summary>Until when a password that was set then may be used; null for ever.</summary>
    public DateTimeOffset? PasswordExpiresAt(DateTimeOffset setAt) =>
        PasswordDays == 0 ? null : setAt.AddDays(PasswordDays);

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems() =>
        new[]
        {
            Between(nameof(LeastPasswordLength), LeastPasswordLength, 8, 64),
            Between(nameof(LeastCharacterClasses), LeastCharacterClasses, 1, 4),
            Between(nameof(PasswordDays), PasswordDays, 0, 365),
            Between(nameof(PasswordsRemembered), PasswordsRemembered, 1, StaffAccount.MostFormerPasswords),
            Between(nameof(FailuresUntilLocked), FailuresUntilLocked, 3, 20),
            Between(nameof(LockMinutes), LockMinutes, 1, 1440),
            Between(nameof(IdleMinutes), IdleMinutes, 5, 480),
            Between(nameof(LongestDelegationDays), LongestDelegationDays, 1, 366),
        }.OfType<Problem>();

    private static Problem? Between(string field, int value, int least, int most) =>
        value >= least && value <= most ? null : new Problem(field, $"请填写 {least} 到 {most} 之间的整数。");
}
