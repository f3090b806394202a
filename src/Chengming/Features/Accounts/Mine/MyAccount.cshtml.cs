using Chengming.Data;
using Chengming.Features.Accounts.Keeping;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Mine;

/// <summary>我的账号: who I am here, where I am signed in, what guards my account.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MyAccountModel(
    PlatformDb db,
    PlatformSettings settings,
    EndOwnSession endSession,
    RevealContact reveal
) : OfficePage
{
    private const int MostSessions = 20;

    /// <summary>My account.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>Name of my agency.</summary>
    public string AgencyName { get; private set; } = "";

    /// <summary>Until when my password may be used; null for ever.</summary>
    public DateTimeOffset? PasswordExpiresAt { get; private set; }

    /// <summary>My newest sessions, those that go on first.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>My contact data in full, when I asked for them.</summary>
    public ShownContact? Contact { get; private set; }

    /// <summary>The session of this browser.</summary>
    public Guid ThisSession => User.SessionId();

    /// <summary>Roles that I hold for somebody absent.</summary>
    public IReadOnlyList<Actions.DelegatedRole> Deputised => User.DelegatedRoles();

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Ends a session of mine elsewhere.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancel)
    {
        var outcome = await endSession.RunAsync(new(session), HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt(AccountLinks.Mine, "已结束该登录会话，那台设备上的浏览器须重新登录。");
        }

        await ShowAsync(cancel);
        return Refused(outcome.Problems);
    }

    /// <summary>Shows my contact data in full.</summary>
    public async Task<IActionResult> OnPostContactAsync(CancellationToken cancel)
    {
        Contact = (await reveal.RunAsync(new(User.AccountId()), HttpContext.Acting(), cancel)).OrThrow();
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var me = User.AccountId();
        Account = await db.StaffAccounts.AsNoTracking().SingleAsync(a => a.Id == me, cancel);
        AgencyName = await db.Agencies.Where(a => a.Id == Account.AgencyId).Select(a => a.Name).SingleAsync(cancel);
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        PasswordExpiresAt = Account.PasswordChangedAt is { } set ? rules.PasswordExpiresAt(set) : null;
        Sessions = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(s => s.AccountId == me)
            .OrderBy(s => s.EndedAt != null)
            .ThenByDescending(s => s.StartedAt)
            .Take(MostSessions)
            .ToListAsync(cancel);
    }
}
