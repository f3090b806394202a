namespace Chengming.Features.Accounts.Sessions;

/// <summary>Words of the pages for sessions.</summary>
internal static class SessionWords
{
    public static string Of(SignInMeans means) =>
        means switch
        {
            SignInMeans.Password => "密码",
            SignInMeans.PasswordAndCode => "密码和动态验证码",
            SignInMeans.PasswordAndRecoveryCode => "密码和恢复码",
            SignInMeans.SingleSignOn => "统一身份认证",
            SignInMeans.SingleSignOnAndCode => "统一身份认证和动态验证码",
            SignInMeans.SingleSignOnAndRecoveryCode => "统一身份认证和恢复码",
            _ => throw new ArgumentOutOfRangeException(nameof(means), means, null),
        };

    public static string Of(SessionEnd end) =>
        end switch
        {
            SessionEnd.SignedOut => "本人退出",
            SessionEnd.Idle => "长时间无操作",
            SessionEnd.EndedElsewhere => "本人在别处结束",
            SessionEnd.EndedBySecurity => "安全管理员结束",
            SessionEnd.AccountChanged => "密码、岗位或账号状态改变",
            _ => throw new ArgumentOutOfRangeException(nameof(end), end, null),
        };
}
