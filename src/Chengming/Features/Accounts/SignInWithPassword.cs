using System.Security.Claims;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts;

/// <summary>登录: checks name and password.</summary>
public sealed class SignInWithPassword(PlatformDb db, IPasswordHasher<StaffAccount> hasher)
{
    private static readonly Problem Refused = new("", "登录名或密码不正确。");

    /// <summary>What was typed, and where it came from.</summary>
    public sealed record Input(string SignInName, string Password, string? Address);

    /// <summary>The person, or why not.</summary>
    public async Task<Outcome<ClaimsPrincipal>> RunAsync(Input input, CancellationToken cancel)
    {
        var name = input.SignInName.Trim().ToUpperInvariant();
        var account = await db.StaffAccounts.SingleOrDefaultAsync(a => a.NormalizedSignInName == name, cancel);
        if (
            account?.PasswordHash is not { } hash
            || hasher.VerifyHashedPassword(account, hash, input.Password) is PasswordVerificationResult.Failed
        )
        {
            var subject = account?.Subject ?? new AuditSubject(nameof(StaffAccount), null, "不存在的登录名");
            db.Record(new ActionContext(Actor.Platform("登录"), input.Address), new SignInRefused(subject));
            await db.SaveChangesAsync(cancel);
            return Refused;
        }

        var agency = await db.Agencies.SingleAsync(a => a.Id == account.AgencyId, cancel);
        var actor = new Actor(account.Id, account.Name, agency.Id, account.Grants.Select(g => g.Role).ToHashSet());
        db.Record(new ActionContext(actor, input.Address), new StaffSignedIn(account.Subject));
        await db.SaveChangesAsync(cancel);
        return SignedIn.PrincipalOf(account, agency, CookieAuthenticationDefaults.AuthenticationScheme);
    }
}

/// <summary>Somebody signed in.</summary>
[Term("登录")]
public sealed record StaffSignedIn(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>Somebody failed to sign in.</summary>
[Term("登录失败")]
public sealed record SignInRefused(AuditSubject Subject) : AuditedEvent(Subject);
