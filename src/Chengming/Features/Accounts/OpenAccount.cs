using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts;

/// <summary>建立账号: opens the account of a member of the staff.</summary>
public sealed class OpenAccount(PlatformDb db, IPasswordHasher<StaffAccount> hasher, TimeProvider clock)
{
    /// <summary>The account's particulars.</summary>
    public sealed record Input(string SignInName, string Name, Agency Agency, string Password, StaffRole[] Roles);

    /// <summary>Opens the account.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var account = new StaffAccount(input.SignInName, input.Name, input.Agency.Id);
        if (await db.StaffAccounts.AnyAsync(a => a.NormalizedSignInName == account.NormalizedSignInName, cancel))
        {
            return new Problem(nameof(Input.SignInName), $"登录名“{input.SignInName}”已被使用，请换一个。");
        }

        account.GrantRoles(input.Roles);
        account.SetPassword(hasher.HashPassword(account, input.Password), clock.GetUtcNow());
        db.StaffAccounts.Add(account);
        db.Record(context, new AccountOpened(account.Subject));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>An account was opened.</summary>
[Term("建立账号")]
public sealed record AccountOpened(AuditSubject Subject) : AuditedEvent(Subject);
