using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>
/// Counts failures of an account and remembers the newest code it used (登录防护). A row of its own, changed by single statements of
/// the database: any number of attempts at once are counted one by one and never meet the form of an administrator.
/// </summary>
[Term("登录防护")]
public sealed class SignInGuard(Guid accountId)
{
    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; } = accountId;

    /// <summary>Attempts that did not succeed (yet), in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>Until when nobody can sign in.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>The time step of the newest code that was used; a code serves once (RFC 6238, 5.2).</summary>
    public long LastCodeStep { get; private set; }
}

/// <summary>The moves of the guards.</summary>
public sealed class SignInGuards(PlatformDb db, TimeProvider clock)
{
    /// <summary>
    /// Counts an attempt before it is looked at, so that many attempts at once cannot outrun the lock.
    /// </summary>
    /// <returns>False when the account is locked or its attempts are used up.</returns>
    public async Task<bool> CountAttemptAsync(Guid accountId, SecuritySettings rules, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await Of(accountId)
            .Where(g => g.LockedUntil <= now)
            .ExecuteUpdateAsync(
                g => g.SetProperty(x => x.Failures, 0).SetProperty(x => x.LockedUntil, (DateTimeOffset?)null),
                cancel
            );
        return await Of(accountId)
                .Where(g => g.LockedUntil == null && g.Failures < rules.FailuresUntilLocked)
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.Failures, x => x.Failures + 1), cancel) == 1;
    }

    /// <summary>Locks the account when that was the last attempt it had; true when it did.</summary>
    public async Task<bool> LockIfUsedUpAsync(Guid accountId, SecuritySettings rules, CancellationToken cancel)
    {
        DateTimeOffset? until = clock.GetUtcNow().AddMinutes(rules.LockMinutes);
        return await Of(accountId)
                .Where(g => g.LockedUntil == null && g.Failures >= rules.FailuresUntilLocked)
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.LockedUntil, until), cancel) == 1;
    }

    /// <summary>Takes back an attempt that was right but does not finish the sign-in.</summary>
    public Task TakeBackAsync(Guid accountId, CancellationToken cancel) =>
        Of(accountId)
            .Where(g => g.Failures > 0)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.Failures, x => x.Failures - 1), cancel);

    /// <summary>Forgets the failures and opens the lock.</summary>
    public Task ClearAsync(Guid accountId, CancellationToken cancel) =>
        Of(accountId)
            .ExecuteUpdateAsync(
                g => g.SetProperty(x => x.Failures, 0).SetProperty(x => x.LockedUntil, (DateTimeOffset?)null),
                cancel
            );

    /// <summary>Uses up a code's time step; false when it or a later one was used before.</summary>
    public async Task<bool> UseCodeStepAsync(Guid accountId, long step, CancellationToken cancel) =>
        await Of(accountId)
            .Where(g => g.LastCodeStep < step)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.LastCodeStep, step), cancel) == 1;

    private IQueryable<SignInGuard> Of(Guid accountId) => db.Set<SignInGuard>().Where(g => g.AccountId == accountId);
}

internal sealed class SignInGuardMapping : IEntityTypeConfiguration<SignInGuard>
{
    public void Configure(EntityTypeBuilder<SignInGuard> builder)
    {
        builder.ToTable("StaffSignInGuards");
        builder.HasKey(g => g.AccountId);
        builder.HasOne<StaffAccount>().WithOne().HasForeignKey<SignInGuard>(g => g.AccountId);
        builder.IsRecordOfItself();
    }
}
