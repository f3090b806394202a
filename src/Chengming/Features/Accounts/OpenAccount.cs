using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Passwords;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts;

/// <summary>
/// 建立账号: opens the account of a member of the staff. The system administrator opens it without roles; these are granted by the
/// security administrator. Without a password a first one is made, which serves for one sign-in.
/// </summary>
public sealed partial class OpenAccount(
    PlatformDb db,
    PasswordRules rules,
    StaffContacts contacts,
    IPasswordHasher<StaffAccount> hasher,
    TimeProvider clock
)
{
    /// <summary>Longest name of a person.</summary>
    public const int MostNameCharacters = 20;

    /// <summary>The account's particulars.</summary>
    /// <param name="SignInName">Name for signing in.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="Agency">Where the person works; null while none is chosen.</param>
    /// <param name="Password">Chosen by the person; null for a first password.</param>
    /// <param name="Roles">Given by the platform itself only (set-up, command line, demonstration).</param>
    /// <param name="Email">E-mail; null for none.</param>
    /// <param name="Mobile">Mobile number; null for none.</param>
    public sealed record Input(
        string SignInName,
        string Name,
        Agency? Agency,
        string? Password,
        StaffRole[] Roles,
        string? Email = null,
        string? Mobile = null
    );

    /// <summary>Opens the account.</summary>
    public async Task<Outcome<OpenedAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSystemAdministrator();
        AccountActs.SecurityAdministratorOnly.Require(input.Roles.Length == 0 || context.IsPlatform());
        var problems = Shape(input).Concat(StaffContacts.Problems(input.Email, input.Mobile)).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var account = new StaffAccount(input.SignInName.Trim(), input.Name.Trim(), input.Agency!.Id);
        if (await db.StaffAccounts.AnyAsync(a => a.NormalizedSignInName == account.NormalizedSignInName, cancel))
        {
            return new Problem(nameof(Input.SignInName), $"登录名“{account.SignInName}”已被使用，请换一个。");
        }

        if (input.Password is { } chosen)
        {
            if (await rules.ProblemsAsync(nameof(Input.Password), chosen, account, cancel) is { Count: > 0 } weak)
            {
                return weak;
            }

            account.SetPassword(hasher.HashPassword(account, chosen), clock.GetUtcNow());
        }

        var first = input.Password is null ? FirstPassword.New() : null;
        if (first is not null)
        {
            account.SetFirstPassword(hasher.HashPassword(account, first), clock.GetUtcNow());
        }

        account.GrantRoles(input.Roles);
        account.SetContact(contacts.Email(input.Email), contacts.Mobile(input.Mobile));
        db.StaffAccounts.Add(account);
        db.Add(new SignInGuard(account.Id));
        db.Record(context, new AccountOpened(account.Subject));
        await db.SaveChangesAsync(cancel);
        return new OpenedAccount(account, first);
    }

    private static IEnumerable<Problem> Shape(Input input)
    {
        if (!SignInNamePattern().IsMatch(input.SignInName.Trim()))
        {
            yield return new Problem(
                nameof(Input.SignInName),
                "登录名由 3 到 40 个小写字母、数字、点、连字符或下划线组成，以字母开头。"
            );
        }

        if (input.Name.Trim() is not { Length: >= 2 and <= MostNameCharacters })
        {
            yield return new Problem(nameof(Input.Name), $"请填写姓名，2 到 {MostNameCharacters} 个字。");
        }

        if (input.Agency is null)
        {
            yield return new Problem("AgencyId", "请选择机关。");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,39}$")]
    private static partial Regex SignInNamePattern();
}

/// <summary>An account that was just opened (新建账号).</summary>
/// <param name="Account">The account.</param>
/// <param name="FirstPassword">The first password, shown once; null when the person chose one.</param>
[Term("新建账号")]
public sealed record OpenedAccount(StaffAccount Account, string? FirstPassword);

/// <summary>An account was opened.</summary>
[Term("建立账号")]
public sealed record AccountOpened(AuditSubject Subject) : AuditedEvent(Subject);
