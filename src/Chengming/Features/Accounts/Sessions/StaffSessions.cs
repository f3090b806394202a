using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Office.Settings;
using Chengming.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Sessions;

/// <summary>
/// Where the cookie handler of the framework keeps its tickets: in the database. The cookie holds the protected key and nothing else;
/// what the person may do is read anew with every request, by one query.
/// </summary>
internal sealed class StaffSessions(IHttpContextAccessor accessor, TimeProvider clock) : ITicketStore
{
    private const string KeyClaim = "key";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private PlatformDb Db =>
        accessor.HttpContext?.RequestServices.GetRequiredService<PlatformDb>()
        ?? throw new InvalidOperationException("There is no session outside a request.");

    /// <summary>What <see cref="AuthenticationHttpContextExtensions.SignInAsync(HttpContext, ClaimsPrincipal)"/> is called with.</summary>
    public static ClaimsPrincipal TicketFor(string key) => new(new ClaimsIdentity([new Claim(KeyClaim, key)], Scheme));

    private static string Scheme => CookieAuthenticationDefaults.AuthenticationScheme;

    public Task<string> StoreAsync(AuthenticationTicket ticket) =>
        Task.FromResult(
            ticket.Principal.FindFirstValue(KeyClaim)
                ?? throw new InvalidOperationException("A session is started by SignIn actions only.")
        );

    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        throw new InvalidOperationException("Somebody is signed in already.");

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var now = clock.GetUtcNow();
        var owner = await OwnerAsync(StaffSession.DigestOf(key), ChinaTime.Day(now));
        if (owner is null)
        {
            return null;
        }

        if (owner.IsIdle(now))
        {
            await EndAsync(owner.SessionId, SessionEnd.Idle, owner.LastSeenAt.AddMinutes(owner.Rules.IdleMinutes));
            return null;
        }

        if (now - owner.LastSeenAt >= SeenEvery)
        {
            await Db.Set<StaffSession>()
                .Where(s => s.Id == owner.SessionId)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now));
        }

        return new AuthenticationTicket(owner.Principal(Scheme, now), Scheme);
    }

    public async Task RemoveAsync(string key)
    {
        var digest = StaffSession.DigestOf(key);
        var session = await Db.Set<StaffSession>()
            .Where(s => s.KeyDigest == digest)
            .Select(s => s.Id)
            .SingleOrDefaultAsync();
        await EndAsync(session, SessionEnd.SignedOut, clock.GetUtcNow());
    }

    private Task<int> EndAsync(Guid id, SessionEnd reason, DateTimeOffset at) =>
        Db.Set<StaffSession>()
            .Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, at).SetProperty(x => x.EndedBecause, reason));

    private Task<SessionOwner?> OwnerAsync(string digest, DateOnly today)
    {
        var db = Db;
        var lent = db.DelegationsOn(today);
        return (
            from session in db.Set<StaffSession>()
            where session.KeyDigest == digest && session.EndedAt == null
            join account in db.StaffAccounts on session.AccountId equals account.Id
            where account.SecurityStamp == session.Stamp && account.DisabledAt == null
            join agency in db.Agencies on account.AgencyId equals agency.Id
            select new SessionOwner(
                session.Id,
                session.LastSeenAt,
                account.Id,
                account.Name,
                account.PasswordChangedAt,
                account.MustChangePassword,
                account.SecondFactorSince != null,
                agency.Id,
                agency.Path,
                account.Grants.Select(g => g.Role).ToList(),
                lent.Where(l => l.DeputyId == account.Id && l.AgencyId == account.AgencyId)
                    .Select(l => new DelegatedRoles(l.PrincipalId, l.PrincipalName, l.Roles))
                    .ToList(),
                db.Set<SettingEntry>()
                    .Where(e => e.Group == nameof(SecuritySettings))
                    .Select(e => e.Content)
                    .FirstOrDefault()
            )
        )
            .AsNoTracking()
            // A person has a few roles and fewer deputies: one query a visit is worth the rows it repeats.
            .AsSingleQuery()
            .SingleOrDefaultAsync();
    }
}
