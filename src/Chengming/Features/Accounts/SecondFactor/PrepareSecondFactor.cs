using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>生成动态验证码密钥: makes a key for the person's device; nothing asks for its codes yet.</summary>
public sealed class PrepareSecondFactor(PlatformDb db, AuthenticatorKeys keys)
{
    /// <summary>Makes the key.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(ActionContext context, CancellationToken cancel)
    {
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == context.Actor.AccountId, cancel);
        if (account.HasSecondFactor)
        {
            return new Problem("", "动态验证码已在使用。换手机时请先停用，再重新启用。");
        }

        account.PrepareSecondFactor(keys.NewSealed(account.Id));
        db.Record(context, new SecondFactorPrepared(account.Subject));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>A key for a device was made.</summary>
[Term("生成动态验证码密钥")]
public sealed record SecondFactorPrepared(AuditSubject Subject) : AuditedEvent(Subject);
