using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>停用动态验证码, e.g. before a new phone: the person shows once more that it is the one.</summary>
public sealed class RemoveOwnSecondFactor(PlatformDb db, OwnCode own, PlatformSettings settings)
{
    /// <summary>A code of the device, or a recovery code.</summary>
    public sealed record Input(string Code);

    /// <summary>Takes the second factor away.</summary>
    public async Task<Outcome<StaffAccount>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == context.Actor.AccountId, cancel);
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        if (await own.ProblemAsync(account, input.Code, rules, cancel) is { } problem)
        {
            return problem;
        }

        account.RemoveSecondFactor();
        db.Record(context, new SecondFactorRemoved(account.Subject));
        await db.SaveChangesAsync(cancel);
        return account;
    }
}

/// <summary>Sign-in asks for no code any more.</summary>
[Term("停用动态验证码")]
public sealed record SecondFactorRemoved(AuditSubject Subject) : AuditedEvent(Subject);
