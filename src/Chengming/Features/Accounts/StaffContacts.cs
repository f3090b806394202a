using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Data.Protection;

namespace Chengming.Features.Accounts;

/// <summary>E-mail and mobile number of the staff: checked, encrypted for the database, revealed when somebody answers for it.</summary>
public sealed partial class StaffContacts(PersonalDataVault vault)
{
    internal const string EmailPlace = "StaffAccount.Email";
    internal const string MobilePlace = "StaffAccount.Mobile";
    private const int MostEmailCharacters = 100;

    /// <summary>What is wrong; empty when nothing is.</summary>
    public static IEnumerable<Problem> Problems(string? email, string? mobile)
    {
        if (
            !string.IsNullOrWhiteSpace(email)
            && (email.Length > MostEmailCharacters || !EmailPattern().IsMatch(email.Trim()))
        )
        {
            yield return new Problem("Email", "邮箱地址不完整，应如 zhangsan@example.gov.cn。");
        }

        if (!string.IsNullOrWhiteSpace(mobile) && !MobilePattern().IsMatch(mobile.Trim()))
        {
            yield return new Problem("Mobile", "手机号码应为 11 位数字，以 1 开头。");
        }
    }

    /// <summary>The e-mail for the database; null for none.</summary>
    public ProtectedText? Email(string? email) =>
        string.IsNullOrWhiteSpace(email) ? null : vault.Protect(email.Trim(), ProtectedKind.Email, EmailPlace);

    /// <summary>The mobile number for the database; null for none.</summary>
    public ProtectedText? Mobile(string? mobile) =>
        string.IsNullOrWhiteSpace(mobile) ? null : vault.Protect(mobile.Trim(), ProtectedKind.Phone, MobilePlace);

    /// <summary>The plain e-mail. Whoever asks records it.</summary>
    public string? RevealEmail(StaffAccount account) =>
        account.Email is { } email ? vault.Reveal(email, EmailPlace) : null;

    /// <summary>The plain mobile number. Whoever asks records it.</summary>
    public string? RevealMobile(StaffAccount account) =>
        account.Mobile is { } mobile ? vault.Reveal(mobile, MobilePlace) : null;

    [GeneratedRegex(@"^[^@\s]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex EmailPattern();

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex MobilePattern();
}
