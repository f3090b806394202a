using Chengming.Data;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Office;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>An account, as the system and the security administrator see it; each finds the own steps here.</summary>
public sealed class AccountModel(PlatformDb db, TimeProvider clock) : OfficePage
{
    private const int MostSessions = 10;

    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The account.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>Name of its agency.</summary>
    public string AgencyName { get; private set; } = "";

    /// <summary>Until when it is locked; null when it is not.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Its newest sessions.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>Delegations that run or are to come.</summary>
    public IReadOnlyList<DelegationRow> Delegations { get; private set; } = [];

    /// <summary>True for the system administrator.</summary>
    public bool IsSystem => User.IsInRole(nameof(StaffRole.SystemAdministrator));

    /// <summary>True when it is the reader's own account.</summary>
    public bool IsMine => User.AccountId() == Id;

    /// <summary>The steps that make sense now.</summary>
    public IEnumerable<(AccountStep Step, string Address)> Steps =>
        IsMine ? []
        : IsSystem
            ? AccountStep
                .OfSystem.Where(s => s != (Account.IsEnabled ? AccountStep.Enable : AccountStep.Disable))
                .Where(s => s != AccountStep.ResetPassword || Account.IsEnabled)
                .Where(s => s != AccountStep.RevealContact || Account.Email is not null || Account.Mobile is not null)
                .Select(s => (s, AccountLinks.SystemStep(Id, s.Key)))
        : AccountStep
            .OfSecurity.Where(s => s != AccountStep.Unlock || LockedUntil is not null)
            .Where(s => s != AccountStep.ResetSecondFactor || Account.AuthenticatorKey is not null)
            .Where(s => s != AccountStep.EndSessions || Sessions.Any(x => x.EndedAt is null))
            .Select(s => (s, AccountLinks.SecurityStep(Id, s.Key)));

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var account = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel);
        if (account is null)
        {
            return NotFound();
        }

        Account = account;
        AgencyName = await db.Agencies.Where(a => a.Id == account.AgencyId).Select(a => a.Name).SingleAsync(cancel);
        var now = clock.GetUtcNow();
        LockedUntil = await db.Set<SignInGuard>()
            .Where(g => g.AccountId == Id && g.LockedUntil > now)
            .Select(g => g.LockedUntil)
            .SingleOrDefaultAsync(cancel);
        Sessions = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(s => s.AccountId == Id)
            .OrderBy(s => s.EndedAt != null)
            .ThenByDescending(s => s.StartedAt)
            .Take(MostSessions)
            .ToListAsync(cancel);
        var today = ChinaTime.Day(now);
        Delegations = await (
            from delegation in db.Set<Delegation>().AsNoTracking()
            where delegation.PrincipalId == Id || delegation.DeputyId == Id
            where delegation.EndedAt == null && delegation.Until >= today
            join principal in db.StaffAccounts on delegation.PrincipalId equals principal.Id
            join deputy in db.StaffAccounts on delegation.DeputyId equals deputy.Id
            orderby delegation.From
            select new DelegationRow(delegation, principal.Name, deputy.Name)
        ).ToListAsync(cancel);
        return Page();
    }
}
