using Chengming.Actions;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Identity;

namespace Chengming.Features.Accounts.Passwords;

/// <summary>What a new password must be like (密码规则); says what is missing, in words.</summary>
public sealed class PasswordRules(PlatformSettings settings, IPasswordHasher<StaffAccount> hasher)
{
    /// <summary>Longer ones only keep the server busy hashing.</summary>
    public const int MostCharacters = 128;

    private const int LeastNameWorthFinding = 3;

    private static readonly (string Name, Func<char, bool> Has)[] Classes =
    [
        ("小写字母", char.IsAsciiLetterLower),
        ("大写字母", char.IsAsciiLetterUpper),
        ("数字", char.IsAsciiDigit),
        ("符号", c => !char.IsAsciiLetterOrDigit(c) && !char.IsWhiteSpace(c)),
    ];

    /// <summary>The rules in force, for the form to say.</summary>
    public async Task<SecuritySettings> InForceAsync(CancellationToken cancel) =>
        await settings.GetAsync<SecuritySettings>(cancel);

    /// <summary>What is wrong with a password; empty when it may be used.</summary>
    /// <param name="field">The form's field.</param>
    /// <param name="password">The password.</param>
    /// <param name="account">Whose it will be.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<List<Problem>> ProblemsAsync(
        string field,
        string password,
        StaffAccount account,
        CancellationToken cancel
    )
    {
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        var words = Shape(password, account, rules).ToList();
        if (words.Count == 0 && WasUsed(password, account, rules.PasswordsRemembered))
        {
            words.Add($"新密码与最近 {rules.PasswordsRemembered} 个密码之一相同，请另想一个。");
        }

        return [.. words.Select(w => new Problem(field, w))];
    }

    private static IEnumerable<string> Shape(string password, StaffAccount account, SecuritySettings rules)
    {
        if (password.Length == 0)
        {
            yield return "请填写新密码。";
            yield break;
        }

        if (password.Length < rules.LeastPasswordLength)
        {
            yield return $"密码只有 {password.Length} 位，至少要 {rules.LeastPasswordLength} 位。";
        }

        if (password.Length > MostCharacters)
        {
            yield return $"密码有 {password.Length} 位，最多 {MostCharacters} 位。";
        }

        var missing = Classes.Where(c => !password.Any(c.Has)).Select(c => c.Name).ToList();
        var more = rules.LeastCharacterClasses - (Classes.Length - missing.Count);
        if (more > 0)
        {
            yield return $"密码的字符种类不够，还缺 {more} 种，可以加上{string.Join('、', missing)}。";
        }

        if (
            account.SignInName.Length >= LeastNameWorthFinding
            && password.Contains(account.SignInName, StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return "密码里不能含有登录名。";
        }

        if (CommonPasswords.Contain(password))
        {
            yield return "这是常见的弱密码，容易被猜中，请另想一个。";
        }
    }

    private bool WasUsed(string password, StaffAccount account, int remembered) =>
        account
            .LatestPasswordHashes.Take(remembered)
            .Any(hash => hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed);
}
