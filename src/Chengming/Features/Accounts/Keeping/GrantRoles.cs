using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>授予岗位: sets what a person may do.</summary>
public sealed class GrantRoles(PlatformDb db, TimeProvider clock)
{
    /// <summary>The roles as they shall be.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="Version">The version the form showed; null for the newest.</param>
    /// <param name="Roles">Exactly these.</param>
    public sealed record Input(Guid AccountId, int? Version, IReadOnlyList<StaffRole> Roles);

    /// <summary>Grants and takes away.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSecurityAdministrator();
        if (!StaffRoles.MayBeHeldTogether(input.Roles))
        {
            return new Problem(
                nameof(Input.Roles),
                $"{StaffRoles.AdministratorsAreSeparate.Sentence}。请只选其中一个。"
            );
        }

        await using var alone = await db.AloneAsync(cancel);
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        context.RequireSomebodyElse(account);
        if (input.Version is { } version)
        {
            db.Expect(account, version);
        }

        var lost = account.Roles.Except(input.Roles).ToList();
        if (account.IsEnabled && await db.LastAdministratorAsync(account, lost, cancel) is { } last)
        {
            return last;
        }

        account.GrantRoles(input.Roles);
        var now = clock.GetUtcNow();
        await db.EndSessionsAsync(account.Id, SessionEnd.AccountChanged, now, cancel);
        await db.EndDelegationsAsync(account, d => IsBroken(d, account), now, cancel);
        db.Record(context, new RolesGranted(account.Subject, [.. account.Roles.Order().Select(StaffRoles.TermOf)]));
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return account;
    }

    /// <summary>What is lent must be held, and an administrator is nobody's deputy.</summary>
    private static bool IsBroken(Delegation delegation, StaffAccount account) =>
        delegation.PrincipalId == account.Id
            ? delegation.Roles.Except(account.Roles).Any()
            : account.Roles.Any(StaffRoles.IsAdministrator);
}

/// <summary>Roles were granted or taken away.</summary>
[Term("授予岗位")]
public sealed record RolesGranted(AuditSubject Subject, IReadOnlyList<string> Roles) : AuditedEvent(Subject);
