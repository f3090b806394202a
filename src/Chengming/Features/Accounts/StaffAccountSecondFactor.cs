using Chengming.Actions;

namespace Chengming.Features.Accounts;

/// <content>The second factor (动态验证码) of an account.</content>
public sealed partial class StaffAccount
{
    /// <summary>A code is asked for only once the person has shown that the device makes the right ones.</summary>
    public static readonly Rule SecondFactorMustBePrepared = new("尚未生成动态验证码密钥", "账号管理");

    /// <summary>Encrypted key of the authenticator; null when there is none.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>Since when sign-in asks for a code; null while it does not.</summary>
    public DateTimeOffset? SecondFactorSince { get; private set; }

    /// <summary>Digests of the recovery codes that were not used yet, one a line.</summary>
    public string RecoveryCodes { get; private set; } = "";

    /// <summary>True when sign-in asks for a code.</summary>
    public bool HasSecondFactor => SecondFactorSince is not null;

    /// <summary>How many recovery codes are left.</summary>
    public int RecoveryCodesLeft => RecoveryCodeLines.Length;

    private string[] RecoveryCodeLines => RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Keeps a new authenticator key that is not asked for yet.</summary>
    public void PrepareSecondFactor(string encryptedKey)
    {
        AuthenticatorKey = encryptedKey;
        SecondFactorSince = null;
        RecoveryCodes = "";
    }

    /// <summary>From now on sign-in asks for a code.</summary>
    public void StartSecondFactor(IEnumerable<string> recoveryCodeDigests, DateTimeOffset now)
    {
        SecondFactorMustBePrepared.Require(AuthenticatorKey is not null);
        SecondFactorSince = now;
        RecoveryCodes = string.Join('\n', recoveryCodeDigests);
    }

    /// <summary>Sign-in asks for no code any more.</summary>
    public void RemoveSecondFactor()
    {
        AuthenticatorKey = null;
        SecondFactorSince = null;
        RecoveryCodes = "";
    }

    /// <summary>Replaces the recovery codes.</summary>
    public void ReplaceRecoveryCodes(IEnumerable<string> digests) => RecoveryCodes = string.Join('\n', digests);

    /// <summary>Uses up a recovery code; false when there is no such code (any more).</summary>
    public bool UseRecoveryCode(string digest)
    {
        var left = RecoveryCodeLines.Where(line => line != digest).ToList();
        var isThere = left.Count < RecoveryCodesLeft;
        RecoveryCodes = string.Join('\n', left);
        return isThere;
    }
}
