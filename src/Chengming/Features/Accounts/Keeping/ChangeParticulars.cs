using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>修改账号资料: name, contact, agency. Whoever moves to another agency loses the roles of the old one.</summary>
public sealed class ChangeParticulars(PlatformDb db, StaffContacts contacts, TimeProvider clock)
{
    /// <summary>The particulars as they shall be.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="Version">The version the form showed.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="AgencyId">Where the person works.</param>
    /// <param name="Email">New e-mail; empty leaves it as it is.</param>
    /// <param name="Mobile">New mobile number; empty leaves it as it is.</param>
    public sealed record Input(Guid AccountId, int Version, string Name, Guid AgencyId, string? Email, string? Mobile);

    /// <summary>Sets them.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        context.RequireSystemAdministrator();
        var problems = StaffContacts.Problems(input.Email, input.Mobile).ToList();
        if (input.Name.Trim() is not { Length: >= 2 and <= OpenAccount.MostNameCharacters })
        {
            problems.Add(new Problem(nameof(Input.Name), $"请填写姓名，2 到 {OpenAccount.MostNameCharacters} 个字。"));
        }

        if (!await db.Agencies.AnyAsync(a => a.Id == input.AgencyId, cancel))
        {
            problems.Add(new Problem(nameof(Input.AgencyId), "请从列表中选择机关。"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        await using var alone = await db.AloneAsync(cancel);
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == input.AccountId, cancel);
        db.Expect(account, input.Version);
        account.Rename(input.Name.Trim());
        account.SetContact(
            contacts.Email(input.Email) ?? account.Email,
            contacts.Mobile(input.Mobile) ?? account.Mobile
        );
        if (account.AgencyId != input.AgencyId)
        {
            context.RequireSomebodyElse(account);
            if (await db.LastAdministratorAsync(account, account.Roles, cancel) is { } last)
            {
                return last;
            }

            await MoveAsync(account, input.AgencyId, context, cancel);
        }

        db.Record(context, new ParticularsChanged(account.Subject));
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        return account;
    }

    private async Task MoveAsync(StaffAccount account, Guid agencyId, ActionContext context, CancellationToken cancel)
    {
        account.MoveTo(agencyId);
        var now = clock.GetUtcNow();
        await db.EndSessionsAsync(account.Id, SessionEnd.AccountChanged, now, cancel);
        await db.EndDelegationsAsync(account, _ => true, now, cancel);
        db.Record(context, new AccountMoved(account.Subject));
    }
}

/// <summary>Particulars of an account were changed.</summary>
[Term("修改账号资料")]
public sealed record ParticularsChanged(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>A person went to another agency; roles and delegations ended.</summary>
[Term("账号调动")]
public sealed record AccountMoved(AuditSubject Subject) : AuditedEvent(Subject);
